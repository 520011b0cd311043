package dev.verbatim.http.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.http.paging.Cursors;
import dev.verbatim.http.paging.Deleted;
import dev.verbatim.http.paging.PageRequest;
import dev.verbatim.platform.paging.PageScan;
import dev.verbatim.platform.problem.StoreUnavailable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;

/** Pages of an export, from a list that is made while it is read. */
class JsonLinesTest {

  private static final int LARGEST = JsonLines.LARGEST_LIMIT;
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final FixedConfig config = new FixedConfig(Optional.empty());
  private final Cursors cursors = new Cursors(config.cursorKey(), List.of());
  private final JsonLines lines = new JsonLines(new Responses(config, cursors), new ObjectMapper());
  private int read;
  private boolean isLate;

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
      assertThat(page.getEntity().length).isLessThanOrEqualTo(LineBuffer.MOST_BYTES);
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
    assertThat(page.getEntity().length).isLessThanOrEqualTo(LineBuffer.MOST_BYTES);
    assertThat(next(page)).containsEntry("at", "13");
  }

  @Test
  void oneLineIsShownHoweverLongItIs() {
    String words = "a".repeat(LineBuffer.MOST_BYTES);

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

  @Test
  void aPageThatGetsSlowEndsEarlyAndSaysWhereToGoOn() {
    isLate = true;

    RestResponse<byte[]> page = page(LARGEST, null, numbers(100, 25, "x"));

    assertThat(count(page)).isEqualTo(25);
    assertThat(next(page)).containsEntry("at", "25");
  }

  @Test
  void aPageKeepsWhatItHasWhenTheStoreFails() {
    PageWalk.Source<String> failing =
        (most, after) -> {
          if (after != null) {
            throw new StoreUnavailable(Duration.ofSeconds(1));
          }
          return numbers(100, 25, "x").read(most, null);
        };

    RestResponse<byte[]> page = page(LARGEST, null, failing);

    assertThat(count(page)).isEqualTo(25);
    assertThat(next(page)).containsEntry("at", "25");
    // Where nothing has been read there is nothing to keep.
    assertThatThrownBy(() -> page(LARGEST, next(page), failing))
        .isInstanceOf(StoreUnavailable.class);
  }

  @Test
  void everyPageOfAWalkSaysUpToWhenItIsComplete() {
    RestResponse<byte[]> first = page(3, null, numbers(7, 3, "x"));
    PageRequest second = new PageRequest("/numbers", Map.of(), 3, next(first));

    PageWalk later = new PageWalk(second, NOON.plusSeconds(900), () -> false);

    String asOf = NOON.minus(PageWalk.OVERLAP).toString();
    assertThat(first.getHeaderString("Verbatim-As-Of")).isEqualTo(asOf);
    assertThat(later.begun()).isEqualTo(NOON);
    assertThat(
            lines
                .page(later, numbers(7, 3, "x"), text -> text, Set.of())
                .getHeaderString("Verbatim-As-Of"))
        .isEqualTo(asOf);
  }

  @Test
  void aLineHasOnlyTheFieldsThatAreWantedAndSaysWhatIsGone() {
    Function<String, Object> view =
        text ->
            text.equals("x1")
                ? Deleted.of(text)
                : Map.of("id", text, "speaker", Map.of("name", "Ada Kell", "kind", "person"));
    PageWalk walk = new PageWalk(new PageRequest("/numbers", Map.of(), 3, null), NOON, () -> false);

    RestResponse<byte[]> page = lines.page(walk, numbers(2, 2, "x"), view, Set.of("speaker.name"));

    assertThat(new String(page.getEntity(), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"speaker":{"name":"Ada Kell"}}
            {"id":"x1","deleted":true}
            """);
  }

  /** Numbers up to a count with words to each; so many of them in one read. */
  private PageWalk.Source<String> numbers(int count, int atOnce, String words) {
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
      int limit, Map<String, String> after, PageWalk.Source<String> source) {
    PageRequest page = new PageRequest("/numbers", Map.of(), limit, after);
    return lines.page(new PageWalk(page, NOON, () -> isLate), source, text -> text, Set.of());
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
