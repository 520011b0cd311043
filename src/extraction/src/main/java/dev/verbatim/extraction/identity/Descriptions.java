package dev.verbatim.extraction.identity;

import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.language.SpeakerNouns;
import dev.verbatim.extraction.language.Titles;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.mentions.Mention;
import dev.verbatim.extraction.mentions.MentionType;
import dev.verbatim.extraction.text.TokenSequence;

/** Tells whether a description without a name ("the ministry") can be of an entity. */
final class Descriptions {
  private final Grammar grammar;
  private final SpeakerNouns nouns;
  private final Titles titles;
  private final TokenSequence tokens;

  Descriptions(Analysis analysis) {
    grammar = analysis.document.language.grammar;
    nouns = analysis.document.language.nouns;
    titles = analysis.document.language.titles;
    tokens = analysis.document.tokens;
  }

  /** Whether all that is known of it is a description that refers back to somebody. */
  boolean isDefinite(SpeakerEntity entity) {
    return entity.fullest.type != MentionType.NAME
        && grammar.definites.contains(tokens.hash(entity.fullest.first));
  }

  /** How well a description fits an entity; 0 when it does not. */
  double likeness(SpeakerEntity entity, Mention m) {
    if (entity.descriptions.contains(m.key)) {
      return clash(entity, m) ? 0 : 2;
    }
    boolean institution = entity.fullest.type == MentionType.NAME && !entity.isPerson();
    return institution && isInName(entity.fullest, m.key) ? 1.5 : 0;
  }

  /** "The bank" for "the National Bank of Kyzgar". */
  private boolean isInName(Mention name, int word) {
    for (int i = name.start; i <= name.end; i++) {
      if (tokens.hash(i) == word) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether both phrases have modifiers and none in common: "the Iraqi ministry", "the Iranian".
   */
  boolean clash(SpeakerEntity entity, Mention m) {
    Mention other = entity.fullest;
    if (other.type == MentionType.NAME) {
      return false;
    }
    boolean any = false;
    for (int i = m.first; i < m.head; i++) {
      if (!tokens.isCapitalised(i) || grammar.functionWords.contains(tokens.hash(i))) {
        continue;
      }
      any = true;
      for (int j = other.first; j < other.head; j++) {
        if (sameStem(i, j)) {
          return false;
        }
      }
    }
    return any && hasCapital(other);
  }

  private boolean hasCapital(Mention m) {
    for (int j = m.first; j < m.head; j++) {
      if (tokens.isCapitalised(j) && !grammar.functionWords.contains(tokens.hash(j))) {
        return true;
      }
    }
    return false;
  }

  /** "Korea" and "Korean". */
  private boolean sameStem(int a, int b) {
    String x = tokens.string(a);
    String y = tokens.string(b);
    int shared = Math.min(4, Math.min(x.length(), y.length()));
    return x.regionMatches(true, 0, y, 0, shared);
  }

  /** Whether a description is one of a person. */
  boolean tellsPerson(Mention m) {
    String head = tokens.string(m.head);
    return titles.titles.contains(m.key) || nouns.isPerson(head) || nouns.isInhabitant(head);
  }

  /** Whether a description can be of anybody, whatever else is said of them: "the 64-year-old". */
  boolean tellsAnybody(Mention m) {
    for (int i = m.first; i < m.head; i++) {
      if (nouns.isAge(tokens.string(i))) {
        return true;
      }
    }
    String head = tokens.string(m.head);
    return titles.titles.contains(m.key)
        || nouns.isPersonMeantByThe(head)
        || nouns.isInhabitant(head);
  }

  /** 1 for a description of a man, -1 of a woman, 0 when it does not tell. */
  int gender(Mention m) {
    if (m.isPronoun()) {
      return 0;
    }
    int gender = titles.male.contains(m.key) ? 1 : titles.female.contains(m.key) ? -1 : 0;
    return gender != 0 ? gender : nouns.gender(tokens.string(m.head));
  }

  /** Whether a description can be of any organisation: "the group", "the company". */
  boolean tellsAnyOrganisation(Mention m) {
    return nouns.organisationsMeantByThe.contains(m.key);
  }
}
