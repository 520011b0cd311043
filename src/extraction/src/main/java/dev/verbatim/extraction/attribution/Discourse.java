package dev.verbatim.extraction.attribution;

import dev.verbatim.extraction.document.QuoteContext;
import dev.verbatim.extraction.mentions.Mention;
import java.util.HashMap;
import java.util.Map;

/** Who has spoken so far, while an article's quotations are read from first to last. */
public final class Discourse {
  private final Map<Integer, Integer> timesSpoken = new HashMap<>();
  private QuoteContext previousSite;
  private Mention previousSpeaker;
  private Mention beforePrevious;

  /** The quotation before this one, or null. */
  QuoteContext previousSite() {
    return previousSite;
  }

  /** The speaker of the quotation before this one, or null. */
  public Mention previousSpeaker() {
    return previousSpeaker;
  }

  /** The speaker of the quotation before that one, or null. */
  Mention beforePrevious() {
    return beforePrevious;
  }

  /** How often mentions of this name have been speakers. */
  int timesSpoken(Mention mention) {
    return timesSpoken.getOrDefault(mention.key, 0);
  }

  /** What is known now, unchanged by later decisions. */
  Discourse copy() {
    Discourse copy = new Discourse();
    copy.timesSpoken.putAll(timesSpoken);
    copy.previousSite = previousSite;
    copy.previousSpeaker = previousSpeaker;
    copy.beforePrevious = beforePrevious;
    return copy;
  }

  /** Notes a decision: {@code speaker} is null when nobody was found. */
  public void said(QuoteContext quote, Mention speaker) {
    previousSite = quote;
    beforePrevious = previousSpeaker;
    previousSpeaker = speaker;
    if (speaker != null) {
      timesSpoken.merge(speaker.key, 1, Integer::sum);
    }
  }
}
