package dev.verbatim.extraction.attribution;

import dev.verbatim.extraction.document.QuoteContext;
import dev.verbatim.extraction.document.Tags;
import dev.verbatim.extraction.learned.FeatureWeights;
import dev.verbatim.extraction.learned.Features;
import dev.verbatim.extraction.learned.Rates;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.mentions.CueLink;

/**
 * Guesses which word of a quotation's own sentence introduces it, before anything is known about
 * the speaker. Who is the subject of that word is the best hint at who speaks.
 */
public final class LeadCue {
  // Families of features.
  private static final int NO_CUE = 1;
  private static final int CUE_WORD = 2;
  private static final int RATE = 3;
  private static final int NEIGHBOUR_CLASSES = 4;
  private static final int COMPETITION = 5;
  private static final int NEAREST_CUE = 6;
  private static final int SUPPORT = 7;

  private static final int REACH = 30;
  private static final int NEAR = 4;

  private final FeatureWeights weights;
  private final Analysis analysis;
  private final Features features = new Features();

  /** Guesses for one article. */
  public LeadCue(FeatureWeights weights, Analysis analysis) {
    this.weights = weights;
    this.analysis = analysis;
  }

  /** The token, or -1 when the sentence has no word that could introduce the quotation. */
  public int find(QuoteContext quote) {
    int best = -1;
    float score = nothing(quote);
    int end = to(quote);
    for (int token = from(quote); token < end; token++) {
      if (isOption(token, quote)) {
        features.clear();
        describe(features, token, quote);
        float s = weights.score(features);
        if (s > score) {
          score = s;
          best = token;
        }
      }
    }
    return best;
  }

  private float nothing(QuoteContext quote) {
    features.clear();
    describeNothing(features, quote);
    return weights.score(features);
  }

  /** The first token that can introduce a quotation. */
  public int from(QuoteContext quote) {
    return Math.max(analysis.document.sentences.first(quote.sentence), quote.firstToken - REACH);
  }

  /** One past the last token that can introduce a quotation. */
  public int to(QuoteContext quote) {
    return Math.min(analysis.document.sentences.end(quote.sentence), quote.lastToken + REACH);
  }

  /** Whether a token can introduce a quotation. */
  public boolean isOption(int token, QuoteContext quote) {
    int tag = analysis.tags.of(token);
    return tag != Tags.QUOTED
        && tag != Tags.NAME
        && analysis.document.tokens.isWord(token)
        && (analysis.tags.cue(token) > 0 || isBeside(token, quote));
  }

  /** A word that is not known, where the word stands that introduces: "Lunt deadpanned: “…”". */
  private boolean isBeside(int token, QuoteContext quote) {
    if (!analysis.tags.mayBeVerb(token)) {
      return false;
    }
    boolean before =
        token == quote.firstToken - 2
            && !analysis.document.tokens.isWord(token + 1)
            && analysis.document.quoted(token + 1) < 0;
    return before || token > quote.lastToken && token <= quote.lastToken + NEAR;
  }

  /** Adds the facts for the answer that no word introduces it. */
  public void describeNothing(Features f, QuoteContext quote) {
    f.add(NO_CUE, quote.shape);
    f.add(NO_CUE, quote.startsSentence ? 1 : 0, quote.endsSentence ? 1 : 0);
    f.add(NO_CUE, 7);
  }

  /** Adds the facts about one word. */
  public void describe(Features f, int token, QuoteContext quote) {
    Tags tags = analysis.tags;
    int s = quote.sentence;
    boolean before = token < quote.firstToken;
    int gap =
        before
            ? analysis.distance(token + 1, quote.firstToken)
            : analysis.distance(quote.lastToken + 1, token);
    int step = Features.step(gap) * 2 + (before ? 1 : 0);
    int rate = CueLink.step(tags.cue(token));
    int hash = analysis.document.tokens.hash(token);
    int crossed = Math.min(3, crossed(token, quote, before));
    int mentions = Math.min(5, mentions(token, quote, before)) * 2 + (before ? 1 : 0);
    f.add(CUE_WORD, hash);
    f.add(CUE_WORD, hash, before ? 1 : 0);
    f.add(CUE_WORD, hash, step);
    f.add(RATE, rate, step);
    f.add(RATE, rate, step, quote.shape);
    f.add(NEIGHBOUR_CLASSES, tags.in(s, token - 1), rate);
    f.add(NEIGHBOUR_CLASSES, tags.in(s, token + 1), rate, 1);
    f.add(NEIGHBOUR_CLASSES, tags.in(s, token - 1), tags.in(s, token + 1), 2);
    f.add(NEIGHBOUR_CLASSES, tags.in(s, token - 1), tags.in(s, token - 2), 3);
    f.add(NEIGHBOUR_CLASSES, tags.in(s, token + 1), tags.in(s, token + 2), 4);
    f.add(NEIGHBOUR_CLASSES, tags.in(s, token + 1), step, 5);
    f.add(COMPETITION, crossed, rate, before ? 1 : 0);
    f.add(COMPETITION, crossed, mentions, rate);
    f.add(COMPETITION, mentions, quote.shape, rate);
    int support = tags.support(s, token);
    f.add(SUPPORT, support, rate, before ? 1 : 0);
    f.add(SUPPORT, support, crossed, before ? 1 : 0);
    f.add(SUPPORT, support, crossed, mentions, rate);
    f.add(SUPPORT, support, step);
    f.add(NEAREST_CUE, token == quote.cueBefore ? 1 : 0, token == quote.cueAfter ? 1 : 0, rate);
    f.add(NEAREST_CUE, tags.in(s, quote.firstToken - 1), step, rate);
    f.add(NEAREST_CUE, tags.in(s, quote.firstToken - 1), rate);
  }

  /** How many other cue words, quotations and stops are between the two. */
  private int crossed(int token, QuoteContext quote, boolean before) {
    int from = before ? token + 1 : quote.lastToken + 1;
    int to = before ? quote.firstToken : token;
    int count = 0;
    for (int i = from; i < to && i < from + REACH; i++) {
      boolean startsQuote =
          analysis.tags.of(i) == Tags.QUOTED && analysis.tags.of(i - 1) != Tags.QUOTED;
      count += startsQuote || analysis.tags.cue(i) >= Rates.CUE_FREQUENT ? 1 : 0;
    }
    return count;
  }

  private int mentions(int token, QuoteContext quote, boolean before) {
    int from = before ? token : quote.lastToken + 1;
    int to = before ? quote.firstToken : token;
    return analysis.firstMentionFrom(to) - analysis.firstMentionFrom(from);
  }
}
