package dev.verbatim.extraction.marks;

import dev.verbatim.extraction.language.WordHash;
import dev.verbatim.extraction.language.WordSet;
import dev.verbatim.extraction.text.Paragraphs;
import dev.verbatim.extraction.text.QuoteStyle;
import dev.verbatim.extraction.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what is between quote marks in one pass over the marks of a text.
 *
 * <p>Knows curly, straight and doubled marks, single marks, guillemets and low-high marks, to any
 * depth; tells them from apostrophes, inches, decades and plural possessives; lets a quotation run
 * over paragraphs when each of them repeats the opening mark. A mark that is never closed reaches
 * to the end of its paragraph.
 */
public final class QuoteMarkScanner {

  private final WordSet elisions;
  private final String text;
  private final Paragraphs paragraphs;
  private final QuoteMarkContexts contexts;
  private final RepeatedMarks repeated;
  private final OpenQuoteMarks open = new OpenQuoteMarks();
  private final List<QuotedSpan> found = new ArrayList<>();
  private int paragraph;

  private QuoteMarkScanner(String text, Paragraphs paragraphs, WordSet elisions) {
    this.elisions = elisions;
    this.text = text;
    this.paragraphs = paragraphs;
    this.contexts = new QuoteMarkContexts(text, paragraphs);
    this.repeated = new RepeatedMarks(text, paragraphs, contexts);
  }

  /**
   * All quoted spans in order of their starts; an outer one comes before its inner ones.
   *
   * @param elisions words that begin with an apostrophe, which opens nothing
   */
  public static List<QuotedSpan> scan(String text, Paragraphs paragraphs, WordSet elisions) {
    QuoteMarkScanner scanner = new QuoteMarkScanner(text, paragraphs, elisions);
    for (int p = 0; p < paragraphs.size(); p++) {
      scanner.scanParagraph(p);
    }
    return QuotedSpan.nested(scanner.found);
  }

  private void scanParagraph(int p) {
    paragraph = p;
    for (int m = contexts.firstOf(p); m < contexts.firstOf(p + 1); m++) {
      QuoteStyle style = QuoteStyle.of(text, contexts.place(m));
      switch (style) {
        case CURLY -> curly(m);
        case STRAIGHT, DOUBLED -> straight(m, style);
        case SINGLE -> single(m);
        default -> paired(m, style);
      }
    }
    endParagraph();
  }

  private void curly(int m) {
    int i = contexts.place(m);
    boolean opening = text.charAt(i) == '\u201C' || text.charAt(i) == '\u201F';
    if (opening && !(contexts.closes(m) && open.has(QuoteStyle.LOW))) {
      if (contexts.opens(m) || !contexts.closes(m) || !open.hasDouble()) {
        dropUnpartnered(m);
        push(m, QuoteStyle.CURLY);
        return;
      }
    }
    if (open.hasDouble() || open.has(QuoteStyle.LOW)) {
      closeDouble(m);
    } else if (contexts.opens(m)) {
      push(m, QuoteStyle.CURLY);
    }
  }

  private void straight(int m, QuoteStyle style) {
    boolean inches = contexts.afterDigit(m) && style == QuoteStyle.STRAIGHT;
    if (!open.hasDouble()) {
      if (open.has(QuoteStyle.LOW) && !contexts.opens(m)) {
        closeDouble(m);
      } else if (contexts.opens(m)
          || (contexts.gluedOpening(m) && !inches)
          || (contexts.floats(m) && contexts.straightLeft(m) > 0)) {
        push(m, style);
      }
      return;
    }
    if (inches && contexts.straightLeft(m) % 2 == 1 && !contexts.beforeStop(m)) {
      return;
    }
    if (contexts.opens(m) && !contexts.closes(m)) {
      if (open.topDouble() == QuoteStyle.CURLY) {
        push(m, style);
      } else {
        endUnclosed(m);
        push(m, style);
      }
      return;
    }
    closeDouble(m);
  }

  private void single(int m) {
    int i = contexts.place(m);
    char c = text.charAt(i);
    if (contexts.insideWord(m)) {
      return;
    }
    boolean mayClose = c != '`' && contexts.endsWord(m);
    if (mayClose && open.has(QuoteStyle.SINGLE) && !isPluralPossessive(m)) {
      closeThrough(QuoteStyle.SINGLE, m);
      return;
    }
    if (mayClose && c != '\u2019' && open.has(QuoteStyle.LOW_SINGLE)) {
      closeThrough(QuoteStyle.LOW_SINGLE, m);
      return;
    }
    boolean closesLater = contexts.singleClosesLater(m) || repeated.singleGoesOn(m);
    if (c != '\u2019' && contexts.opens(m) && !isElision(i) && closesLater) {
      push(m, QuoteStyle.SINGLE);
    }
  }

