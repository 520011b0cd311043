package dev.verbatim.extraction.attribution;

import dev.verbatim.extraction.document.QuoteContext;
import dev.verbatim.extraction.document.Tags;
import dev.verbatim.extraction.learned.FeatureWeights;
import dev.verbatim.extraction.learned.Features;
import dev.verbatim.extraction.learned.Rates;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.mentions.CueLink;
import dev.verbatim.extraction.mentions.Mention;
import dev.verbatim.extraction.text.TokenSequence;
import java.util.Arrays;

/**
 * Decides which word introduces the quotation, once its speaker is known. Looks only near the
 * speaker and near the quotation.
 */
public final class CueRanker {
  // Families of features.
  private static final int CUE_WORD = 1;
  private static final int NEIGHBOURS = 2;
  private static final int SHAPE = 3;
  private static final int SPEAKER_LINK = 4;
  private static final int SPEAKER_GAP = 5;
  private static final int WORD_AND_LINK = 6;
  private static final int GAPS = 7;
  private static final int COMPETITION = 8;
  private static final int SUPPORT = 9;

  private static final int NEAR = 14;
  private static final int MOST = 72;

  private final FeatureWeights weights;
  private final Analysis analysis;
  private final Features features = new Features();

  /** A ranker for one article. */
  public CueRanker(FeatureWeights weights, Analysis analysis) {
    this.weights = weights;
    this.analysis = analysis;
  }

  /**
   * The token that introduces the words, or -1 when no word is near enough.
   *
   * @param speaker who speaks, or null
   * @param lead what {@link LeadCue} guesses
   */
  public int choose(QuoteContext quote, Mention speaker, int lead) {
    int best = -1;
    float score = Float.NEGATIVE_INFINITY;
    for (int token : options(quote, speaker)) {
      features.clear();
      describe(features, token, quote, speaker, lead);
      float s = weights.score(features);
      if (s > score) {
        score = s;
        best = token;
      }
    }
    return best;
  }

  /** The words that come into question: near the speaker, near the quotation, and in between. */
  public int[] options(QuoteContext quote, Mention speaker) {
    int[] found = new int[MOST];
    int siteFrom = quote.firstToken - NEAR;
    int siteTo = quote.lastToken + NEAR;
    int count = 0;
    if (speaker == null) {
      count = collect(quote.sentence, siteFrom, siteTo, found, 0);
    } else if (speaker.sentence == quote.sentence) {
      int from = Math.min(speaker.first, quote.firstToken) - NEAR;
      int to = Math.max(speaker.last, quote.lastToken) + NEAR;
      count = collect(quote.sentence, from, to, found, 0);
    } else {
      count = collect(speaker.sentence, speaker.first - NEAR, speaker.last + NEAR, found, 0);
      count = collect(quote.sentence, siteFrom, siteTo, found, count);
    }
    return Arrays.copyOf(found, count);
  }

  private int collect(int sentence, int from, int to, int[] found, int already) {
    int start = Math.max(from, analysis.document.sentences.first(sentence));
    int end = Math.min(to + 1, analysis.document.sentences.end(sentence));
    int count = already;
    for (int i = start; i < end && count < found.length; i++) {
      if (isOption(i)) {
        found[count++] = i;
      }
    }
    return count;
  }

  private boolean isOption(int i) {
    int tag = analysis.tags.of(i);
    if (tag == Tags.QUOTED) {
      return false;
    }
    if (tag == 0x100 + ':' || tag == Tags.DASH) {
      return true;
    }
    if (!analysis.document.tokens.isWord(i) || tag == Tags.NAME) {
      return false;
    }
    return analysis.tags.cue(i) > 0 || analysis.tags.mayBeVerb(i);
  }

  /** How many other cue words are between a word and the quotation. */
  private int crossed(int token, QuoteContext quote) {
    int from = token < quote.firstToken ? token + 1 : quote.lastToken + 1;
    int to = Math.min(token < quote.firstToken ? quote.firstToken : token, from + 3 * NEAR);
    int count = 0;
    for (int i = from; i < to; i++) {
      count += analysis.tags.cue(i) >= Rates.CUE_COMMON ? 1 : 0;
    }
    return count;
  }

