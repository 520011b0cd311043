package dev.verbatim.store.record;

import dev.verbatim.extraction.SourceKind;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuotedSpeaker;
import dev.verbatim.news.speaker.SpeakerDecision;
import dev.verbatim.news.speaker.SpeakerProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who the speakers of an article are today: the record names them as the text does, and editors
 * have decided since whom some of these names mean.
 *
 * @param asked the ids by which articles name them
 * @param decisions what was decided about them, by id; none where nothing was
 */
public record SpeakerNames(Set<String> asked, Map<String, SpeakerDecision> decisions) {

  public SpeakerNames {
    asked = Set.copyOf(asked);
    decisions = Map.copyOf(decisions);
  }

  /** The same, as far as it is about the speakers of these quotations. */
  public SpeakerNames of(List<Quote> quotes) {
    Set<String> ids = new TreeSet<>();
    Map<String, SpeakerDecision> theirs = new HashMap<>();
    for (Quote quote : quotes) {
      if (quote.speakerId() != null && ids.add(quote.speakerId())) {
        String current = quote.speakerId();
        while (current != null && decisions.containsKey(current)) {
          SpeakerDecision decision = decisions.get(current);
          theirs.put(current, decision);
          current = decision.into();
        }
      }
    }
    return new SpeakerNames(ids, theirs);
  }

  /**
   * Whether others follow from the same decisions as these do, which are about at least as many.
   */
  public boolean agreesWith(SpeakerNames fewer) {
    for (String id : fewer.asked()) {
      String current = id;
      while (current != null) {
        SpeakerDecision decision = decisions.get(current);
        if (!Objects.equals(decision, fewer.decisions().get(current))) {
          return false;
        }
        current = decision == null ? null : decision.into();
      }
    }
    return true;
  }

  /** The speaker whom an id means today. */
  public String idOf(String id) {
    String current = id;
    while (decisions.containsKey(current) && decisions.get(current).into() != null) {
      current = decisions.get(current).into();
    }
    return current;
  }

  /** Whether an id means whomever the other id means, because it leads to that, or is that. */
  public boolean leads(String id, String through) {
    String current = id;
    while (!current.equals(through)
        && decisions.containsKey(current)
        && decisions.get(current).into() != null) {
      current = decisions.get(current).into();
    }
    return current.equals(through);
  }

  /** Quotations with each speaker as it is today. */
  public List<Quote> shown(List<Quote> quotes) {
    return quotes.stream().map(this::shown).toList();
  }

  /** A quotation with its speaker as it is today. */
  public Quote shown(Quote quote) {
    if (quote.speakerId() == null) {
      return quote;
    }
    SpeakerProfile profile = profile(quote.speakerId());
    String id = idOf(quote.speakerId());
    if (profile == null) {
      return id.equals(quote.speakerId())
          ? quote
          : quote.withSpeaker(QuotedSpeaker.named(id, quote.speaker().name()));
    }
    return quote.withSpeaker(
        new QuotedSpeaker(
            id,
            profile.name(),
            profile.kind() == SourceKind.UNKNOWN ? quote.speaker().kind() : profile.kind(),
            profile.sameAs()));
  }

  /** Who editors say that the speaker is whom an id means; null where they do not say. */
  private SpeakerProfile profile(String id) {
    SpeakerProfile profile = null;
    String current = id;
    while (decisions.containsKey(current)) {
      SpeakerDecision decision = decisions.get(current);
      if (decision.redirect() == null) {
        return decision.profile() == null ? profile : decision.profile();
      }
      profile = decision.redirect().target();
      current = decision.into();
    }
    return profile;
  }
}
