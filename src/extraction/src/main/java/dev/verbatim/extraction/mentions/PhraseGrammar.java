package dev.verbatim.extraction.mentions;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.document.Tags;
import dev.verbatim.extraction.language.CalendarWords;
import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.language.SpeakerNouns;
import dev.verbatim.extraction.language.SpeechVerbs;
import dev.verbatim.extraction.learned.Rates;
import dev.verbatim.extraction.text.TokenSequence;
import dev.verbatim.extraction.text.Tokenizer;

/** What may be part of a noun phrase, and what ends one. Looks a few tokens ahead at most. */
final class PhraseGrammar {
  /** How far behind a name the noun may be that it belongs to. */
  private static final int LONGEST_MODIFIED = 3;

  private final Grammar grammar;
  private final SpeakerNouns nouns;
  private final SpeechVerbs verbs;
  private final CalendarWords calendar;
  private final Document document;
  private final TokenSequence tokens;
  private final Tags tags;
  private final NameRun names;

  PhraseGrammar(Document document, Tags tags, NameRun names) {
    this.grammar = document.language.grammar;
    this.nouns = document.language.nouns;
    this.verbs = document.language.verbs;
    this.calendar = document.language.calendar;
    this.document = document;
    this.tokens = document.tokens;
    this.tags = tags;
    this.names = names;
  }

  /** "One of the fans", "another of them". */
  boolean isOneOf(int i) {
    return grammar.indefinites.contains(tokens.hash(i)) && tokens.hash(i + 1) == grammar.of;
  }

  /** "Another said": a determiner that a verb follows is a pronoun. */
  boolean standsAlone(int i) {
    if (!grammar.mentionPronouns.contains(tokens.hash(i))) {
      return false;
    }
    return tags.cue(i + 1) >= Rates.CUE_FREQUENT && tags.head(i + 1) < tags.cue(i + 1)
        || opensObject(i + 2) && verbs.isVerbForm(tokens.string(i + 1));
  }

  /** "The Republican", "the Queenslander": what somebody is, written like a name. */
  boolean isOneOfAPeople(int first, int last) {
    return last == first + 1
        && tokens.hash(first) == grammar.the
        && (nouns.isPerson(tokens.string(last)) || nouns.isInhabitant(tokens.string(last)));
  }

  /**
   * Whether a noun follows that a name before it belongs to: "Keelmark manager", "Oscar winner".
   */
  boolean isModifierAt(int from, int limit) {
    int stop = Math.min(limit, from + LONGEST_MODIFIED);
    for (int i = from; i < stop && isNominal(i, -1) && !tokens.isCapitalised(i); i++) {
      if (isVerbLike(i) || tags.cue(i) >= Rates.CUE_OCCASIONAL) {
        return false;
      }
      if (nouns.isSpeaker(tokens.string(i))) {
        return !grammar.determiners.contains(tokens.hash(i + 1));
      }
    }
    return false;
  }

  /** "'s", or the apostrophe after a plural: "the bishops' guidance". */
  boolean isPossessiveAt(int i) {
    boolean plural =
        Tokenizer.isApostrophe(tokens.first(i))
            && tokens.end(i) == tokens.start(i) + 1
            && document.quoted(i) < 0
            && !tokens.spaceBefore(i)
            && tokens.isWord(i + 1)
            && document.body.charAt(tokens.end(i - 1) - 1) == 's';
    return plural || Tokenizer.isPossessive(tokens.hash(i));
  }

  /**
   * The last token of a noun phrase from whose end a verb is taken: "the questionnaire defined it",
   * "the reply attributes this".
   */
  int withoutVerb(int from, int last) {
    boolean verb =
        last > from
            && !tokens.isCapitalised(last)
            && !nouns.isSpeaker(tokens.string(last))
            && (opensObject(last + 1) && verbs.isVerbForm(tokens.string(last))
                || verbs.past.contains(tokens.hash(last)) && !nextSpeaks(last + 1)
                || tags.isAdverb(last));
    return verb ? last - 1 : last;
  }

  /** Whether a word is most likely the verb of a sentence about the past: "sued", "grew". */
  boolean isPast(int i) {
    return !tokens.isCapitalised(i)
        && (tokens.string(i).endsWith("ed") || verbs.past.contains(tokens.hash(i)));
  }

  /** Whether what an action is done to, or how it is done, begins here. */
  private boolean opensObject(int i) {
    int hash = tokens.hash(i);
    return grammar.determiners.contains(hash)
        || grammar.objectPronouns.contains(hash)
        || grammar.neutralPronouns.contains(hash)
        || grammar.prepositions.contains(hash)
        || i < tokens.size() && document.quoted(i) >= 0;
  }

  /** Whether a cue word or an auxiliary is here, so that the phrase before it is complete. */
  boolean nextSpeaks(int i) {
    return tags.cue(i) >= Rates.CUE_OCCASIONAL || grammar.auxiliaries.contains(tokens.hash(i));
  }

  boolean isNominal(int i, int from) {
    if (document.quoted(i) >= 0
        || tokens.kind(i) == TokenSequence.PUNCTUATION
        || tokens.kind(i) == TokenSequence.MARK) {
      return false;
    }
    int hash = tokens.hash(i);
    if (tokens.kind(i) == TokenSequence.NUMBER) {
      return tokens.end(i) - tokens.start(i) > 5 || i == from;
    }
    if (grammar.functionWords.contains(hash)) {
      return isOrdinal(hash) && i == from;
    }
    if (calendar.capitalised.contains(hash)) {
      return false;
    }
    return i == from
        || tags.cue(i) < Rates.CUE_FREQUENT
        || (tags.head(i) > 0 && tags.cue(i) < Rates.CUE_NOUN);
  }

  /** "foreign" in "the North Korean foreign ministry": a noun that speaks follows. */
  boolean isAttribute(int i, int stop) {
    return i + 1 < stop
        && tags.cue(i) < Rates.CUE_RARE
        && isNominal(i + 1, -1)
        && !names.starts(i + 1)
        && tags.head(i + 1) >= Rates.HEAD_OCCASIONAL;
  }

  private boolean isOrdinal(int hash) {
    return grammar.phraseModifiers.contains(hash);
  }

  boolean isVerbLike(int i) {
    return tags.cue(i) >= Rates.CUE_VERB && tags.head(i) < tags.cue(i);
  }
}
