package dev.verbatim.extraction.attribution;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.document.QuoteContext;
import dev.verbatim.extraction.document.Tags;
import dev.verbatim.extraction.learned.Rates;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.text.TokenSequence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is known about a quotation that has a paragraph to itself, so that no word beside it tells
 * who speaks: what the paragraphs around it look like, and whether it has to do with the rest of
 * the article. A quotation that was set between two paragraphs as an ornament is often of neither.
 */
final class LoneQuotation {
  /** The quotation has words of the reporter beside it. */
  static final int NOT_ALONE = 0;

  /** Nothing is before it. */
  static final int FIRST = 1;

  /** The paragraph before it ends with a colon. */
  static final int INTRODUCED = 2;

  /** The paragraph before it ends with a quotation. */
  static final int AFTER_QUOTATION = 3;

  /** The last sentence before it has a quotation. */
  static final int AFTER_ATTRIBUTION = 4;

  /** The last sentence before it has a word that introduces speech. */
  static final int AFTER_REPORT = 5;

  /** Any other place. */
  static final int BETWEEN = 6;

  /** The next paragraph is a signature or points back at the words. */
  static final int SIGNED = 7;

  private static final int REACH = 60;

  /** Shorter words are in every article. */
  private static final int SHORTEST = 5;

  private final Analysis analysis;
  private final Document document;
  private final TokenSequence tokens;

  /** How often each longer word is in the article; made when it is first needed. */
  private Map<Integer, Integer> counts;

  private QuoteContext last;
  private int lastSetting;
  private int lastShared;
  private int lastNear;

  LoneQuotation(Analysis analysis) {
    this.analysis = analysis;
    this.document = analysis.document;
    this.tokens = document.tokens;
  }

  /** One of {@link #NOT_ALONE} to {@link #SIGNED}. */
  int setting(QuoteContext quote) {
    look(quote);
    return lastSetting;
  }

  /**
   * How much of a lone quotation is also in the rest of the article, as one number for learning: of
   * its names, and of its longer words.
   */
  int shared(QuoteContext quote) {
    look(quote);
    return lastShared;
  }

  private void look(QuoteContext quote) {
    if (last != quote) {
      last = quote;
      lastSetting = settingOf(quote);
      lastShared = lastSetting == NOT_ALONE ? 0 : sharedWords(quote);
    }
  }

  private int settingOf(QuoteContext quote) {
    boolean opens =
        quote.firstToken == 0
            || document.sentences.paragraphOf(quote.firstToken - 1) < quote.paragraph;
    boolean closes = endsParagraph(quote, document);
    if (!opens || !closes) {
      return NOT_ALONE;
    }
    if (isSigned(quote, analysis)) {
      return SIGNED;
    }
    int before = quote.firstToken - 1;
    if (before < 0) {
      return FIRST;
    }
    if (analysis.tags.of(before) == 0x100 + ':') {
      return INTRODUCED;
    }
    return before(before);
  }

  private static boolean endsParagraph(QuoteContext quote, Document document) {
    int after = quote.lastToken + 1;
    return after >= document.tokens.size()
        || document.sentences.paragraphOf(after) > document.sentences.paragraphOf(quote.lastToken);
  }

  /**
   * Whether the next paragraph tells who spoke: a name after a dash, or "that was how Lunt put it".
   */
  static boolean isSigned(QuoteContext quote, Analysis analysis) {
    Document document = analysis.document;
    int after = quote.lastToken + 1;
    if (after >= document.tokens.size() || !endsParagraph(quote, document)) {
      return false;
    }
    return analysis.tags.of(after) == Tags.DASH
        || document.language.verbs.pointingBack.contains(document.tokens.hash(after))
            && document.quoted(after) < 0;
  }

  private int before(int end) {
    if (analysis.tags.of(end) == Tags.QUOTED) {
      return AFTER_QUOTATION;
    }
    int from = document.sentences.first(document.sentences.of(end));
    int setting = BETWEEN;
    for (int i = end; i >= Math.max(from, end - REACH); i--) {
      if (analysis.tags.of(i) == Tags.QUOTED) {
        return AFTER_ATTRIBUTION;
      }
      if (analysis.tags.cue(i) >= Rates.CUE_FREQUENT) {
        setting = AFTER_REPORT;
      }
    }
    return setting;
  }

  private int sharedWords(QuoteContext quote) {
    if (counts == null) {
      counts = new HashMap<>();
      for (int i = 0; i < tokens.size(); i++) {
        if (isLong(i)) {
          counts.merge(tokens.hash(i), 1, Integer::sum);
        }
      }
    }
    Map<Integer, Integer> own = new HashMap<>();
    for (int i = quote.firstToken; i <= quote.lastToken; i++) {
      if (isLong(i)) {
        own.merge(tokens.hash(i), 1, Integer::sum);
      }
    }
    int names = 0;
    int namesShared = 0;
    int words = 0;
    int wordsShared = 0;
    for (int i = quote.firstToken + 2; i <= quote.lastToken; i++) {
      if (!isLong(i) || own.get(tokens.hash(i)) == null) {
        continue;
      }
      boolean shared = counts.get(tokens.hash(i)) > own.remove(tokens.hash(i));
      if (tokens.isCapitalised(i)) {
        names++;
        namesShared += shared ? 1 : 0;
      } else {
        words++;
        wordsShared += shared ? 1 : 0;
      }
    }
    lastNear = Math.min(3, near(quote));
    int share = words == 0 ? 0 : 1 + Math.min(4, 5 * wordsShared / words);
    int size = words < 3 ? 0 : words < 8 ? 1 : 2;
    return ((Math.min(2, names) * 3 + Math.min(2, namesShared)) * 6 + share) * 3 + size;
  }

  /** How many of its longer words are also in the paragraph before it. */
  private int near(QuoteContext quote) {
    Set<Integer> before = new HashSet<>();
    for (int i = quote.firstToken - 1; i >= Math.max(0, quote.firstToken - 2 * REACH); i--) {
      if (document.sentences.paragraphOf(i) < quote.paragraph - 1) {
        break;
      }
      if (isLong(i)) {
        before.add(tokens.hash(i));
      }
    }
    int shared = 0;
    for (int i = quote.firstToken; i <= quote.lastToken; i++) {
      shared += isLong(i) && before.remove(tokens.hash(i)) ? 1 : 0;
    }
    return shared;
  }

  /** The first word of the quotation. */
  int firstWord(QuoteContext quote) {
    return tokens.hash(Math.min(quote.firstToken + 1, quote.lastToken));
  }

  /** How many of its longer words are also in the paragraph before it, 0 to 3. */
  int nearby(QuoteContext quote) {
    look(quote);
    return lastNear;
  }

  private boolean isLong(int i) {
    return tokens.isWord(i)
        && tokens.end(i) - tokens.start(i) >= SHORTEST
        && !document.language.grammar.functionWords.contains(tokens.hash(i));
  }
}