  /**
   * Guillemets, low marks and corner brackets: the characters themselves say what they do, with or
   * without a space inside.
   */
  private void paired(int m, QuoteStyle style) {
    char c = text.charAt(contexts.place(m));
    if (open.has(style) && style.closer(open.opener(style)) == c) {
      closeThrough(style, m);
    } else if (style.opens(c) && (contexts.opens(m) || opensByForm(m, style))) {
      push(m, style);
    }
  }

  /** Guillemets open in the direction that the text gives them; brackets have only one. */
  private boolean opensByForm(int m, QuoteStyle style) {
    char c = text.charAt(contexts.place(m));
    return switch (style) {
      case CORNER, WHITE_CORNER -> true;
      case GUILLEMET -> {
        boolean repeats = open.isCarried() && contexts.place(m) == paragraphs.start(paragraph);
        yield (repeats || c == repeated.openingGuillemet()) && contexts.beforeSpace(m);
      }
      default -> false;
    };
  }

  private boolean isPluralPossessive(int m) {
    return contexts.afterLetterS(m) && contexts.beforeLowerWord(m) && contexts.strongCloserLater(m);
  }

  /** "'90s", "'em", "rock 'n' roll". */
  private boolean isElision(int i) {
    int end = i + 1;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end)) && end < i + 7) {
      end++;
    }
    if (end > i + 2 && Character.isDigit(text.charAt(i + 1))) {
      return text.charAt(end - 1) == 's' || end == i + 3;
    }
    return elisions.contains(WordHash.hash(text, i + 1, end));
  }

  private void push(int m, QuoteStyle style) {
    int i = contexts.place(m);
    boolean continues = open.takeCarried(style, i == paragraphs.start(paragraph));
    // Some repeat the closing guillemet before each paragraph; it opens as the first one did.
    char opener =
        continues && style == QuoteStyle.GUILLEMET ? repeated.openingGuillemet() : text.charAt(i);
    open.push(style, i, continues, contexts.hasPartner(m), opener);
  }

  private void closeDouble(int m) {
    while (!open.isEmpty()) {
      QuoteStyle top = open.top();
      boolean matches = top.isMixed() || top == QuoteStyle.LOW;
      if (matches) {
        found.add(open.pop(contexts.endOf(m), paragraph, true));
        return;
      }
      open.drop();
    }
  }

  private void closeThrough(QuoteStyle style, int m) {
    while (open.top() != style) {
      endTopUnclosed(contexts.place(m));
    }
    found.add(open.pop(contexts.endOf(m), paragraph, true));
  }

  /** A new opening mark shows that an earlier one without a partner was never closed. */
  private void dropUnpartnered(int m) {
    if (open.hasDouble() && open.topDouble() == QuoteStyle.CURLY && !open.topDoublePartnered()) {
      endUnclosed(m);
    }
  }

  /** Ends what is open before a mark that opens again. */
  private void endUnclosed(int m) {
    while (open.hasDouble()) {
      endTopUnclosed(contexts.place(m));
    }
  }

  private void endTopUnclosed(int before) {
    if (open.top() == QuoteStyle.SINGLE) {
      open.drop();
      return;
    }
    int end = before;
    while (end > open.start() + 1 && Tokenizer.isSpace(text.charAt(end - 1))) {
      end--;
    }
    found.add(open.pop(end, paragraph, false));
  }

  private void endParagraph() {
    while (!open.isEmpty()) {
      if (open.depth() == 1 && goesOn()) {
        open.carry();
        found.add(open.pop(paragraphs.end(paragraph), paragraph, false));
      } else {
        endTopUnclosed(paragraphs.end(paragraph));
      }
    }
  }

  /** Whether the next paragraph repeats the opening mark. */
  private boolean goesOn() {
    int next = paragraph + 1;
    return next < paragraphs.size()
        && QuoteStyle.isMark(text.charAt(paragraphs.start(next)))
        && QuoteStyle.of(text, paragraphs.start(next)).repeats(open.top())
        && (open.top() != QuoteStyle.SINGLE || repeated.singleEndsFrom(next));
  }
}
