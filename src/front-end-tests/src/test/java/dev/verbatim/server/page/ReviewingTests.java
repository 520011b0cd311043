package dev.verbatim.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.verbatim.suite.Client.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What editors do, by keyboard. */
interface ReviewingTests extends Visitors {

  @Test
  default void aWholeReviewNeedsNoMouse() {
    Newsroom.store(
        """
        date 2026-07-01 Review Courier - Three things were said on Monday.

        "The ferry will sail on Sunday," said Dag Ellerby. He called the timetable "a sort of answer".

        "Nobody has asked the tide," a note on the door read.
        """);
    try (Tab tab = editor("first-editor")) {
      tab.visit("/review?publisher=review-courier");
      assertThat(panel(tab)).containsText("1 of 3");
      tab.isInOrder();

      String first = current(tab);
      tab.press("c");
      assertThat(tab.page()).not().hasURL(Pattern.compile(first));
      until(() -> Newsroom.quote(first), quote -> is(quote.getString("review"), "confirmed"));

      String second = current(tab);
      tab.press("s");
      tab.field("Speaker").fill("hal");
      assertThat(tab.offered("Ingrid Halvane")).isVisible();
      tab.press("ArrowDown", "Enter");
      assertThat(tab.page()).not().hasURL(Pattern.compile(second));
      until(
          () -> Newsroom.quote(second),
          quote -> is(quote.getString("speaker.id"), "ingrid-halvane"));

      String third = current(tab);
      tab.press("x");
      until(() -> Newsroom.quote(third), quote -> is(quote.getString("review"), "rejected"));
      assertThat(tab.heading()).hasText("Nothing is left to review");

      tab.press("u");
      assertThat(panel(tab)).isVisible();
      until(() -> Newsroom.quote(third), quote -> is(quote.getString("review"), "machine"));

      tab.press("k", "h");
      assertThat(tab.page().locator(".history li")).hasCount(2);
      tab.press("Escape", "?");
      assertThat(tab.page().getByText("Undo the last change")).isVisible();
      tab.complainsOfNothing();
    }
  }

  @Test
  default void aMissedQuotationIsMarked() {
    Newsroom.store(
        """
        date 2026-07-02 Missing Mail - "Something is here," said Oren Quillon. What he added was forgotten by everybody.
        """);
    try (Tab tab = editor("first-editor")) {
      tab.visit("/review?publisher=missing-mail");
      assertThat(tab.page().locator(".reader")).isVisible();
      tab.press("m");
      tab.page().getByLabel("Its words").fill("forgotten by everybody");
      tab.field("Who said them").fill("Oren");
      assertThat(tab.offered("Oren Quillon")).isVisible();
      tab.press("Enter");

      assertThat(tab.page().getByText("The quotation is added.")).isVisible();
    }
  }

  @Test
  default void whatTheServerRefusesIsTakenBack() {
    Newsroom.store(
        """
        date 2026-07-03 Refusal Record - "Not today," said Petra Quillon. "Perhaps tomorrow," said Oren Quillon.
        """);
    try (Tab tab = editor("first-editor")) {
      tab.visit("/review?publisher=refusal-record");
      assertThat(panel(tab)).isVisible();
      tab.context()
          .route(
              "**/v1/quotes/*",
              route -> {
                if (route.request().method().equals("PATCH")) {
                  route.fulfill(
                      new Route.FulfillOptions()
                          .setStatus(503)
                          .setHeaders(Map.of("Content-Type", "application/problem+json"))
                          .setBody("{\"status\":503,\"detail\":\"Try again in a moment.\"}"));
                } else {
                  route.resume();
                }
              });
      tab.press("c");
      assertThat(tab.page().getByText("was not changed. Try again in a moment.")).isVisible();
      tab.button("Show it").click();
      assertThat(panel(tab).locator(".sureness")).isVisible();
    }
  }

  @Test
  default void twoEditorsSeeBothVersionsSideBySide() {
    Newsroom.store(
        """
        date 2026-07-04 Conflict Chronicle - "I was first," said Dag Ellerby.
        """);
    try (Tab slow = editor("slow-editor");
        Tab quick = editor("quick-editor")) {
      slow.visit("/review?publisher=conflict-chronicle");
      quick.visit("/review?publisher=conflict-chronicle");
      String id = current(slow);
      quick.press("x");
      until(() -> Newsroom.quote(id), quote -> is(quote.getString("review"), "rejected"));

      slow.press("c");

      assertThat(slow.page().getByText("Somebody else was faster")).isVisible();
      assertThat(slow.page().locator(".versions")).containsText("Confirmed");
      assertThat(slow.page().locator(".versions")).containsText("quick-editor");
      slow.button("Put mine over theirs").click();
      until(() -> Newsroom.quote(id), quote -> is(quote.getString("review"), "confirmed"));
    }
  }

  @Test
  default void thirtyReviewsAreDoneInAFewSeconds() {
    StringBuilder wire = new StringBuilder("date 2026-07-05 Thirty Times - Much was said.\n");
    for (int said = 1; said <= 30; said++) {
      wire.append(
          "\n\"This is sentence number %d of thirty,\" said Dag Ellerby.\n".formatted(said));
    }
    Newsroom.store(wire.toString());
    AtomicInteger requests = new AtomicInteger();
    try (Tab tab = editor("first-editor")) {
      tab.page()
          .onRequest(
              request -> {
                if (request.url().contains("/v1/quotes")) {
                  requests.incrementAndGet();
                }
              });
      tab.visit("/review?publisher=thirty-times");
      assertThat(panel(tab)).isVisible();
      long start = System.nanoTime();
      for (int review = 0; review < 30; review++) {
        tab.press("c");
      }
      assertThat(tab.heading()).hasText("Nothing is left to review");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
      assertThat(requests.get()).isBetween(31, 32);
    }
  }

  @Test
  default void speakersAreMergedWithAPreviewAndTakenApartAgain() {
    Newsroom.store(
        """
        date 2026-07-06 Merger Mirror - "We are one," said Wenna Tarrow. "We are two," said Gwenna Tarrowby.
        """);
    try (Tab tab = editor("first-editor")) {
      tab.visit("/speakers/gwenna-tarrowby").button("Merge into").click();
      tab.field("Into").fill("wenna");
      tab.offered("Wenna Tarrow").click();
      assertThat(tab.page().locator(".preview")).containsText("1 quotation of Gwenna Tarrowby");
      tab.button("Merge into Wenna Tarrow").click();

      assertThat(tab.heading()).hasText("Wenna Tarrow");
      assertThat(tab.button("Take back the merge")).isVisible();
      // Later, and by the old address, it can still be taken back.
      tab.visit("/speakers/gwenna-tarrowby");
      assertThat(tab.heading()).hasText("Wenna Tarrow");
      tab.button("Take back the merge").click();
      assertThat(tab.heading()).hasText("Gwenna Tarrowby");
    }
  }

  private static Locator panel(Tab tab) {
    return tab.page().locator(".panel");
  }

  /** The id of the quotation that is under review. */
  private static String current(Tab tab) {
    return tab.page().url().replaceAll(".*/review/([^?]+).*", "$1");
  }

  private static boolean is(String value, String expected) {
    return expected.equals(value);
  }
}
