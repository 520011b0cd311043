package dev.verbatim.extraction.identity;

import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.language.SpeakerNouns;
import dev.verbatim.extraction.language.Titles;
import dev.verbatim.extraction.language.WordHash;
import dev.verbatim.extraction.learned.ExtractionModel;
import dev.verbatim.extraction.learned.Rates;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.mentions.EntityType;
import dev.verbatim.extraction.mentions.Mention;
import dev.verbatim.extraction.mentions.MentionExtent;
import dev.verbatim.extraction.mentions.MentionNames;
import dev.verbatim.extraction.mentions.MentionType;
import dev.verbatim.extraction.text.TokenSequence;
import dev.verbatim.extraction.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides whom a speaker's mention refers to: the full name behind a surname, a pronoun ("she") or
 * a description ("the ministry", "the 64-year-old").
 *
 * <p>Goes through the article once from first to last, so that a pronoun refers to someone
 * mentioned before it.
 */
public final class CoreferenceResolver {
  private static final int MEMORY = 24;

  private final Grammar grammar;
  private final SpeakerNouns nouns;
  private final Titles titles;
  private final Analysis analysis;
  private final TokenSequence tokens;
  private final NameClusters entities;
  private final MentionNames names;
  private final Set<Mention> speakers;
  private final List<SpeakerEntity> recent = new ArrayList<>();
  private final Map<SpeakerEntity, SourceProfile> profileOf = new HashMap<>();
  private final Descriptions descriptions;
  private final DescriptionResolver described;
  private final PronounResolver pronouns;
  private final SpeakerProfiles profiles;
  private SpeakerEntity lastSpeaker;

  /** Resolves all mentions of an article. */
  public CoreferenceResolver(
      ExtractionModel model, Analysis analysis, Set<Mention> speakers, MentionExtent extent) {
    this(model, analysis, speakers, extent, null);
  }

  /**
   * Reads an article from first to last.
   *
   * @param speakers the mentions that speak
   * @param watcher who wants to see what there was to choose from, or null
   */
  public CoreferenceResolver(
      ExtractionModel model,
      Analysis analysis,
      Set<Mention> speakers,
      MentionExtent extent,
      Watcher watcher) {
    this.grammar = analysis.document.language.grammar;
    this.nouns = analysis.document.language.nouns;
    this.titles = analysis.document.language.titles;
    this.analysis = analysis;
    this.tokens = analysis.document.tokens;
    this.entities = new NameClusters(analysis);
    this.names = entities.names();
    this.descriptions = new Descriptions(analysis);
    Appositions appositions = new Appositions(analysis, names);
    this.profiles = new SpeakerProfiles(analysis, names, extent, appositions);
    this.speakers = speakers;
    this.pronouns = new PronounResolver(model, analysis, entities, speakers);
    this.described =
        new DescriptionResolver(analysis, entities, speakers, appositions, descriptions, pronouns);
    for (Mention m : analysis.mentions) {
      if (watcher != null) {
        watcher.before(m, entities.of(m), recent, lastSpeaker);
      }
      resolve(m);
    }
  }

  /** Looks on while an article is read; training learns from what it sees. */
  public interface Watcher {
    /**
     * Called before a mention is resolved.
     *
     * @param entity to whom its name belongs, or null
     * @param recent who was mentioned before, the latest last
     */
    void before(
        Mention m, SpeakerEntity entity, List<SpeakerEntity> recent, SpeakerEntity lastSpeaker);
  }

  /** The profile behind a speaker's mention; the same for all mentions of one entity. */
  public SourceProfile profile(Mention mention) {
    if (mention.isPronoun() && isOneOfSeveral(mention)) {
      return profiles.unnamed(mention);
    }
    if (entities.of(mention) == null) {
      SpeakerEntity entity = new SpeakerEntity(mention, phrase(mention));
      entity.type = kindOf(mention);
      entities.set(mention, entity);
    }
    return profileOf.computeIfAbsent(entities.of(mention), profiles::profile);
  }

