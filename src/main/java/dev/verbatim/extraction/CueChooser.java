package dev.verbatim.extraction;

import java.util.Arrays;

/**
 * Decides which word introduces the quotation, once its speaker is known. Looks only near the
 * speaker and near the quotation.
 */
final class CueChooser {
  private static final int NEAR = 14;

  private final Weights weights;
  private final Reading reading;
  private final Features features = new Features();

  CueChooser(Weights weights, Reading reading) {
    this.weights = weights;
    this.reading = reading;
  }

  /** The token that introduces the words, or -1 when no word is near enough. */
  int choose(QuoteSite site, Mention speaker) {
    int best = -1;
    float score = Float.NEGATIVE_INFINITY;
    for (int token : options(site, speaker)) {
      features.clear();
      describe(features, token, site, speaker);
      float s = weights.score(features);
      if (s > score) {
        score = s;
        best = token;
      }
    }
    return best;
  }

  /** The words that come into question, in reading order. */
  int[] options(QuoteSite site, Mention speaker) {
    int[] found = new int[4 * NEAR + 8];
    int count = 0;
    if (speaker == null) {
      count = collect(site.sentence, site.firstToken - NEAR, site.lastToken + NEAR, found, 0);
    } else {
      int from = speaker.first - NEAR;
      int to = speaker.last + NEAR;
      if (speaker.sentence == site.sentence) {
        int low = Math.min(speaker.first, site.firstToken) - NEAR;
        int high = Math.max(speaker.last, site.lastToken) + NEAR;
        if (reading.distance(clamp(low), clamp(high)) < 3 * NEAR) {
          from = low;
          to = high;
        }
      }
      count = collect(speaker.sentence, from, to, found, 0);
    }
    return Arrays.copyOf(found, count);
  }

  private int clamp(int token) {
    return Math.max(0, Math.min(token, reading.document.tokens.size()));
  }

  private int collect(int sentence, int from, int to, int[] found, int count) {
    int start = Math.max(from, reading.document.sentences.first(sentence));
    int end = Math.min(to + 1, reading.document.sentences.end(sentence));
    for (int i = start; i < end && count < found.length; i++) {
      if (isOption(i)) {
        found[count++] = i;
      }
    }
    return count;
  }

  private boolean isOption(int i) {
    int tag = reading.tags.of(i);
    if (tag == Tags.QUOTED) {
      return false;
    }
    if (tag == 0x100 + ':') {
      return true;
    }
    return reading.document.tokens.isWord(i) && tag != Tags.NAME && reading.tags.cue(i) > 0;
  }

  void describe(Features f, int token, QuoteSite site, Mention speaker) {
    Tags tags = reading.tags;
    Tokens tokens = reading.document.tokens;
    int rate = CueLink.step(tags.cue(token));
    int hash = tokens.hash(token);
    int s = reading.document.sentences.of(token);
    int toSite = token < site.firstToken ? 1 : 2;
    int siteGap =
        toSite == 1
            ? reading.distance(token + 1, site.firstToken)
            : reading.distance(site.lastToken + 1, token);
    boolean same = s == site.sentence;
    int near = (same ? 1 : 0) * 2 + toSite;
    int role = (token == site.cueAfter ? 1 : 0) + (token == site.cueBefore ? 2 : 0);
    f.add(1, hash);
    f.add(1, rate, role, near);
    f.add(2, SpeakerFeatures.step(siteGap), near, rate);
    f.add(2, tags.in(s, token + 1), tags.in(s, token - 1));
    f.add(2, tags.in(s, token + 1), rate, 1);
    f.add(2, tags.in(s, token - 1), rate, 2);
    f.add(3, site.shape, near, rate);
    if (speaker == null) {
      f.add(4, role, near, site.shape);
      return;
    }
    boolean afterSpeaker = token > speaker.last;
    int link = speaker.after.token() == token ? speaker.after.pattern() : 0;
    int back = speaker.before.token() == token ? speaker.before.pattern() : 0;
    int inside = token >= speaker.first && !afterSpeaker ? 1 : 0;
    int speakerGap =
        afterSpeaker
            ? reading.distance(speaker.last + 1, token)
            : reading.distance(Math.min(token + 1, speaker.first), speaker.first);
    int gap = SpeakerFeatures.step(speakerGap);
    int between =
        token > Math.min(speaker.last, site.lastToken)
                && token < Math.max(speaker.first, site.firstToken)
            ? 1
            : 0;
    f.add(4, link, back, rate);
    f.add(4, link, back, near);
    f.add(4, link * 2 + inside, back, speaker.type);
    f.add(5, gap, afterSpeaker ? 1 : 0, rate);
    f.add(5, gap, afterSpeaker ? 1 : 0, between, near);
    f.add(5, between, rate, near);
    f.add(6, hash, link, back);
    f.add(6, hash, between, afterSpeaker ? 1 : 0);
    f.add(7, gap * 2 + (afterSpeaker ? 1 : 0), SpeakerFeatures.step(siteGap), near, rate);
  }
}
