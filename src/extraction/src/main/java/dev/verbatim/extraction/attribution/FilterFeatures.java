package dev.verbatim.extraction.attribution;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.document.QuoteContext;
import dev.verbatim.extraction.document.Tags;
import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.learned.Features;
import dev.verbatim.extraction.marks.QuotedSpan;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.mentions.CueLink;
import dev.verbatim.extraction.text.QuoteStyle;
import dev.verbatim.extraction.text.TokenSequence;

/**
 * What speaks for and against quoted words being somebody's quoted words, rather than doubted
 * words, the title of a work, a nickname or a word as a word. The same facts tell whole sentences
 * from fragments.
 */
public final class FilterFeatures {
  // Families of features.
  private static final int SHAPE = 1;
  private static final int NEIGHBOUR_CLASSES = 2;
  private static final int NEIGHBOUR_WORDS = 3;
  private static final int CUES = 4;
  private static final int STYLE_INSIDE = 5;
  private static final int STOP = 6;
  private static final int MARKS = 7;
  private static final int HEADLINE = 8;
  private static final int EDGE_WORDS = 9;
  private static final int CUE_BEFORE = 10;
  private static final int QUOTES_BESIDE = 11;
  private static final int WORDS_INSIDE = 12;
  private static final int TYPE_SHAPE = 1;
  private static final int TYPE_NEIGHBOURS = 2;
  private static final int TYPE_STYLE_INSIDE = 3;
  private static final int TYPE_CUES = 4;

  private static final int LONGEST_HEADLINE = 130;

  /** So many words in capitals are a sentence in a text in capitals rather than a title. */
  private static final int SHORTEST_SHOUT = 4;

  private final Grammar grammar;
  private final Analysis analysis;
  private final NamingFeatures naming;
  private final boolean withInnerWords;
  private final boolean singleMarks;

  /** Features for one article. */
  public FilterFeatures(Analysis analysis) {
    this(analysis, true);
  }

  /**
   * Features for one article.
   *
   * @param withInnerWords whether the words inside the marks are facts; there is nothing to learn
   *     from them where they were put together at random
   */
  public FilterFeatures(Analysis analysis, boolean withInnerWords) {
    this.withInnerWords = withInnerWords;
    this.grammar = analysis.document.language.grammar;
    this.analysis = analysis;
    naming = new NamingFeatures(analysis);
    singleMarks = quotesInSingleMarks(analysis.document);
  }

  /** Adds the facts that tell quotations from other quoted words. */
  public void describe(Features f, QuoteContext quote) {
    TokenSequence tokens = analysis.document.tokens;
    Tags tags = analysis.tags;
    int length = quote.length();
    int before = tags.in(quote.sentence, quote.firstToken - 1);
    int after = tags.in(quote.sentence, quote.lastToken + 1);
    int cues = cueStep(quote.cueBefore) * 8 + cueStep(quote.cueAfter);
    int inside = inside(quote);
    f.add(SHAPE, 0);
    f.add(SHAPE, length);
    f.add(SHAPE, quote.shape, length);
    f.add(NEIGHBOUR_CLASSES, before, after);
    f.add(NEIGHBOUR_CLASSES, before, length, 1);
    f.add(NEIGHBOUR_CLASSES, after, length, 2);
    f.add(NEIGHBOUR_CLASSES, before, tags.in(quote.sentence, quote.firstToken - 2), 3);
    f.add(NEIGHBOUR_CLASSES, after, tags.in(quote.sentence, quote.lastToken + 2), 4);
    f.add(NEIGHBOUR_WORDS, tags.word(quote.sentence, quote.firstToken - 1), 1);
    f.add(NEIGHBOUR_WORDS, tags.word(quote.sentence, quote.firstToken - 1), length, 2);
    f.add(
        NEIGHBOUR_WORDS, tags.word(quote.sentence, quote.firstToken - 1), quote.capital ? 1 : 0, 3);
    f.add(NEIGHBOUR_WORDS, tags.word(quote.sentence, quote.firstToken - 2), 4);
    f.add(
        NEIGHBOUR_WORDS, tags.word(quote.sentence, quote.firstToken - 2), quote.capital ? 1 : 0, 6);
    f.add(NEIGHBOUR_WORDS, tags.word(quote.sentence, quote.lastToken + 1), 5);
    f.add(CUES, cues, length);
    f.add(CUES, cues, quote.shape);
    f.add(CUES, cues, inside);
    f.add(STYLE_INSIDE, inside, length);
    f.add(STYLE_INSIDE, inside, quote.stop);
    f.add(STYLE_INSIDE, inside, quote.shape);
    f.add(STOP, quote.stop, length);
    f.add(MARKS, quote.complete ? 1 : 0, quote.span.closed() ? 1 : 0);
    f.add(MARKS, style(quote), length, 2);
    f.add(MARKS, style(quote), quote.shape, 3);
    f.add(HEADLINE, headline(quote), cues);
    f.add(HEADLINE, headline(quote), length);
    if (withInnerWords) {
      describeWords(f, quote);
    }
    f.add(CUE_BEFORE, distance(quote.cueBefore, quote), cueStep(quote.cueBefore), length);
    if (quote.cueBefore >= 0) {
      f.add(CUE_BEFORE, tokens.hash(quote.cueBefore), Math.min(length, 4), 1);
      f.add(CUE_BEFORE, tokens.hash(quote.cueBefore), distance(quote.cueBefore, quote), 2);
    }
    f.add(QUOTES_BESIDE, neighbours(quote));
    naming.describe(f, quote, inside >> 2, cues);
  }

