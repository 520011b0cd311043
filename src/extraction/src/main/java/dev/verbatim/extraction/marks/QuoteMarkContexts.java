package dev.verbatim.extraction.marks;

import dev.verbatim.extraction.text.Paragraphs;
import dev.verbatim.extraction.text.QuoteStyle;
import dev.verbatim.extraction.text.Tokenizer;
import java.util.Arrays;

/**
 * The quote marks of a text in order, and what each one's neighbours say about it.
 *
 * <p>Everything that needs a look further ahead than the next characters is worked out once, so
 * that no question takes longer in a longer text. Immutable.
 */
final class QuoteMarkContexts {
  /** Characters beside opening quote marks after which a quote mark opens. */
  private static final String BEFORE_OPENING = "([{-\u2013\u2014/";

  private final String text;
  private int size;
  private int[] place = new int[32];
  private final int[] firstOf;
  private final int[] paragraphOf;
  private final Paragraphs paragraphs;
  private final boolean[] opens;
  private final int[] straightLeft;
  private final boolean[] partner;
  private final boolean[] closerLater;
  private final boolean[] strongLater;

  QuoteMarkContexts(String text, Paragraphs paragraphs) {
    this.text = text;
    this.paragraphs = paragraphs;
    firstOf = new int[paragraphs.size() + 1];
    for (int p = 0; p < paragraphs.size(); p++) {
      firstOf[p] = size;
      collect(paragraphs.start(p), paragraphs.end(p));
    }
    firstOf[paragraphs.size()] = size;
    paragraphOf = new int[size];
    opens = new boolean[size];
    straightLeft = new int[size];
    partner = new boolean[size];
    closerLater = new boolean[size];
    strongLater = new boolean[size];
    for (int p = 0; p < paragraphs.size(); p++) {
      Arrays.fill(paragraphOf, firstOf[p], firstOf[p + 1], p);
    }
    for (int m = 0; m < size; m++) {
      opens[m] = standsWhereOneOpens(m);
    }
    for (int p = 0; p < paragraphs.size(); p++) {
      lookBack(p);
      findPartners(p);
    }
  }

