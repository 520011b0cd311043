package dev.verbatim.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.verbatim.suite.Client.anyone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.Route;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Servers that are away, lists that are long, and how the page is served. */
interface ResilienceTests extends Visitors {

  int LARGEST_SCRIPT = 60 * 1024;
  int LONG_LIST = 10_000;
  int PAGE = 100;

  @Test
  default void theServerGoesAwayAndComesBack() {
    try (Tab tab = reader()) {
      tab.visit("/trends");
      tab.context().route("**/v1/**", Route::abort);
      tab.page().getByText("Newest").first().click();
      assertThat(tab.page().getByText("The server is away").first()).isVisible();

      tab.context().unroute("**/v1/**");

      assertThat(tab.page().locator("quote-card").first()).isVisible();
      assertThat(tab.page().locator(".problem")).hasCount(0);
    }
  }

  @Test
  default void aLongListStaysLight() {
    try (Tab tab = reader()) {
      tab.context().route("**/v1/quotes?**", ResilienceTests::answerOfMany);
      tab.context().route("**/v1/quotes", ResilienceTests::answerOfMany);
      tab.visit("/");
      int most = 0;
      for (int scrolled = 0; scrolled < 600; scrolled++) {
        tab.page().evaluate("scrollTo(0, document.documentElement.scrollHeight)");
        tab.page().waitForTimeout(20);
        most = Math.max(most, tab.page().locator("quote-card").count());
        if (tab.page().locator(".list-page").count() == LONG_LIST / PAGE) {
          break;
        }
      }

      assertThat(tab.page().locator(".list-page")).hasCount(LONG_LIST / PAGE);
      assertThat(most).isBetween(PAGE, 2 * PAGE + 1);
      // All of it is as high as if it were there.
      Object height = tab.page().evaluate("document.documentElement.scrollHeight");
      assertThat(((Number) height).intValue()).isGreaterThan(LONG_LIST * 80);
      tab.page().evaluate("scrollTo(0, 0)");
      assertThat(tab.page().getByText("Sentence 1 of many")).isVisible();
    }
  }

  @Test
  default void theDocumentIsAskedForEachTimeAndItsFilesNever() {
    String document =
        anyone()
            .get("/speakers/ingrid-halvane")
            .then()
            .statusCode(200)
            .contentType("text/html")
            .header("Cache-Control", equalTo("no-cache"))
            .header(
                "Content-Security-Policy",
                allOf(
                    containsString("script-src 'self';"),
                    containsString("default-src 'none'"),
                    not(containsString("unsafe"))))
            .extract()
            .asString();

    assertThat(document).doesNotContainPattern("<script(?![^>]* src=)").doesNotContain("<style");
    for (String file : files(document)) {
      anyone()
          .get(file)
          .then()
          .statusCode(200)
          .header("Cache-Control", equalTo("public, max-age=31536000, immutable"));
    }
    anyone().get("/static/bundle/nothing.js").then().statusCode(404);
  }

  @Test
  default void theScriptIsSmall() throws IOException {
    String document = anyone().get("/").asString();
    int size = 0;
    for (String file : files(document)) {
      if (file.endsWith(".js")) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
          gzip.write(anyone().get(file).asByteArray());
        }
        size += compressed.size();
      }
    }
    assertThat(size).isBetween(1, LARGEST_SCRIPT);
  }

  private static List<String> files(String document) {
    return java.util.regex.Pattern.compile("(?:src|href)=\"(/static/[^\"]+)\"")
        .matcher(document)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  /** A page of a list that is longer than any that a test would store. */
  private static void answerOfMany(Route route) {
    String cursor = route.request().url().replaceAll(".*cursor=([0-9]*).*|.*", "$1");
    int from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
    String items =
        IntStream.range(from, from + PAGE)
            .mapToObj(ResilienceTests::quotation)
            .collect(Collectors.joining(","));
    String next = from + PAGE < LONG_LIST ? ",\"next\":\"%d\"".formatted(from + PAGE) : "";
    route.fulfill(
        new Route.FulfillOptions()
            .setHeaders(Map.of("Content-Type", "application/json"))
            .setBody("{\"items\":[%s]%s}".formatted(items, next)));
  }

  private static String quotation(int index) {
    return """
    {"id":"q%1$d","articleId":"a%1$d","version":1,"text":"Sentence %2$d of many",
     "segments":[{"start":0,"end":5,"exact":"words"}],"type":"direct","speaker":null,
     "nested":[],"context":"","confidence":0.5,"review":"machine"}"""
        .formatted(index, index + 1);
  }
}
