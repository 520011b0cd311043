package dev.verbatim.extraction.attribution;

import dev.verbatim.extraction.document.QuoteSite;
import dev.verbatim.extraction.document.Tags;
import dev.verbatim.extraction.learned.Features;
import dev.verbatim.extraction.learned.Weights;
import dev.verbatim.extraction.mentions.CueLink;
import dev.verbatim.extraction.mentions.Reading;

/**
 * Guesses which word of a quotation's own sentence introduces it, before anything is known about
 * the speaker. Who is the subject of that word is the best hint at who speaks.
 */
public final class LeadCue {
  private static final int REACH = 30;

  private final Weights weights;
  private final Reading reading;
  private final Features features = new Features();

  public LeadCue(Weights weights, Reading reading) {
    this.weights = weights;
    this.reading = reading;
  }

  /** The token, or -1 when the sentence has no word that could introduce the quotation. */
  public int find(QuoteSite site) {
    int best = -1;
    float score = nothing(site);
    int end = to(site);
    for (int token = from(site); token < end; token++) {
      if (isOption(token)) {
        features.clear();
        describe(features, token, site);
        float s = weights.score(features);
        if (s > score) {
          score = s;
          best = token;
        }
      }
    }
    return best;
  }

  private float nothing(QuoteSite site) {
    features.clear();
    describeNothing(features, site);
    return weights.score(features);
  }

  public int from(QuoteSite site) {
    return Math.max(reading.document.sentences.first(site.sentence), site.firstToken - REACH);
  }

  public int to(QuoteSite site) {
    return Math.min(reading.document.sentences.end(site.sentence), site.lastToken + REACH);
  }

  public boolean isOption(int token) {
    int tag = reading.tags.of(token);
    return tag != Tags.QUOTED
        && tag != Tags.NAME
        && reading.document.tokens.isWord(token)
        && reading.tags.cue(token) > 0;
  }

  public void describeNothing(Features f, QuoteSite site) {
    f.add(1, site.shape);
    f.add(1, site.startsSentence ? 1 : 0, site.endsSentence ? 1 : 0);
    f.add(1, 7);
  }

  public void describe(Features f, int token, QuoteSite site) {
    Tags tags = reading.tags;
    int s = site.sentence;
    boolean before = token < site.firstToken;
    int gap =
        before
            ? reading.distance(token + 1, site.firstToken)
            : reading.distance(site.lastToken + 1, token);
    int step = Features.step(gap) * 2 + (before ? 1 : 0);
    int rate = CueLink.step(tags.cue(token));
    int hash = reading.document.tokens.hash(token);
    int crossed = Math.min(3, crossed(token, site, before));
    int mentions = Math.min(5, mentions(token, site, before)) * 2 + (before ? 1 : 0);
    f.add(2, hash);
    f.add(2, hash, before ? 1 : 0);
    f.add(2, hash, step);
    f.add(3, rate, step);
    f.add(3, rate, step, site.shape);
    f.add(4, tags.in(s, token - 1), rate);
    f.add(4, tags.in(s, token + 1), rate, 1);
    f.add(4, tags.in(s, token - 1), tags.in(s, token + 1), 2);
    f.add(4, tags.in(s, token - 1), tags.in(s, token - 2), 3);
    f.add(4, tags.in(s, token + 1), tags.in(s, token + 2), 4);
    f.add(4, tags.in(s, token + 1), step, 5);
    f.add(5, crossed, rate, before ? 1 : 0);
    f.add(5, crossed, mentions, rate);
    f.add(5, mentions, site.shape, rate);
    int support = tags.support(s, token);
    f.add(7, support, rate, before ? 1 : 0);
    f.add(7, support, crossed, before ? 1 : 0);
    f.add(7, support, crossed, mentions, rate);
    f.add(7, support, step);
    f.add(6, token == site.cueBefore ? 1 : 0, token == site.cueAfter ? 1 : 0, rate);
    f.add(6, tags.in(s, site.firstToken - 1), step, rate);
    f.add(6, tags.in(s, site.firstToken - 1), rate);
  }

  /** How many other words of saying, quotations and stops stand between the two. */
  private int crossed(int token, QuoteSite site, boolean before) {
    int from = before ? token + 1 : site.lastToken + 1;
    int to = before ? site.firstToken : token;
    int count = 0;
    for (int i = from; i < to && i < from + REACH; i++) {
      boolean quote = reading.tags.of(i) == Tags.QUOTED && reading.tags.of(i - 1) != Tags.QUOTED;
      count += quote || reading.tags.cue(i) >= 60 ? 1 : 0;
    }
    return count;
  }

  private int mentions(int token, QuoteSite site, boolean before) {
    int from = before ? token : site.lastToken + 1;
    int to = before ? site.firstToken : token;
    return reading.firstMentionFrom(to) - reading.firstMentionFrom(from);
  }
}
