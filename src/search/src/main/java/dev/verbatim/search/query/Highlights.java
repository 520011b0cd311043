package dev.verbatim.search.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.verbatim.search.words.WebQuery;
import dev.verbatim.search.words.WebQuery.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was found in a text, as HTML: escaped, with {@code <mark>} around the words.
 *
 * @param headline the headline of an article; absent when nothing was found in it
 * @param text the best parts of the body, its first words where nothing was found in it; or the
 *     whole quotation
 * @param speaker the name of who is quoted; absent when nothing was found in it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Highlights(String headline, List<String> text, String speaker) {

  /** The last place that PostgreSQL tells: it also stands for all that come later. */
  private static final int LAST_PLACE = 16_383;

  /**
   * The highlights of an item.
   *
   * @param words what was looked for; null where it was found by filters alone
   */
  static Highlights of(FoundRow row, WebQuery words) {
    List<List<String>> phrases =
        words == null
            ? List.of()
            : words
                .terms()
                .filter(term -> term.exact() && !term.excluded())
                .map(Term::words)
                .distinct()
                .toList();
    Set<Integer> places = places(row.places(), 0);
    if (row.part().equals("article")) {
      String headline = row.headline() == null ? "" : row.headline();
      MarkedText first = MarkedText.of(headline, places, phrases);
      MarkedText body =
          MarkedText.of(row.text(), places(row.places(), MarkedText.length(headline)), phrases);
      return new Highlights(first.isMarked() ? first.whole() : null, body.fragments(), null);
    }
    String name = row.label() == null ? "" : row.label();
    MarkedText speaker =
        MarkedText.of(name, places(row.places(), MarkedText.length(row.text())), phrases);
    return new Highlights(
        null,
        List.of(MarkedText.of(row.text(), places, phrases).whole()),
        speaker.isMarked() ? speaker.whole() : null);
  }

  /** Places from 0 on, after so many words of another text. */
  private static Set<Integer> places(String numbers, int before) {
    return numbers == null
        ? Set.of()
        : Arrays.stream(numbers.split(","))
            .map(Integer::valueOf)
            .filter(number -> number < LAST_PLACE)
            .map(number -> number - 1 - before)
            .collect(Collectors.toSet());
  }
}
