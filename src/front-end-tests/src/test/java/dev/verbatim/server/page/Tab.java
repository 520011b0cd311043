package dev.verbatim.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A tab of a reader. Whatever it writes to its console is kept. */
final class Tab implements AutoCloseable {

  static final int NARROW = 390;
  static final int WIDE = 1600;

  private static final int HEIGHT = 900;

  /** What the browser says of an answer that is no success; the page says it in its own words. */
  private static final String FAILED_REQUEST = "Failed to load resource";

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  private Tab(BrowserContext context) {
    this.context = context;
    this.page = context.newPage();
    page.onConsoleMessage(
        message -> {
          boolean isComplaint = List.of("error", "warning").contains(message.type());
          if (isComplaint && !message.text().contains(FAILED_REQUEST)) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
  }

  static Tab open(Browser browser, String server, int width, ColorScheme scheme) {
    return new Tab(
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(server)
                .setLocale("en-GB")
                .setColorScheme(scheme)
                .setViewportSize(width, HEIGHT)));
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  /** Signs in before the page is opened, as if a token had been pasted. */
  Tab signedIn(String token) {
    context.addInitScript(
        "if (sessionStorage.getItem('verbatim.token') === null) sessionStorage.setItem('verbatim.token', '%s')"
            .formatted(token));
    return this;
  }

  /** Goes to an address and waits until the screen is there. */
  Tab visit(String address) {
    page.navigate(address);
    settled();
    return this;
  }

  void settled() {
    assertThat(page.locator("main h1")).isVisible();
    assertThat(page.locator(".waiting")).hasCount(0);
  }

  Tab press(String... keys) {
    Stream.of(keys).forEach(page.keyboard()::press);
    return this;
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
  }

  Locator link(String name) {
    return page.getByRole(
        AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
  }

  Locator field(String label) {
    return page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label));
  }

  /** What a field offers; the options of a select are none of these. */
  Locator offered(String name) {
    return page.locator("[role=option]", new Page.LocatorOptions().setHasText(name)).first();
  }

  Locator heading() {
    return page.locator("main h1");
  }

  void complainsOfNothing() {
    assertThat(complaints).isEmpty();
  }

  /** Nothing is wider than the window, and axe finds nothing. */
  void isInOrder() {
    assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        .as("overflow of " + page.url())
        .isEqualTo(0);
    List<String> violations =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .map(rule -> page.url() + ": " + told(rule))
                .toList();
    assertThat(violations).isEmpty();
    complainsOfNothing();
  }

  private static String told(Rule rule) {
    return rule.getId() + " " + rule.getNodes().stream().map(node -> node.getHtml()).toList();
  }

  @Override
  public void close() {
    context.close();
  }
}