  /** "One" and "another" right after several people: "Lawyers disagree. “No,” said one." */
  private boolean isOneOfSeveral(Mention m) {
    if (!grammar.indefinites.contains(m.key)) {
      return false;
    }
    int limit = Math.max(0, m.index - MEMORY);
    for (int i = m.index - 1;
        i >= limit && m.sentence - analysis.mentions.get(i).sentence <= 2;
        i--) {
      Mention before = analysis.mentions.get(i);
      if (!before.isPronoun() && nouns.isGroup(tokens.string(before.head))) {
        return true;
      }
    }
    return false;
  }

  private void resolve(Mention m) {
    SpeakerEntity entity = entities.of(m);
    if (entity == null) {
      if (m.isPronoun()) {
        entity = pronouns.antecedent(m, recent, lastSpeaker);
      } else {
        entity = described.described(m, recent, lastSpeaker);
      }
      if (entity == null && (speakers.contains(m) || m.type == MentionType.DESCRIPTION)) {
        entity = new SpeakerEntity(m, phrase(m));
        entity.type = kindOf(m);
        entity.gender = descriptions.gender(m);
        entities.all().add(entity);
      }
      if (entity != null) {
        entities.set(m, entity);
        if (m.isPronoun() && entity.gender == 0 && entity.isPerson()) {
          entity.gender = grammar.gender(m.key);
        }
      }
    }
    if (entity == null) {
      return;
    }
    describe(m, entity);
    if (m.modifier) {
      return;
    }
    entity.latest = m;
    recent.remove(entity);
    recent.add(entity);
    if (recent.size() > MEMORY) {
      recent.remove(0);
    }
    if (speakers.contains(m)) {
      entity.timesSpoken++;
      lastSpeaker = entity;
    }
  }

  /** Notes by what words the entity has been described, so that "the mayor" is found again. */
  private void describe(Mention m, SpeakerEntity entity) {
    if (m.type == MentionType.NAME) {
      for (int i = m.first; i < m.start; i++) {
        boolean tells =
            !grammar.functionWords.contains(tokens.hash(i))
                && !titles.honorifics.contains(tokens.hash(i));
        if (tells) {
          described.note(entity, expanded(i));
        }
      }
      appositive(m, entity);
    } else if (!m.isPronoun()) {
      described.note(entity, m.key);
    }
  }

  private int expanded(int token) {
    String noun = titles.asNoun(tokens.string(token));
    return noun == null ? tokens.hash(token) : WordHash.hash(noun);
  }

  /** ", chief executive of Harrow Steel,": what follows the name after a comma. */
  private void appositive(Mention m, SpeakerEntity entity) {
    int i = m.last + 1;
    int end = analysis.document.sentences.end(m.sentence);
    boolean place = m.first > 0 && grammar.prepositions.contains(tokens.hash(m.first - 1));
    if (place || i + 1 >= end || !tokens.is(i, ',') || analysis.document.quoted(i) >= 0) {
      return;
    }
    int limit = Math.min(end, i + 16);
    for (int j = i + 1; j < limit && tokens.kind(j) <= TokenSequence.NUMBER; j++) {
      if (analysis.document.quoted(j) >= 0 || analysis.tags.cue(j) >= Rates.CUE_STRONG) {
        return;
      }
      boolean article = grammar.articlesAndDemonstratives.contains(tokens.hash(j));
      if (grammar.functionWords.contains(tokens.hash(j))
          && !article
          && tokens.hash(j) != grammar.and
          && !Tokenizer.isPossessive(tokens.hash(j))) {
        break;
      }
      boolean speaks = nouns.isSpeaker(tokens.string(j));
      if (speaks || titles.titles.contains(tokens.hash(j))) {
        described.note(entity, tokens.hash(j));
      }
    }
  }

  private EntityType kindOf(Mention m) {
    if (m.isPronoun()) {
      return grammar.gender(m.key) != 0 ? EntityType.PERSON : EntityType.UNKNOWN;
    }
    return descriptions.tellsPerson(m) ? EntityType.PERSON : EntityType.UNKNOWN;
  }

  /** The words of a phrase without a name, without "the" and a possessive ending. */
  private String phrase(Mention m) {
    int first = m.first;
    if (first < m.last && grammar.definites.contains(tokens.hash(first))) {
      first++;
    }
    return names.words(first, m.last);
  }
}