  /** Adds the facts about one word; {@code speaker} is null when nobody was found. */
  public void describe(Features f, int token, QuoteContext quote, Mention speaker, int lead) {
    Tags tags = analysis.tags;
    TokenSequence tokens = analysis.document.tokens;
    int rate = CueLink.step(tags.cue(token));
    int hash = tokens.hash(token);
    int s = analysis.document.sentences.of(token);
    int toSite = token < quote.firstToken ? 1 : 2;
    int siteGap =
        toSite == 1
            ? analysis.distance(token + 1, quote.firstToken)
            : analysis.distance(quote.lastToken + 1, token);
    boolean same = s == quote.sentence;
    int near = (same ? 1 : 0) * 2 + toSite;
    int role = (token == quote.cueAfter ? 1 : 0) + (token == quote.cueBefore ? 2 : 0);
    f.add(CUE_WORD, hash);
    f.add(CUE_WORD, rate, role, near);
    f.add(CUE_WORD, tags.of(token), near);
    f.add(CUE_WORD, tags.of(token), role);
    f.add(NEIGHBOURS, Features.step(siteGap), near, rate);
    f.add(NEIGHBOURS, tags.in(s, token + 1), tags.in(s, token - 1));
    f.add(NEIGHBOURS, tags.in(s, token + 1), rate, 1);
    f.add(NEIGHBOURS, tags.in(s, token - 1), rate, 2);
    f.add(SHAPE, quote.shape, near, rate);
    int leads = token == lead ? 1 : lead < 0 ? 2 : 0;
    int crossed = Math.min(3, crossed(token, quote)) * 3 + leads;
    f.add(COMPETITION, leads, rate, near);
    f.add(COMPETITION, crossed, rate, near);
    f.add(COMPETITION, crossed, tags.of(token), near);
    f.add(COMPETITION, crossed, quote.shape, near);
    int support = tags.support(s, token);
    f.add(SUPPORT, support, crossed, near);
    f.add(SUPPORT, support, rate, near);
    if (speaker == null) {
      f.add(SPEAKER_LINK, role, near, quote.shape);
      f.add(SPEAKER_LINK, leads, near, quote.shape);
      return;
    }
    boolean afterSpeaker = token > speaker.last;
    int link = speaker.after.token() == token ? speaker.after.pattern() : 0;
    int back = speaker.before.token() == token ? speaker.before.pattern() : 0;
    int inside = token >= speaker.first && !afterSpeaker ? 1 : 0;
    int speakerGap =
        afterSpeaker
            ? analysis.distance(speaker.last + 1, token)
            : analysis.distance(Math.min(token + 1, speaker.first), speaker.first);
    int gap = Features.step(speakerGap);
    int between =
        token > Math.min(speaker.last, quote.lastToken)
                && token < Math.max(speaker.first, quote.firstToken)
            ? 1
            : 0;
    f.add(SPEAKER_LINK, link, back, rate);
    f.add(SPEAKER_LINK, link, back, near);
    f.add(SPEAKER_LINK, link, back, crossed);
    f.add(SPEAKER_LINK, link * 2 + inside, back, speaker.typeCode);
    f.add(SPEAKER_GAP, gap, afterSpeaker ? 1 : 0, rate);
    f.add(SPEAKER_GAP, gap, afterSpeaker ? 1 : 0, between, near);
    f.add(SPEAKER_GAP, between, rate, near);
    f.add(SPEAKER_GAP, between, tags.of(token), gap, near);
    f.add(SPEAKER_GAP, gap, tags.of(token), afterSpeaker ? 1 : 0);
    f.add(WORD_AND_LINK, hash, link, back);
    f.add(WORD_AND_LINK, hash, between, afterSpeaker ? 1 : 0);
    f.add(GAPS, gap * 2 + (afterSpeaker ? 1 : 0), Features.step(siteGap), near, rate);
  }
}
