package dev.verbatim.extraction.identity;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.document.Tags;
import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.language.SpeakerNouns;
import dev.verbatim.extraction.learned.Rates;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.mentions.EntityType;
import dev.verbatim.extraction.mentions.Mention;
import dev.verbatim.extraction.mentions.MentionNames;
import dev.verbatim.extraction.text.TokenSequence;
import dev.verbatim.extraction.text.Tokenizer;

/**
 * Looks at all places where a name is used, for what its words do not tell: whether it is a
 * person's ("Lunt, 54, who"), a place's ("in Grenn") or a thing's ("the Bunga Laut").
 */
final class KindEvidence {
  /** Of a name's mentions as many are looked at. */
  private static final int MOST_LOOKED_AT = 12;

  private final Grammar grammar;
  private final SpeakerNouns nouns;
  private final Document document;
  private final TokenSequence tokens;
  private final Tags tags;
  private final MentionNames names;

  KindEvidence(Analysis analysis, MentionNames names) {
    this.document = analysis.document;
    this.grammar = document.language.grammar;
    this.nouns = document.language.nouns;
    this.tokens = document.tokens;
    this.tags = analysis.tags;
    this.names = names;
  }

  /** Settles what an entity is, once all its mentions are known. */
  void settle(SpeakerEntity entity) {
    int persons = 0;
    int places = 0;
    int things = 0;
    int attributes = 0;
    int looked = Math.min(MOST_LOOKED_AT, entity.mentions.size());
    for (Mention m : entity.mentions.subList(0, looked)) {
      persons += isPersonHere(m) ? 1 : 0;
      places += isPlaceHere(m) ? 1 : 0;
      attributes += isAttribute(m) ? 1 : 0;
      things += names.hasArticle(m) && !names.hasTitle(m) ? 1 : 0;
    }
    boolean single = names.length(entity.fullest) == 1;
    boolean sure = persons > 0 || entity.gender != 0 && !single;
    if (entity.type == EntityType.UNKNOWN && persons > places) {
      entity.type = EntityType.PERSON;
    } else if (!sure && places > 0 && entity.type != EntityType.ORGANIZATION) {
      entity.type = EntityType.PLACE;
    } else if (!sure && things > 0 && entity.type == EntityType.PERSON) {
      entity.type = EntityType.UNKNOWN;
    }
    boolean word =
        single && (attributes * 2 > looked || isPeople(tokens.string(entity.fullest.end)));
    entity.thing = !sure && word || entity.type == EntityType.UNKNOWN && things > 0;
  }

  /** "Republican claims": the name only says of what sort something is. */
  private boolean isAttribute(Mention m) {
    int next = m.last + 1;
    return next < document.sentences.end(m.sentence)
        && document.quoted(next) < 0
        && tokens.isWord(next)
        && !tokens.isCapitalised(next)
        && !grammar.functionWords.contains(tokens.hash(next))
        && !Tokenizer.isPossessive(tokens.hash(next))
        && tags.cue(next) < Rates.CUE_RARE
        && !tags.isPast(next)
        && !tags.isAdverb(next);
  }

  /** "Republican", "Basque": a word for one of many, written like a name. */
  private boolean isPeople(String word) {
    return nouns.isSpeaker(word) || document.language.countries().ofAdjective(word) != null;
  }

  /** ", 54,", ", who", or a noun for a person before or after it. */
  private boolean isPersonHere(Mention m) {
    if (names.hasTitle(m)) {
      return true;
    }
    int next = m.last + 1;
    if (tokens.is(next, ',') && next + 1 < tokens.size()) {
      boolean age = tokens.kind(next + 1) == TokenSequence.NUMBER && tokens.is(next + 2, ',');
      boolean relative = tokens.hash(next + 1) == grammar.who;
      return age && tokens.end(next + 1) - tokens.start(next + 1) <= 2 || relative;
    }
    int before = m.start - 1;
    return m.start > m.first
        && !Tokenizer.isPossessive(tokens.hash(before))
        && nouns.isPerson(tokens.string(before));
  }

  /** "in Grenn", "near Grenn": not after "from", as people and firms are from somewhere, too. */
  private boolean isPlaceHere(Mention m) {
    return m.first == m.start
        && m.first > 0
        && grammar.placePrepositions.contains(tokens.hash(m.first - 1))
        && !m.possessive
        && document.quoted(m.first - 1) < 0;
  }
}
