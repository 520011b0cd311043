package dev.verbatim.store.record;

import dev.verbatim.extraction.SourceKind;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuotedSpeaker;
import dev.verbatim.news.quote.Review;
import dev.verbatim.news.speaker.Namesakes;
import dev.verbatim.news.speaker.QuotedSource;
import dev.verbatim.news.speaker.SpeakerDecision;
import dev.verbatim.news.speaker.SpeakerProfile;
import java.util.ArrayDeque;
import java.util.Deque;
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
        reached(quote.speakerId()).stream()
            .filter(decisions::containsKey)
            .forEach(id -> theirs.put(id, decisions.get(id)));
      }
    }
    return new SpeakerNames(ids, theirs);
  }

  /**
   * Whether others follow from the same decisions as these do, which are about at least as many.
   */
  public boolean agreesWith(SpeakerNames fewer) {
    for (String id : fewer.asked()) {
      for (String met : reached(id)) {
        if (!Objects.equals(decisions.get(met), fewer.decisions().get(met))) {
          return false;
        }
      }
    }
    return true;
  }

  /** All ids that may matter for whom an id means. */
  private Set<String> reached(String id) {
    Set<String> reached = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(id));
    while (!open.isEmpty()) {
      String next = open.remove();
      if (reached.add(next) && decisions.containsKey(next)) {
        SpeakerDecision decision = decisions.get(next);
        if (decision.into() != null) {
          open.add(decision.into());
        }
        open.addAll(decision.namesakes());
      }
    }
    return reached;
  }

  /**
   * The speaker whom an article names, before anything was merged: that of the name, or another of
   * the same name whom the article describes.
   *
   * @param quote a quotation as it is recorded, with a named speaker
   * @param sources what its article says of those whom it quotes
   */
  public String named(Quote quote, List<QuotedSource> sources) {
    String id = quote.speakerId();
    SpeakerDecision decision = decisions.get(id);
    if (decision == null
        || decision.namesakes().isEmpty()
        // What an editor has reviewed names the one whom the editor has seen.
        || quote.review() != Review.MACHINE) {
      return id;
    }
    List<SpeakerDecision> others =
        decision.namesakes().stream().map(decisions::get).filter(Objects::nonNull).toList();
    return sources.stream()
        .filter(source -> source.speakerId().equals(id))
        .findFirst()
        .map(source -> Namesakes.choose(source.source().description(), decision, others))
        .orElse(id);
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

  /**
   * Quotations with each speaker as it is today.
   *
   * @param sources what their article says of those whom it quotes
   */
  public List<Quote> shown(List<Quote> quotes, List<QuotedSource> sources) {
    return quotes.stream().map(quote -> shown(quote, sources)).toList();
  }

  /** A quotation with its speaker as it is today. */
  public Quote shown(Quote quote, List<QuotedSource> sources) {
    if (quote.speakerId() == null) {
      return quote;
    }
    String named = named(quote, sources);
    SpeakerProfile profile = profile(named);
    String id = idOf(named);
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
