package dev.verbatim.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import dev.verbatim.server.client.Tool;
import dev.verbatim.suite.LocalApp;
import dev.verbatim.suite.Seeds;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page that {@code src/docs/first-page.md} tells how to build, on an origin of its own. */
@QuarkusTest
@WithTestResource(LocalApp.class)
@NeedsChromium
class FirstPageTest {

  /** What Vite makes of its template, as far as it matters here. */
  private static final String DOCUMENT =
      """
      <!doctype html>
      <html lang="en">
      <title>press</title>
      <script type="importmap">{"imports": {"verbatim-client": "/client/index.js"}}</script>
      <main id="app"></main>
      <script type="module" src="/main.js"></script>
      </html>
      """;

  @TestHTTPResource("/")
  String server;

  @Test
  void thePageOfTheGuideShowsQuotationsAnArticleAndWhatIsFound() {
    Tool npm = Tool.npm(Map.of("VERBATIM", server.replaceFirst("/$", "")));
    npm.run("npm", "run", "guides");
    Seeds.load();

    try (Chromium chromium = Chromium.start();
        Tab tab = Tab.open(chromium.browser(), LocalApp.ORIGIN, Tab.NARROW, ColorScheme.LIGHT)) {
      Page page = tab.page();
      page.route(LocalApp.ORIGIN + "/**", FirstPageTest::serve);
      tab.visit("/");
      assertThat(tab.heading()).hasText("The newest quotations");
      assertThat(page.locator("blockquote")).hasCount(10);

      tab.link("article").first().click();
      assertThat(page.locator("article mark").first()).isVisible();

      page.getByLabel("Search").fill("military");
      tab.press("Enter");
      assertThat(tab.heading()).hasText("Quotations with “military”");
      assertThat(page.locator("blockquote").first()).containsText("military");
      tab.complainsOfNothing();
    }
  }

  private static void serve(Route route) {
    String path = URI.create(route.request().url()).getPath();
    Route.FulfillOptions answer = new Route.FulfillOptions();
    if (path.equals("/")) {
      answer.setContentType("text/html").setBody(DOCUMENT);
    } else if (path.equals("/main.js")) {
      answer.setPath(Tool.CLIENT.resolve("build/js/build/first-page.js"));
    } else if (path.startsWith("/client/")) {
      answer.setPath(Tool.CLIENT.resolve("dist").resolve(Path.of(path).getFileName()));
    } else {
      answer.setStatus(404);
    }
    route.fulfill(answer);
  }
}