  private void collect(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!QuoteStyle.isMark(text.charAt(i))) {
        continue;
      }
      if (size == place.length) {
        place = Arrays.copyOf(place, size * 2);
      }
      place[size++] = i;
      if (QuoteStyle.isDoubled(text, i)) {
        i++;
      }
    }
  }

  /** From the end of a paragraph: what comes later. */
  private void lookBack(int p) {
    int straight = 0;
    boolean closer = false;
    boolean strong = false;
    for (int m = firstOf[p + 1] - 1; m >= firstOf[p]; m--) {
      straightLeft[m] = straight;
      closerLater[m] = closer;
      strongLater[m] = strong;
      QuoteStyle style = QuoteStyle.of(text, place[m]);
      if (style == QuoteStyle.STRAIGHT) {
        straight++;
      } else if (style == QuoteStyle.SINGLE) {
        if (opens(m) && !closes(m)) {
          strong = false;
        } else if (!insideWord(m) && endsWord(m)) {
          closer = true;
          strong |= !afterLetterS(m) || !beforeLowerWord(m);
        }
      }
    }
  }

  /** Curly marks show their direction: those of a paragraph are matched like brackets. */
  private void findPartners(int p) {
    int[] stack = new int[firstOf[p + 1] - firstOf[p]];
    int depth = 0;
    for (int m = firstOf[p]; m < firstOf[p + 1]; m++) {
      char c = text.charAt(place[m]);
      if (c == '\u201C' && opens(m)) {
        stack[depth++] = m;
      } else if ((c == '\u201D' || c == '"' || (c == '\u201C' && closes(m))) && depth > 0) {
        if (c != '"' || closes(m)) {
          partner[stack[--depth]] = true;
        }
      }
    }
  }

  /** The index of the first mark of a paragraph. */
  int firstOf(int paragraph) {
    return firstOf[paragraph];
  }

  int paragraphOf(int m) {
    return paragraphOf[m];
  }

  int place(int m) {
    return place[m];
  }

  int endOf(int m) {
    return place[m] + (QuoteStyle.isDoubled(text, place[m]) ? 2 : 1);
  }

  /** Whether the mark is where one opens: after a space or bracket and before a word. */
  boolean opens(int m) {
    return opens[m];
  }

  private boolean standsWhereOneOpens(int m) {
    char before = before(m);
    return (Tokenizer.isSpace(before)
            || BEFORE_OPENING.indexOf(before) >= 0
            || QuoteStyle.isOpeningForm(before)
            || isOpeningMark(m))
        && !Tokenizer.isSpace(after(m))
        && !(Tokenizer.isSpace(before) && isStraight(m) && endsBefore(m));
  }

  /** Whether a straight mark is after a space and before a stop that is no ellipsis. */
  private boolean endsBefore(int m) {
    int end = endOf(m);
    boolean ellipsis = after(m) == '.' && end + 1 < end(m) && text.charAt(end + 1) == '.';
    return ",.;:!?)".indexOf(after(m)) >= 0 && !ellipsis;
  }

  private boolean isStraight(int m) {
    return QuoteStyle.of(text, place[m]) == QuoteStyle.STRAIGHT;
  }

  /** Whether space is on both sides, so that only the marks before it say what the mark does. */
  boolean floats(int m) {
    return Tokenizer.isSpace(before(m)) && Tokenizer.isSpace(after(m));
  }

  boolean beforeSpace(int m) {
    return Tokenizer.isSpace(after(m));
  }

  /** Whether the mark is where one closes: after a word or stop, before no word. */
  boolean closes(int m) {
    return !Tokenizer.isSpace(before(m)) && !Character.isLetterOrDigit(after(m));
  }

  /** Whether a space was forgotten before an opening mark: {@code said,"We}. */
  boolean gluedOpening(int m) {
    char before = before(m);
    return (before == ',' || before == ':') && Character.isLetter(after(m));
  }

  boolean insideWord(int m) {
    return Character.isLetterOrDigit(before(m)) && Character.isLetterOrDigit(after(m));
  }

  boolean endsWord(int m) {
    return !Tokenizer.isSpace(before(m)) && !Character.isLetterOrDigit(after(m));
  }

  boolean afterDigit(int m) {
    return Character.isDigit(before(m));
  }

  boolean afterLetterS(int m) {
    return before(m) == 's' || before(m) == 'S';
  }

  /** Whether a space and a word in lower case follow. */
  boolean beforeLowerWord(int m) {
    int next = endOf(m) + 1;
    return Tokenizer.isSpace(after(m)) && next < end(m) && Character.isLowerCase(text.charAt(next));
  }

  boolean beforeStop(int m) {
    return ".,;:!?".indexOf(after(m)) >= 0;
  }

  /** How many straight double marks follow in the paragraph. */
  int straightLeft(int m) {
    return straightLeft[m];
  }

  boolean hasPartner(int m) {
    return partner[m];
  }

  /** Whether a later mark of the paragraph could close a single mark opened here. */
  boolean singleClosesLater(int m) {
    return closerLater[m];
  }

  /** The same, and neither a plural possessive nor after another opening single mark. */
  boolean strongCloserLater(int m) {
    return strongLater[m];
  }

  private boolean isOpeningMark(int m) {
    char before = before(m);
    return m > firstOf[paragraphOf[m]]
        && endOf(m - 1) == place[m]
        && (before == '"' || before == '\'' || before == '`')
        && opens[m - 1];
  }

  private char before(int m) {
    int p = paragraphOf[m];
    return place[m] == paragraphs.start(p) ? ' ' : text.charAt(place[m] - 1);
  }

  private char after(int m) {
    int end = endOf(m);
    return end < end(m) ? text.charAt(end) : ' ';
  }

  private int end(int m) {
    return paragraphs.end(paragraphOf[m]);
  }
}
