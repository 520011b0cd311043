package dev.verbatim.extraction.identity;

import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.mentions.Mention;
import dev.verbatim.extraction.text.TokenSequence;

/**
 * Tells sentences in which every word has a capital letter, as in many headlines. Where a name
 * begins and ends there is only known from the rest of the text.
 */
final class Headlines {
  private static final int FEWEST_WORDS = 4;

  private final Grammar grammar;
  private final Analysis analysis;
  private final TokenSequence tokens;

  /** For each sentence 1 when it is one, -1 when it is none, 0 when not looked at yet. */
  private final byte[] known;

  Headlines(Analysis analysis) {
    this.grammar = analysis.document.language.grammar;
    this.analysis = analysis;
    this.tokens = analysis.document.tokens;
    known = new byte[analysis.document.sentences.size()];
  }

  boolean contains(Mention m) {
    if (known[m.sentence] == 0) {
      known[m.sentence] = (byte) (isHeadline(m.sentence) ? 1 : -1);
    }
    return known[m.sentence] > 0;
  }

  private boolean isHeadline(int sentence) {
    int capitals = 0;
    int end = analysis.document.sentences.end(sentence);
    for (int i = analysis.document.sentences.first(sentence); i < end; i++) {
      boolean counts =
          tokens.isWord(i)
              && analysis.document.quoted(i) < 0
              && !grammar.functionWords.contains(tokens.hash(i));
      if (counts && !tokens.isCapitalised(i)) {
        return false;
      }
      capitals += counts ? 1 : 0;
    }
    return capitals >= FEWEST_WORDS;
  }
}
