package dev.verbatim.extraction.attribution;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.document.QuoteContext;
import dev.verbatim.extraction.document.Tags;
import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.learned.Features;
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

  private static final int LONGEST_HEADLINE = 130;

  private final Grammar grammar;
  private final Analysis analysis;

  public FilterFeatures(Analysis analysis) {
    this.grammar = analysis.document.language.grammar;
    this.analysis = analysis;
  }

  public void describe(Features f, QuoteContext quote) {
    TokenSequence tokens = analysis.document.tokens;
    Tags tags = analysis.tags;
    int length = quote.length();
    int before = tags.in(quote.sentence, quote.firstToken - 1);
    int after = tags.in(quote.sentence, quote.lastToken + 1);
    int cues = cueStep(quote.cueBefore) * 8 + cueStep(quote.cueAfter);
    int inside = inside(quote);
    f.add(1, 0);
    f.add(1, length);
    f.add(1, quote.shape, length);
    f.add(2, before, after);
    f.add(2, before, length, 1);
    f.add(2, after, length, 2);
    f.add(2, before, tags.in(quote.sentence, quote.firstToken - 2), 3);
    f.add(2, after, tags.in(quote.sentence, quote.lastToken + 2), 4);
    f.add(3, tags.word(quote.sentence, quote.firstToken - 1), 1);
    f.add(3, tags.word(quote.sentence, quote.firstToken - 1), length, 2);
    f.add(3, tags.word(quote.sentence, quote.firstToken - 1), quote.capital ? 1 : 0, 3);
    f.add(3, tags.word(quote.sentence, quote.firstToken - 2), 4);
    f.add(3, tags.word(quote.sentence, quote.firstToken - 2), quote.capital ? 1 : 0, 6);
    f.add(3, tags.word(quote.sentence, quote.lastToken + 1), 5);
    f.add(4, cues, length);
    f.add(4, cues, quote.shape);
    f.add(4, cues, inside);
    f.add(5, inside, length);
    f.add(5, inside, quote.stop);
    f.add(5, inside, quote.shape);
    f.add(6, quote.stop, length);
    f.add(7, quote.complete ? 1 : 0, quote.span.closed() ? 1 : 0);
    f.add(7, style(quote), length, 2);
    f.add(7, style(quote), quote.shape, 3);
    f.add(8, headline(quote), cues);
    f.add(8, headline(quote), length);
    f.add(9, tokens.hash(quote.firstToken + 1), 1);
    f.add(9, tokens.hash(quote.lastToken - 1), 2);
    f.add(10, distance(quote.cueBefore, quote), cueStep(quote.cueBefore), length);
    if (quote.cueBefore >= 0) {
      f.add(10, tokens.hash(quote.cueBefore), Math.min(length, 4), 1);
      f.add(10, tokens.hash(quote.cueBefore), distance(quote.cueBefore, quote), 2);
    }
    f.add(11, neighbours(quote));
    if (length <= 3) {
      for (int i = quote.firstToken + 1; i < quote.lastToken; i++) {
        f.add(12, tokens.hash(i));
      }
    }
  }

  /** The few facts that tell whole sentences from fragments. */
  public void describeType(Features f, QuoteContext quote) {
    int length = Math.min(quote.length(), 6);
    int before = analysis.tags.in(quote.sentence, quote.firstToken - 1);
    int inside = inside(quote);
    f.add(1, quote.shape);
    f.add(1, quote.shape, inside);
    f.add(1, quote.shape, length);
    f.add(2, before, quote.capital ? 1 : 0);
    f.add(2, before, length);
    f.add(3, inside, length, quote.stop);
    f.add(4, cueStep(quote.cueBefore), cueStep(quote.cueAfter), quote.shape);
    f.add(4, quote.index > 0 && neighbours(quote) % 2 == 1 ? 1 : 0, quote.shape);
  }

  private int cueStep(int token) {
    return token < 0 ? 0 : CueLink.step(analysis.tags.cue(token));
  }

  private static int distance(int cue, QuoteContext quote) {
    return cue < 0 ? -1 : Features.step(quote.firstToken - cue);
  }

  private int style(QuoteContext quote) {
    return QuoteStyle.of(analysis.document.body, quote.span.start()).ordinal();
  }

  /**
   * Whether the span stands in a first line that looks like a headline: 1 when it ends without a
   * full stop, 2 when it is one short sentence.
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

  /** How the words between the marks are written: like a title, like a sentence, like speech. */
  private int inside(QuoteContext quote) {
    TokenSequence tokens = analysis.document.tokens;
    int limit = Math.min(quote.lastToken, quote.firstToken + 40);
    int capitals = 0;
    int smalls = 0;
    int verbs = 0;
    int persons = 0;
    for (int i = quote.firstToken + 1; i < limit; i++) {
      if (!tokens.isWord(i)) {
        continue;
      }
      int hash = tokens.hash(i);
      boolean function = grammar.functionWords.contains(hash);
      if (tokens.isCapitalised(i)) {
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
