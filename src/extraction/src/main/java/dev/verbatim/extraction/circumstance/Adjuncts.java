package dev.verbatim.extraction.circumstance;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.document.Tags;
import dev.verbatim.extraction.language.CalendarWords;
import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.language.SpeakerNouns;
import dev.verbatim.extraction.language.SpeechVerbs;
import dev.verbatim.extraction.learned.Rates;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.text.TokenSequence;

/**
 * Reads what may follow a cue word without being what was said: to whom, when, where and by what
 * means ("told reporters in Grenn on Sunday"). Ends where a clause or another action begins.
 */
final class Adjuncts {

  private final Grammar grammar;
  private final SpeechVerbs verbs;
  private final SpeakerNouns nouns;
  private final CalendarWords calendar;
  private final Tags tags;
  private final Document document;
  private final TokenSequence tokens;
  private final DayParser times;

  Adjuncts(Analysis analysis) {
    this.grammar = analysis.document.language.grammar;
    this.verbs = analysis.document.language.verbs;
    this.nouns = analysis.document.language.nouns;
    this.calendar = analysis.document.language.calendar;
    tags = analysis.tags;
    document = analysis.document;
    tokens = document.tokens;
    times = new DayParser(tokens, null, analysis.document.language);
  }

  /** Whether a clause may begin right after the verb: "said the ferry would sail". */
  boolean takesClause(int verb) {
    return verbs.takingClause.contains(tokens.hash(verb));
  }

  /** Whether the matter that was spoken about begins here. */
  boolean isClosing(int i) {
    return grammar.adjunctEnds.contains(tokens.hash(i))
        || grammar.finiteAuxiliaries.contains(tokens.hash(i));
  }

  /** The end of the words for a time that begin here, one past the last; {@code i} if none do. */
  int endOfTime(int i) {
    DayPhrase time = times.at(i);
    return time == null ? i : time.last() + 1;
  }

  /**
   * Goes on as long as what is there can tell when, where, how or to whom.
   *
   * @param clauseMayFollow whether a noun at the beginning would begin what was said
   * @param afterNoun whether a noun is right before
   * @return the first token that does not belong to it
   */
  int walk(int from, int end, boolean clauseMayFollow, boolean afterNoun) {
    boolean noun = afterNoun;
    for (int i = from; i < end; i++) {
      if (document.quoted(i) >= 0 || tokens.kind(i) > TokenSequence.NUMBER && !isJoint(i)) {
        return i;
      }
      int hash = tokens.hash(i);
      if (hash == grammar.as && verbs.asSaying.contains(tokens.hash(i + 1))) {
        i++;
        continue;
      }
      boolean pointing = hash == grammar.that && i == from && !clauseMayFollow;
      boolean appearing = hash == grammar.before && verbs.speaking.contains(tokens.hash(i - 1));
      boolean closing = grammar.adjunctEnds.contains(hash) && !pointing && !appearing;
      if (closing || grammar.finiteAuxiliaries.contains(hash) || hash == grammar.of && i == from) {
        return i;
      }
      if (hash == grammar.to && !isAudience(i + 1)) {
        return i;
      }
      if (grammar.conjunctions.contains(hash) && isNewClause(i + 1)) {
        return i;
      }
      boolean inName = tokens.isCapitalised(i - 1) && tokens.isCapitalised(i + 1);
      boolean begins =
          !inName && (grammar.determiners.contains(hash) || grammar.clauseSubjects.contains(hash));
      boolean opens = i == from && clauseMayFollow && (begins || isNounLike(i)) || begins && noun;
      if (opens && !isTime(i)) {
        return i;
      }
      if (i > from && isVerb(i)) {
        return i;
      }
      noun =
          !grammar.prepositions.contains(hash) && !begins && !grammar.conjunctions.contains(hash);
    }
    return end;
  }

  /** "Sunday", "last week", "this morning": a time that needs no preposition. */
  boolean isTime(int i) {
    return times.at(i) != null || calendar.timeUnits.contains(tokens.hash(i + 1));
  }

  private boolean isNounLike(int i) {
    if (tokens.isCapitalised(i)) {
      return true;
    }
    int hash = tokens.hash(i);
    return tags.head(i) >= Rates.HEAD_LIKELY && !grammar.functionWords.contains(hash);
  }

  /** "(Reuters)" and hyphens do not end the clause. */
  private boolean isJoint(int i) {
    return tokens.is(i, '-') || tokens.is(i, '/') || tokens.is(i, '&');
  }

  private boolean isAudience(int i) {
    int hash = tokens.hash(i);
    return grammar.determiners.contains(hash)
        || tokens.isCapitalised(i)
        || nouns.audience.contains(hash)
        || grammar.objectPronouns.contains(hash);
  }

  private boolean isNewClause(int i) {
    return grammar.clauseSubjects.contains(tokens.hash(i))
        || isVerb(i)
        || grammar.finiteAuxiliaries.contains(tokens.hash(i));
  }

  /** Whether a second verb is here, after which another action is told. */
  private boolean isVerb(int i) {
    int hash = tokens.hash(i);
    if (tokens.isCapitalised(i)
        || verbs.publishedAttribute.contains(hash)
        || verbs.speaking.contains(hash)) {
      return false;
    }
    boolean attribute =
        grammar.determiners.contains(tokens.hash(i - 1))
            || grammar.prepositions.contains(tokens.hash(i - 1))
            || tags.head(i) >= Rates.HEAD_OCCASIONAL;
    return !attribute
        && (endsInEd(i) || verbs.irregularPast.contains(hash) || tags.cue(i) >= Rates.CUE_FREQUENT);
  }

  private boolean endsInEd(int i) {
    int end = tokens.end(i);
    return end - tokens.start(i) >= 5
        && tokens.text.charAt(end - 1) == 'd'
        && tokens.text.charAt(end - 2) == 'e';
  }
}
