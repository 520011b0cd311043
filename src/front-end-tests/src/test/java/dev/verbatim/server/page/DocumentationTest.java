package dev.verbatim.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.verbatim.suite.LocalApp;
import dev.verbatim.suite.Seeds;
import dev.verbatim.suite.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The documentation in a browser. */
@QuarkusTest
@WithTestResource(LocalApp.class)
@NeedsChromium
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentationTest {

  private static final List<String> PAGES = List.of("/docs", "/docs/guide", "/docs/first-page");

  @TestHTTPResource("/")
  String server;

  private Chromium chromium;

  @BeforeEach
  void open() {
    if (chromium == null) {
      chromium = Chromium.start();
    }
  }

  @AfterAll
  void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void everyPageIsInOrderOnAPhoneAndOnAScreen() {
    for (String page : PAGES) {
      try (Tab phone = tab(Tab.NARROW, ColorScheme.LIGHT);
          Tab screen = tab(Tab.WIDE, ColorScheme.DARK)) {
        phone.visit(page).isInOrder();
        screen.visit(page).isInOrder();
      }
    }
  }

  @Test
  void anOpenedOperationIsInOrderToo() {
    try (Tab phone = tab(Tab.NARROW, ColorScheme.DARK)) {
      phone.visit("/docs");
      phone
          .page()
          .evaluate(
              "document.querySelectorAll('#addArticle details, #search details')"
                  + ".forEach(one => (one.open = true))");
      phone.isInOrder();
    }
  }

  @Test
  void theContentsLeadToEachOperation() {
    try (Tab screen = tab(Tab.WIDE, ColorScheme.LIGHT)) {
      screen.visit("/docs");
      Page page = screen.page();
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("GET /v1/quotes/today"))
          .click();
      assertThat(page.locator("#getQuoteOfToday h3")).isInViewport();
      assertThat(page.url()).endsWith("#getQuoteOfToday");
    }
  }

  @Test
  void nothingComesFromElsewhere() {
    for (String address : PAGES) {
      try (Tab screen = tab(Tab.WIDE, ColorScheme.LIGHT)) {
        List<String> requests = new ArrayList<>();
        screen.page().onRequest(request -> requests.add(request.url()));
        screen.visit(address);
        assertThat(requests).hasSizeGreaterThan(2).allMatch(url -> url.startsWith(server));
      }
    }
  }

  @Test
  void codeCanBeCopied() {
    try (Tab screen = tab(Tab.WIDE, ColorScheme.LIGHT)) {
      screen.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
      screen.visit("/docs/guide");
      Locator block = screen.page().locator(".copyable").first();
      block.getByRole(AriaRole.BUTTON).click();
      assertThat(block.getByRole(AriaRole.BUTTON)).hasText("Copied");
      assertThat(screen.page().evaluate("navigator.clipboard.readText()"))
          .isEqualTo(block.locator("code").textContent());
    }
  }

  @Test
  void aListIsTriedWithoutAnythingToFillIn() {
    Seeds.load();
    try (Tab screen = tab(Tab.WIDE, ColorScheme.LIGHT)) {
      Locator operation = tried(screen, "listQuotes");
      operation.getByText("Send", exactly()).click();
      assertThat(operation.locator(".answer")).containsText("200");
      assertThat(operation.locator(".answer")).containsText("\"items\": [");
      operation.getByText("Fill in the examples").click();
      operation.getByText("Send", exactly()).click();
      assertThat(operation.locator(".answer"))
          .containsText("speaker=north-koreas-foreign-ministry");
      assertThat(operation.locator(".answer")).containsText("\"articleId\"");
    }
  }

  @Test
  void aTokenIsUsedAndKeptNowhere() {
    try (Tab screen = tab(Tab.WIDE, ColorScheme.LIGHT)) {
      Locator operation = tried(screen, "addArticle");
      operation.getByText("Send", exactly()).click();
      assertThat(operation.locator(".answer")).containsText("401");
      screen.page().getByLabel("Token").fill(Tokens.with("articles:write"));
      operation.getByText("Send", exactly()).click();
      assertThat(operation.locator(".answer")).containsText("Ferry sails again");
      assertThat(operation.locator(".answer")).containsText("Bearer $TOKEN");
      assertThat(screen.page().evaluate("localStorage.length + sessionStorage.length"))
          .isEqualTo(0);
      screen.complainsOfNothing();
    }
  }

  @Test
  void aChangeIsSentWithTheTagThatWasRead() {
    Seeds.load();
    try (Tab screen = tab(Tab.WIDE, ColorScheme.LIGHT)) {
      Locator read = tried(screen, "getSpeaker");
      read.getByText("Send", exactly()).click();
      assertThat(read.locator(".answer")).containsText("ETag: ");
      screen.page().getByLabel("Token").fill(Tokens.with("quotes:review"));
      Locator change = opened(screen, "changeSpeaker");
      change.getByLabel("Body").fill("{}");
      change.getByText("Send", exactly()).click();
      assertThat(change.locator(".answer")).containsText("200");
      assertThat(change.locator(".answer")).containsText("If-Match: ");
    }
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private static Locator tried(Tab tab, String operation) {
    tab.visit("/docs#" + operation);
    return opened(tab, operation);
  }

  private static Locator opened(Tab tab, String operation) {
    Locator found = tab.page().locator("#" + operation);
    found.getByText("Try it", exactly()).click();
    return found;
  }

  private Tab tab(int width, ColorScheme scheme) {
    return Tab.open(chromium.browser(), server, width, scheme);
  }
}
