package dev.verbatim.server.page;

import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.bearing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.suite.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two editors at one quotation, one of them in a browser, which has a cache. */
interface CachingTests extends Visitors {

  String REVIEWER = "quotes:review";

  /** Reads as anyone and as an editor; gives the entity tag that the editor has then. */
  String READ =
      """
      async ([path, token]) => {
        await fetch(path);
        const read = await fetch(path, {headers: {Authorization: `Bearer ${token}`}});
        return read.headers.get('ETag');
      }""";

  /** Reviews under a tag and, refused, reads again and reviews what is there then. */
  String REVIEW =
      """
      async ([path, token, tag]) => {
        const headers = {Authorization: `Bearer ${token}`};
        const review = tag => fetch(path, {
          method: 'PATCH',
          headers: {...headers, 'If-Match': tag, 'Content-Type': 'application/merge-patch+json'},
          body: JSON.stringify({review: 'rejected'})
        });
        const refused = await review(tag);
        const again = await fetch(path, {headers});
        const current = again.headers.get('ETag');
        const seen = await again.json();
        const done = await review(current);
        const after = await (await fetch(path, {headers})).json();
        return [refused.status, refused.headers.get('ETag') === current, seen.review, done.status,
            after.review].join(' ');
      }""";

  @Test
  default void anEditorWhoWasOvertakenReadsAgainAndGoesOn() {
    Newsroom.store(
        """
        date 2026-07-01 Cache Courier - The pier was shut.

        “The pier is shut for good,” said Dag Ellerby.
        """);
    String path =
        "/v1/quotes/" + anyone().get("/v1/quotes?publisher=cache-courier").path("items[0].id");
    String token = Tokens.of("overtaken", REVIEWER);
    try (Tab tab = reader()) {
      tab.visit("/");
      String seen = (String) tab.page().evaluate(READ, List.of(path, token));
      bearing(Tokens.of("faster", REVIEWER))
          .header("If-Match", seen)
          .contentType("application/merge-patch+json")
          .body(Map.of("review", "confirmed"))
          .patch(path)
          .then()
          .statusCode(200);

      assertThat(tab.page().evaluate(REVIEW, List.of(path, token, seen)))
          .isEqualTo("412 true confirmed 200 rejected");
    }
  }
}
