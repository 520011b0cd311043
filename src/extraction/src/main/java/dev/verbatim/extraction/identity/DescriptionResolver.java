package dev.verbatim.extraction.identity;

import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.language.SpeakerNouns;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.mentions.EntityType;
import dev.verbatim.extraction.mentions.Mention;
import dev.verbatim.extraction.mentions.MentionType;
import dev.verbatim.extraction.text.TokenSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides whom a description refers to ("the ministry", "the 64-year-old", "his sister"). */
final class DescriptionResolver {
  /** How many paragraphs back a person may be who is meant by "the minister". */
  private static final int NEAR = 3;

  private final Grammar grammar;
  private final SpeakerNouns nouns;
  private final TokenSequence tokens;
  private final NameClusters entities;
  private final Set<Mention> speakers;
  private final Appositions appositions;
  private final Descriptions descriptions;
  private final PronounResolver pronouns;
  private final Map<Integer, SpeakerEntity> lastDescribed = new HashMap<>();

  DescriptionResolver(
      Analysis analysis,
      NameClusters entities,
      Set<Mention> speakers,
      Appositions appositions,
      Descriptions descriptions,
      PronounResolver pronouns) {
    this.grammar = analysis.document.language.grammar;
    this.nouns = analysis.document.language.nouns;
    this.tokens = analysis.document.tokens;
    this.entities = entities;
    this.speakers = speakers;
    this.appositions = appositions;
    this.descriptions = descriptions;
    this.pronouns = pronouns;
  }

  /** Remembers by what word somebody with a name was described. */
  void note(SpeakerEntity entity, int description) {
    entity.descriptions.add(description);
    if (entity.fullest.type == MentionType.NAME) {
      lastDescribed.put(description, entity);
    }
  }

  /**
   * The entity that a description refers to, or null when it is somebody new.
   *
   * @param recent who was mentioned before, the latest last
   * @param lastSpeaker who spoke last, or null
   */
  SpeakerEntity described(Mention m, List<SpeakerEntity> recent, SpeakerEntity lastSpeaker) {
    Mention name = appositions.nameBeside(m);
    if (name != null && entities.of(name) != null) {
      return entities.of(name);
    }
    boolean definite = grammar.definites.contains(tokens.hash(m.first));
    boolean owned = grammar.possessivePronouns.contains(tokens.hash(m.first));
    boolean named =
        tokens.isCapitalised(m.first) && !grammar.functionWords.contains(tokens.hash(m.first));
    if (!definite && !named && !owned) {
      return null;
    }
    SpeakerEntity best = mostAlike(m, recent);
    if (best == null && (definite || owned)) {
      SpeakerEntity earlier = lastDescribed.get(m.key);
      best = earlier != null && !descriptions.clash(earlier, m) ? earlier : null;
    }
    if (best == null && definite && descriptions.tellsAnyOrganisation(m)) {
      return mostRecentOrganisation(m, recent);
    }
    boolean unknown = best == null || descriptions.isDefinite(best);
    boolean plain = m.head == m.first + 1 || descriptions.tellsAnybody(m);
    if (unknown && definite && plain && speakers.contains(m) && descriptions.tellsPerson(m)) {
      SpeakerEntity person = mostSalientPerson(m, recent, lastSpeaker);
      return person == null ? best : person;
    }
    return best;
  }

  private SpeakerEntity mostRecentOrganisation(Mention m, List<SpeakerEntity> recent) {
    for (int i = recent.size() - 1; i >= 0; i--) {
      SpeakerEntity entity = recent.get(i);
      boolean named = entity.fullest.type == MentionType.NAME;
      boolean near = m.paragraph - entity.latest.paragraph <= NEAR;
      if (named && near && entity.type == EntityType.ORGANIZATION && entity.latest != m) {
        return entity;
      }
    }
    return null;
  }

  private SpeakerEntity mostAlike(Mention m, List<SpeakerEntity> recent) {
    SpeakerEntity best = null;
    double score = 0;
    for (int i = recent.size() - 1; i >= 0; i--) {
      double s = descriptions.likeness(recent.get(i), m);
      if (s > score) {
        score = s;
        best = recent.get(i);
      }
    }
    return best;
  }

  private SpeakerEntity mostSalientPerson(
      Mention m, List<SpeakerEntity> recent, SpeakerEntity lastSpeaker) {
    int gender = nouns.gender(tokens.string(m.head));
    boolean anybody = descriptions.tellsAnybody(m);
    List<SpeakerEntity> people = new ArrayList<>();
    for (SpeakerEntity entity : recent) {
      boolean near = m.paragraph - entity.latest.paragraph <= (anybody ? NEAR : 1);
      boolean fits = anybody || entity.descriptions.isEmpty();
      boolean other = entity.latest.sentence == m.sentence;
      if (near
          && fits
          && !other
          && AntecedentRanker.mayBe(entity, gender)
          && entity.gender * gender >= 0
          && !descriptions.isDefinite(entity)) {
        people.add(entity);
      }
    }
    return pronouns.person(m, gender, people, lastSpeaker);
  }
}
