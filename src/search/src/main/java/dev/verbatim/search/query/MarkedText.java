package dev.verbatim.search.query;

import dev.verbatim.search.words.TextWords;
import dev.verbatim.search.words.TextWords.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text in which something was found, as HTML that is safe in any page: its text escaped, what was
 * found in {@code <mark>}.
 */
final class MarkedText {

  /** How many words a part of a long text has. */
  private static final int FRAGMENT = 25;

  /** So many of them come before what was found. */
  private static final int BEFORE = 5;

  private static final int FRAGMENTS = 2;

  private final String text;
  private final List<Word> words;
  private final List<Range> marks;

  /** Words of a text, from one to before another. */
  private record Range(int from, int to) {

    boolean overlaps(Range other) {
      return from < other.to && other.from < to;
    }
  }

  private MarkedText(String text, List<Word> words, List<Range> marks) {
    this.text = text;
    this.words = words;
    this.marks = marks;
  }

  /**
   * @param places the numbers of words that were found, from 0; others than the text has do not
   *     matter
   * @param phrases what has to be side by side to be marked, in folded words
   */
  static MarkedText of(String text, Set<Integer> places, List<List<String>> phrases) {
    List<Word> words = TextWords.of(text);
    List<String> folded = words.stream().map(Word::folded).toList();
    List<Range> found =
        Stream.concat(
                places.stream()
                    .filter(place -> place >= 0 && place < words.size())
                    .map(place -> new Range(place, place + 1)),
                phrases.stream().flatMap(phrase -> ranges(folded, phrase).stream()))
            .sorted(Comparator.comparingInt(Range::from).thenComparing(Range::to))
            .toList();
    return new MarkedText(text, words, joined(found));
  }

  /** How many words a text has. */
  static int length(String text) {
    return TextWords.of(text).size();
  }

  boolean isMarked() {
    return !marks.isEmpty();
  }

  /** All of the text. */
  String whole() {
    return html(0, text.length(), marks);
  }

  /** The best parts of the text in their order; its beginning where nothing was found in it. */
  List<String> fragments() {
    if (words.size() <= FRAGMENT) {
      return text.isBlank() ? List.of() : List.of(oneLine(whole()));
    }
    List<Range> chosen = new ArrayList<>();
    while (chosen.size() < FRAGMENTS) {
      Range best = null;
      long most = 0;
      for (int i = 0; i < marks.size(); i++) {
        Range around = around(marks.get(i));
        if (chosen.stream().noneMatch(around::overlaps)) {
          long found = found(around, i);
          if (found > most) {
            best = around;
            most = found;
          }
        }
      }
      if (best == null) {
        break;
      }
      chosen.add(best);
    }
    if (chosen.isEmpty()) {
      chosen.add(new Range(0, FRAGMENT));
    }
    return chosen.stream()
        .sorted(Comparator.comparingInt(Range::from))
        .map(this::fragment)
        .toList();
  }

  private Range around(Range mark) {
    int from = Math.max(0, Math.min(mark.from - BEFORE, words.size() - FRAGMENT));
    return new Range(from, Math.min(words.size(), Math.max(from + FRAGMENT, mark.to)));
  }

  /**
   * How many different words were found there.
   *
   * @param at the number of the mark that the fragment is around; no others than its neighbours, a
   *     word or more each, can be in it
   */
  private long found(Range fragment, int at) {
    return marks
        .subList(Math.max(0, at - FRAGMENT), Math.min(marks.size(), at + FRAGMENT + 1))
        .stream()
        .filter(mark -> mark.overlaps(fragment))
        .map(this::folded)
        .distinct()
        .count();
  }

  private String folded(Range mark) {
    return words.subList(mark.from, mark.to).stream()
        .map(Word::folded)
        .collect(Collectors.joining(" "));
  }

  /** The words of a fragment with the marks around them. */
  private String fragment(Range fragment) {
    int start = words.get(fragment.from).start();
    int end = words.get(fragment.to - 1).end();
    while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return oneLine(
        html(start, end, marks.stream().filter(mark -> mark.overlaps(fragment)).toList()));
  }

  private String html(int start, int end, List<Range> marked) {
    StringBuilder html = new StringBuilder();
    int at = start;
    for (Range mark : marked) {
      int from = Math.max(at, words.get(mark.from).start());
      int to = Math.min(end, words.get(mark.to - 1).end());
      if (from < to) {
        escape(html, text.substring(at, from));
        escape(html.append("<mark>"), text.substring(from, to));
        html.append("</mark>");
        at = to;
      }
    }
    escape(html, text.substring(at, end));
    return html.toString();
  }

  private static List<Range> ranges(List<String> words, List<String> phrase) {
    List<Range> found = new ArrayList<>();
    for (int at = 0; at + phrase.size() <= words.size(); at++) {
      if (words.subList(at, at + phrase.size()).equals(phrase)) {
        found.add(new Range(at, at + phrase.size()));
      }
    }
    return found;
  }

  /** Ranges in their order, those that overlap as one. */
  private static List<Range> joined(List<Range> ranges) {
    List<Range> joined = new ArrayList<>();
    for (Range range : ranges) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).overlaps(range)) {
        joined.set(last, new Range(joined.get(last).from, Math.max(joined.get(last).to, range.to)));
      } else {
        joined.add(range);
      }
    }
    return joined;
  }

  private static String oneLine(String html) {
    return html.strip().replaceAll("\\s+", " ");
  }

  private static void escape(StringBuilder html, String text) {
    html.append(
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;"));
  }
}
