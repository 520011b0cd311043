package dev.verbatim.extraction.attribution;

import dev.verbatim.extraction.document.QuoteContext;
import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.text.TokenSequence;

/** Quoted spans in a row, with nothing between them but commas and "and". */
final class Enumeration {
  /** How many quoted spans may come before one, as far as this looks. */
  private static final int LONGEST = 8;

  /** How many tokens may be between two spans. */
  private static final int WIDEST = 2;

  private final Analysis analysis;
  private final Grammar grammar;
  private final TokenSequence tokens;

  /** Looks at one article. */
  Enumeration(Analysis analysis) {
    this.analysis = analysis;
    grammar = analysis.document.language.grammar;
    tokens = analysis.document.tokens;
  }

  /** The first span of the row in which a span is; most often the span itself. */
  QuoteContext first(QuoteContext quote) {
    QuoteContext first = quote;
    int least = Math.max(0, quote.index - LONGEST);
    while (first.index > least && isNext(analysis.quotes.get(first.index - 1), first)) {
      first = analysis.quotes.get(first.index - 1);
    }
    return first;
  }

  private boolean isNext(QuoteContext one, QuoteContext next) {
    int between = next.firstToken - one.lastToken - 1;
    if (one.sentence != next.sentence || between < 0 || between > WIDEST) {
      return false;
    }
    for (int i = one.lastToken + 1; i < next.firstToken; i++) {
      if (!isLink(i)) {
        return false;
      }
    }
    return between > 0 || isLink(one.lastToken - 1);
  }

  private boolean isLink(int token) {
    return tokens.is(token, ',')
        || tokens.is(token, ';')
        || tokens.is(token, '&')
        || grammar.conjunctions.contains(tokens.hash(token));
  }
}