  private void describeWords(Features f, QuoteContext quote) {
    TokenSequence tokens = analysis.document.tokens;
    f.add(EDGE_WORDS, tokens.hash(quote.firstToken + 1), 1);
    f.add(EDGE_WORDS, tokens.hash(quote.lastToken - 1), 2);
    if (quote.length() <= 3) {
      for (int i = quote.firstToken + 1; i < quote.lastToken; i++) {
        f.add(WORDS_INSIDE, tokens.hash(i));
      }
    }
  }

  /** The few facts that tell whole sentences from fragments. */
  public void describeType(Features f, QuoteContext quote) {
    int length = Math.min(quote.length(), 6);
    int before = analysis.tags.in(quote.sentence, quote.firstToken - 1);
    int inside = inside(quote);
    f.add(TYPE_SHAPE, quote.shape);
    f.add(TYPE_SHAPE, quote.shape, inside);
    f.add(TYPE_SHAPE, quote.shape, length);
    f.add(TYPE_NEIGHBOURS, before, quote.capital ? 1 : 0);
    f.add(TYPE_NEIGHBOURS, before, length);
    f.add(TYPE_STYLE_INSIDE, inside, length, quote.stop);
    f.add(TYPE_CUES, cueStep(quote.cueBefore), cueStep(quote.cueAfter), quote.shape);
    f.add(TYPE_CUES, quote.index > 0 && neighbours(quote) % 2 == 1 ? 1 : 0, quote.shape);
  }

  private int cueStep(int token) {
    return token < 0 ? 0 : CueLink.step(analysis.tags.cue(token));
  }

  private static int distance(int cue, QuoteContext quote) {
    return cue < 0 ? -1 : Features.step(quote.firstToken - cue);
  }

  /** The style of the marks; single ones count as double ones where a text has no other. */
  private int style(QuoteContext quote) {
    QuoteStyle style = QuoteStyle.of(analysis.document.body, quote.span.start());
    return (style.isSingle() && singleMarks ? QuoteStyle.CURLY : style).ordinal();
  }

  private static boolean quotesInSingleMarks(Document document) {
    for (QuotedSpan span : document.outer) {
      if (!QuoteStyle.of(document.body, span.start()).isSingle()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the span is in a first line that looks like a headline: 1 when it ends without a full
   * stop, 2 when it is one short sentence.
   */
  private int headline(QuoteContext quote) {
    if (quote.paragraph > 0 || quote.stop == ',') {
      return 0;
    }
    Document document = analysis.document;
    int end = document.paragraphs.end(0);
    boolean oneSentence =
        document.sentences.size() == 1
            || document.sentences.paragraphOf(document.sentences.first(1)) > 0;
    if (!oneSentence || end > LONGEST_HEADLINE) {
      return 0;
    }
    char last = document.body.charAt(end - 1);
    char inner = document.body.charAt(Math.max(0, end - 2));
    boolean stopped =
        ".!?".indexOf(last) >= 0 || QuoteStyle.isMark(last) && ".!?".indexOf(inner) >= 0;
    return stopped ? 2 : 1;
  }

  /** Other quoted spans in the same sentence, before and after. */
  private int neighbours(QuoteContext quote) {
    int code = 0;
    if (quote.index > 0 && analysis.quotes.get(quote.index - 1).sentence == quote.sentence) {
      code += 1;
    }
    if (quote.index + 1 < analysis.quotes.size()
        && analysis.quotes.get(quote.index + 1).sentence == quote.sentence) {
      code += 2;
    }
    return code;
  }

  private boolean isInCapitals(int from, int to) {
    TokenSequence tokens = analysis.document.tokens;
    for (int i = tokens.start(from); i < tokens.end(to - 1); i++) {
      if (Character.isLowerCase(tokens.text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** How the words between the marks are written: like a title, like a sentence, like speech. */
  private int inside(QuoteContext quote) {
    TokenSequence tokens = analysis.document.tokens;
    int limit = Math.min(quote.lastToken, quote.firstToken + 40);
    int capitals = 0;
    int smalls = 0;
    int verbs = 0;
    int persons = 0;
    boolean shouted = quote.words >= SHORTEST_SHOUT && isInCapitals(quote.firstToken, limit);
    for (int i = quote.firstToken + 1; i < limit; i++) {
      if (!tokens.isWord(i)) {
        continue;
      }
      int hash = tokens.hash(i);
      boolean function = grammar.functionWords.contains(hash);
      if (tokens.isCapitalised(i) && !shouted) {
        capitals++;
      } else if (!function) {
        smalls++;
      }
      verbs |= grammar.sentenceWords.contains(hash) ? 1 : 0;
      persons |= grammar.firstAndSecondPerson.contains(hash) ? 1 : 0;
    }
    int title = capitals == 0 ? 0 : smalls == 0 ? (capitals > 1 ? 3 : 2) : 1;
    return (title * 2 + verbs) * 2 + persons;
  }
}
