package dev.verbatim.extraction.identity;

import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.language.SpeakerNouns;
import dev.verbatim.extraction.learned.ExtractionModel;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.mentions.CueLink;
import dev.verbatim.extraction.mentions.EntityType;
import dev.verbatim.extraction.mentions.Mention;
import dev.verbatim.extraction.mentions.MentionType;
import dev.verbatim.extraction.text.TokenSequence;
import java.util.List;
import java.util.Set;

/**
 * Decides whom a pronoun refers to. Nobody is an answer: "he" needs a person, "it" something that
 * is none, and both need them near.
 */
final class PronounResolver {
  /** How many sentences back "they" and "it" reach. */
  private static final int FARTHEST = 4;

  /** How many sentences ahead a pronoun reaches to whom the text names only later. */
  private static final int FARTHEST_AHEAD = 2;

  /** How many mentions ahead are looked at for that. */
  private static final int MOST_AHEAD = 24;

  private final Grammar grammar;
  private final SpeakerNouns nouns;
  private final Analysis analysis;
  private final TokenSequence tokens;
  private final NameClusters entities;
  private final Set<Mention> speakers;
  private final AntecedentRanker antecedents;

  PronounResolver(
      ExtractionModel model, Analysis analysis, NameClusters entities, Set<Mention> speakers) {
    this.grammar = analysis.document.language.grammar;
    this.nouns = analysis.document.language.nouns;
    this.analysis = analysis;
    this.tokens = analysis.document.tokens;
    this.entities = entities;
    this.speakers = speakers;
    this.antecedents = new AntecedentRanker(model.antecedent, analysis, speakers);
  }

  /**
   * Whom a pronoun refers to, or null when nothing near can be meant.
   *
   * @param recent who was mentioned before, the latest last
   * @param lastSpeaker who spoke last, or null
   */
  SpeakerEntity antecedent(Mention m, List<SpeakerEntity> recent, SpeakerEntity lastSpeaker) {
    if (grammar.relativesOfAntecedents.contains(m.key)) {
      return relative(m);
    }
    int gender = grammar.gender(m.key);
    if (gender != 0) {
      SpeakerEntity best = antecedents.best(m, gender, recent, lastSpeaker);
      return best == null && speakers.contains(m) ? named(m, gender) : best;
    }
    if (grammar.neutralPronouns.contains(m.key)) {
      return mostSalient(m, recent, lastSpeaker, false);
    }
    if (grammar.pluralPronouns.contains(m.key)) {
      SpeakerEntity several = mostSalient(m, recent, lastSpeaker, true);
      return several == null && speakers.contains(m) ? onlyPerson(m, recent) : several;
    }
    return null;
  }

  /** The best of some people for a description such as "the minister", or null. */
  SpeakerEntity person(
      Mention m, int gender, List<SpeakerEntity> people, SpeakerEntity lastSpeaker) {
    return antecedents.best(m, gender, people, lastSpeaker);
  }

  /** "Fiona Marsh, who": the phrase right before. */
  private SpeakerEntity relative(Mention m) {
    Mention before = m.index > 0 ? analysis.mentions.get(m.index - 1) : null;
    return before != null && before.sentence == m.sentence ? entities.of(before) : null;
  }

  /** “It is over,” he said. Karl Ohm ran the yard.: the first person who is named soon after. */
  private SpeakerEntity named(Mention m, int gender) {
    int limit = Math.min(analysis.mentions.size(), m.index + MOST_AHEAD);
    for (int i = m.index + 1; i < limit; i++) {
      Mention later = analysis.mentions.get(i);
      if (later.sentence > m.sentence + FARTHEST_AHEAD) {
        return null;
      }
      SpeakerEntity entity = later.type == MentionType.NAME ? entities.of(later) : null;
      if (entity != null
          && later.sentence > m.sentence
          && later.startsSentence
          && entity.isPerson()
          && entity.gender * gender >= 0) {
        return entity;
      }
    }
    return null;
  }

  /** "They" for one person, where the text has nobody else nearby. */
  private SpeakerEntity onlyPerson(Mention m, List<SpeakerEntity> recent) {
    SpeakerEntity only = null;
    for (SpeakerEntity entity : recent) {
      boolean near = m.sentence - entity.latest.sentence <= FARTHEST;
      if (near && entity.isPerson() && entity.fullest.type == MentionType.NAME) {
        if (only != null) {
          return null;
        }
        only = entity;
      }
    }
    return only;
  }

  private SpeakerEntity mostSalient(
      Mention m, List<SpeakerEntity> recent, SpeakerEntity lastSpeaker, boolean several) {
    SpeakerEntity best = null;
    double score = several ? -1.5 : -6;
    for (SpeakerEntity entity : recent) {
      double s = salience(entity, m, entity == lastSpeaker, several);
      if (s > score) {
        score = s;
        best = entity;
      }
    }
    return best;
  }

  /** How likely "it" or "they" refers to something. */
  private double salience(SpeakerEntity entity, Mention m, boolean spokeLast, boolean several) {
    if (entity.isPerson() || entity.gender != 0) {
      return Double.NEGATIVE_INFINITY;
    }
    Mention last = entity.latest;
    int sentences = m.sentence - last.sentence;
    int paragraphs = m.paragraph - last.paragraph;
    if (several && sentences > FARTHEST) {
      return Double.NEGATIVE_INFINITY;
    }
    double s = -0.6 * Math.min(sentences, 6) - 0.4 * Math.min(paragraphs, 4);
    s += last.startsSentence ? 0.5 : 0;
    s += last.after.pattern() > 0 && last.after.pattern() <= CueLink.RELATIVE ? 0.5 : 0;
    s += last.before.rate() >= CueLink.OCCASIONAL && speakers.contains(last) ? 0.6 : 0;
    s += last.possessive ? -0.7 : 0;
    s += isObject(last) ? -0.5 : 0;
    s += spokeLast ? 0.8 : 0;
    s += Math.min(0.6, 0.15 * entity.mentions.size());
    if (entity.type == EntityType.PLACE) {
      s -= 1;
    }
    boolean organised =
        entity.type == EntityType.ORGANIZATION
            || nouns.isOrganisation(tokens.string(entity.fullest.head));
    if (speakers.contains(m) && !organised) {
      s -= entity.fullest.type == MentionType.NAME ? 0.4 : 1.2;
    }
    if (several) {
      s += entity.type == EntityType.GROUP || entity.type == EntityType.ORGANIZATION ? 0.8 : -0.6;
    }
    return s;
  }

  private boolean isObject(Mention m) {
    return grammar.prepositions.contains(tokens.hash(m.first - 1));
  }
}
