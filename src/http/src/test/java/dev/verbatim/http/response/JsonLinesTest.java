package dev.verbatim.http.response;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.http.paging.Cursors;
import dev.verbatim.http.paging.PageRequest;
import dev.verbatim.platform.paging.PageScan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;

/** Pages of an export, from a list that is made while it is read. */
class JsonLinesTest {

  private static final int LARGEST = JsonLines.LARGEST_LIMIT;

  private final FixedConfig config = new FixedConfig(Optional.empty());
  private final Cursors cursors = new Cursors(config.cursorKey(), List.of());
  private final JsonLines lines = new JsonLines(new Responses(config, cursors), new ObjectMapper());
  private int read;

  @Test
  void aWalkThroughManyHoldsNoMoreThanAPageAtATime() {
    String words = "The tide will not wait. ".repeat(30);
    int count = 200_500;
    int walked = 0;
    Map<String, String> after = null;
    do {
      int readBefore = read;
      RestResponse<byte[]> page = page(LARGEST, after, numbers(count, 400, words));
      int shown = count(page);
      assertThat(page.getEntity().length).isLessThanOrEqualTo(JsonLines.MOST_BYTES);
      assertThat(read - readBefore).isLessThanOrEqualTo(LARGEST + 1);
      walked += shown;
      after = next(page);
    } while (after != null);

    assertThat(walked).isEqualTo(count);
  }

  @Test
  void aPageEndsBeforeItHasTooManyBytes() {
    String words = "a".repeat(300_000);

    RestResponse<byte[]> page = page(LARGEST, null, numbers(100, 25, words));

    assertThat(count(page)).isEqualTo(13);
    assertThat(page.getEntity().length).isLessThanOrEqualTo(JsonLines.MOST_BYTES);
    assertThat(next(page)).containsEntry("at", "13");
  }

  @Test
  void oneLineIsShownHoweverLongItIs() {
    String words = "a".repeat(JsonLines.MOST_BYTES);

    RestResponse<byte[]> page = page(LARGEST, null, numbers(2, 25, words));

    assertThat(count(page)).isEqualTo(1);
    assertThat(next(page)).containsEntry("at", "1");
  }

  @Test
  void aPageWhoseFilterDropsEverythingEndsAndGoesOn() {
    List<Map<String, String>> asked = new ArrayList<>();

    RestResponse<byte[]> page =
        page(
            LARGEST,
            null,
            (most, after) -> {
              asked.add(after);
              return new PageScan<>(List.of(), Map.of("at", "" + asked.size()));
            });

    assertThat(asked).hasSizeBetween(2, 100).doesNotHaveDuplicates();
    assertThat(page.getEntity()).isEmpty();
    assertThat(next(page)).containsEntry("at", "" + asked.size());
  }

  @Test
  void thePageThatEndsWithTheLastLineHasNoNext() {
    assertThat(next(page(7, null, numbers(7, 3, "x")))).isNull();
    assertThat(next(page(6, null, numbers(7, 3, "x")))).containsEntry("at", "6");
  }

  /** Numbers up to a count with words to each; so many of them in one read. */
  private JsonLines.Source<String> numbers(int count, int atOnce, String words) {
    return (most, after) -> {
      int from = after == null ? 0 : Integer.parseInt(after.get("at"));
      int to = Math.min(count, from + Math.min(most, atOnce));
      List<PageScan.Placed<String>> items = new ArrayList<>();
      for (int i = from; i < to; i++) {
        items.add(new PageScan.Placed<>(words + i, Map.of("at", "" + (i + 1))));
        read++;
      }
      return new PageScan<>(items, to == count ? null : Map.of("at", "" + to));
    };
  }

  private RestResponse<byte[]> page(
      int limit, Map<String, String> after, JsonLines.Source<String> source) {
    return lines.page(new PageRequest("/numbers", Map.of(), limit, after), source, text -> text);
  }

  private static int count(RestResponse<byte[]> page) {
    return (int) new String(page.getEntity(), StandardCharsets.UTF_8).lines().count();
  }

  /** The position that the next page begins at, or null. */
  private Map<String, String> next(RestResponse<byte[]> page) {
    String link = page.getHeaderString("Link");
    return link == null
        ? null
        : cursors.open(link.substring(link.indexOf("cursor=") + 7, link.indexOf('>')), "/numbers?");
  }
}
