package dev.verbatim.news.quote;

import dev.verbatim.extraction.QuoteMarks;
import dev.verbatim.extraction.Span;
import dev.verbatim.platform.value.CodePoints;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds where words are in a body, as a W3C TextQuoteSelector describes it. */
public final class WordPlaces {

  /** No need to look at more of them to say that there are many. */
  private static final int MOST = 1000;

  private final String body;
  private final CodePoints points;

  public WordPlaces(String body) {
    this.body = body;
    this.points = new CodePoints(body);
  }

  /** How many code points the body has. */
  public int length() {
    return points.length();
  }

  /** The span between two code points, which must be in the body. */
  public Span span(int start, int end) {
    return new Span(start, end, points.slice(start, end));
  }

  /**
   * The places of some words whose surroundings match best: several where they match equally. Empty
   * when the words are not there.
   *
   * @param prefix the text before them, as much of it as is known
   * @param suffix the text after them
   * @param inMarks whether quote marks must be around them
   */
  List<Span> best(String exact, String prefix, String suffix, boolean inMarks) {
    List<Span> best = new ArrayList<>();
    int bestFit = -1;
    int searched = 0;
    for (int at = body.indexOf(exact);
        at >= 0 && searched < MOST;
        at = body.indexOf(exact, at + 1), searched++) {
      if (inMarks && !QuoteMarks.surround(body, at, at + exact.length())) {
        continue;
      }
      int fit = endsAlike(body, at, prefix) + startsAlike(body, at + exact.length(), suffix);
      if (fit > bestFit) {
        best.clear();
        bestFit = fit;
      }
      if (fit == bestFit) {
        int start = body.codePointCount(0, at);
        best.add(new Span(start, start + exact.codePointCount(0, exact.length()), exact));
      }
    }
    return best;
  }

  /** The places of some words that are right between these others. */
  public List<Span> between(String prefix, String exact, String suffix) {
    String all = prefix + exact + suffix;
    List<Span> found = new ArrayList<>();
    for (int at = body.indexOf(all); at >= 0 && found.size() < 2; at = body.indexOf(all, at + 1)) {
      found.add(atUtf16(at + prefix.length(), at + prefix.length() + exact.length()));
    }
    return found;
  }

  /** The first place of some words from a code point on. */
  Optional<Span> next(String exact, int from) {
    int at = body.indexOf(exact, body.offsetByCodePoints(0, from));
    return at < 0
        ? Optional.empty()
        : Optional.of(exact).map(words -> atUtf16(at, at + words.length()));
  }

  /** The same span without the blanks at its ends; none where it is nothing else. */
  public Optional<Span> trimmed(Span words) {
    int[] exact = words.exact().codePoints().toArray();
    int from = 0;
    int to = exact.length;
    while (from < to && isBlank(exact[from])) {
      from++;
    }
    while (to > from && isBlank(exact[to - 1])) {
      to--;
    }
    return from == to
        ? Optional.empty()
        : Optional.of(span(words.start() + from, words.start() + to));
  }

  private static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  /** The same span with the quote marks right around it, if there are any. */
  public Span withMarks(Span words) {
    int from = body.offsetByCodePoints(0, words.start());
    return QuoteMarks.surround(body, from, from + words.exact().length())
        ? span(words.start() - 1, words.end() + 1)
        : words;
  }

  /** The sentence or sentences that hold a span. */
  public Span sentences(Span words) {
    int from = body.offsetByCodePoints(0, words.start());
    int to = body.offsetByCodePoints(from, words.end() - words.start());
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(body);
    int start = from == 0 ? 0 : sentences.preceding(from + 1);
    int end = to >= body.length() ? body.length() : sentences.following(to - 1);
    while (end > to && Character.isWhitespace(body.charAt(end - 1))) {
      end--;
    }
    return atUtf16(Math.max(0, start), Math.max(to, end));
  }

  /** The place in a list that is nearest to a code point. */
  static Optional<Span> nearest(List<Span> places, int to) {
    return places.stream().min(Comparator.comparingInt(place -> Math.abs(place.start() - to)));
  }

  private Span atUtf16(int from, int to) {
    int start = body.codePointCount(0, from);
    return new Span(start, start + body.codePointCount(from, to), body.substring(from, to));
  }

  private static int endsAlike(String body, int end, String prefix) {
    int alike = 0;
    while (alike < prefix.length()
        && alike < end
        && body.charAt(end - 1 - alike) == prefix.charAt(prefix.length() - 1 - alike)) {
      alike++;
    }
    return alike;
  }

  private static int startsAlike(String body, int start, String suffix) {
    int alike = 0;
    while (alike < suffix.length()
        && start + alike < body.length()
        && body.charAt(start + alike) == suffix.charAt(alike)) {
      alike++;
    }
    return alike;
  }
}
