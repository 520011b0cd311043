package dev.verbatim.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Servers that are away, and lists that are long. */
interface ResilienceTests extends Visitors {

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
