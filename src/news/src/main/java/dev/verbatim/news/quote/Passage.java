package dev.verbatim.news.quote;

import dev.verbatim.extraction.Span;
import dev.verbatim.platform.value.CodePoints;
import java.util.Arrays;
import java.util.List;

/**
 * A part of a body, and places in it as they are stored: {@code start-end}, separated by spaces,
 * counted in code points of the body.
 */
final class Passage {

  private final int start;
  private final String exact;
  private final CodePoints words;

  /**
   * @param start the code point of the body at which it begins
   * @param exact its words
   */
  Passage(int start, String exact) {
    this.start = start;
    this.exact = exact;
    this.words = new CodePoints(exact);
  }

  /** The place of a span; null where the span is. */
  static String place(Span span) {
    return span == null ? null : span.start() + "-" + span.end();
  }

  /** The places of some spans; null when there are none. */
  static String places(List<Span> spans) {
    return spans.isEmpty() ? null : String.join(" ", spans.stream().map(Passage::place).toList());
  }

  /** The words of a span outside of the passage, which have to be kept; else null. */
  static String wordsOutside(Span passage, Span span) {
    return span == null || passage.contains(span) ? null : span.exact();
  }

  /** All of it. */
  Span span() {
    return new Span(start, start + words.length(), exact);
  }

  /**
   * The span at a place.
   *
   * @param place as {@link #place} gives it, or null
   * @param outside its words, where it is outside of the passage
   * @return null where the place is null
   */
  Span span(String place, String outside) {
    if (place == null) {
      return null;
    }
    int dash = place.indexOf('-');
    int from = Integer.parseInt(place.substring(0, dash));
    int to = Integer.parseInt(place.substring(dash + 1));
    return new Span(from, to, outside == null ? words.slice(from - start, to - start) : outside);
  }

  /** The spans at some places; empty where the places are null. */
  List<Span> spans(String places) {
    return places == null
        ? List.of()
        : Arrays.stream(places.split(" ")).map(place -> span(place, null)).toList();
  }
}
