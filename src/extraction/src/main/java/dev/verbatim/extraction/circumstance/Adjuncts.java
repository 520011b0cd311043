package dev.verbatim.extraction.circumstance;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.document.Tags;
import dev.verbatim.extraction.language.English;
import dev.verbatim.extraction.language.WordHash;
import dev.verbatim.extraction.language.WordSet;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.text.TokenSequence;

/**
 * Reads what may follow a cue word without being what was said: to whom, when, where and by what
 * means ("told reporters in Grenn on Sunday"). Ends where a clause or another action begins.
 */
final class Adjuncts {
  /** Participles by which a saying is placed: "speaking in Grenn". */
  static final WordSet SPEAKING =
      WordSet.of("speaking talking writing addressing appearing testifying asked interviewed");

  /** Verbs whose clause may begin right after them: "said the ferry would sail". */
  private static final WordSet CLAUSE_VERBS =
      WordSet.of(
          "said says say saying added adds adding claimed claims believes believed thinks thought"
              + " insisted insists argued argues noted explained declared announced admitted"
              + " acknowledged warned predicted promised vowed hoped suggested stressed wrote"
              + " confirmed conceded maintained complained replied joked");

  /** Words after which the matter begins that was spoken about. */
  private static final WordSet CLOSING =
      WordSet.of(
          "that which who whom whose where when while as if because whether how what why although"
              + " though since until unless before about regarding concerning over ahead against"
              + " whereas so seen obtained reviewed despite");

  private static final WordSet MODALS =
      WordSet.of(
          "is are was were be been being has have had will would shall should can could may might"
              + " must did does do not");
  private static final WordSet AUDIENCE =
      WordSet.of(
          "reporters journalists supporters lawmakers parliament congress voters investors"
              + " delegates members staff employees colleagues friends fans users followers"
              + " customers shareholders residents crowds media councillors senators");

  /** Participles that tell when a medium appeared: "an interview published on June 3". */
  private static final WordSet MADE_KNOWN =
      WordSet.of(
          "published carried released issued posted broadcast aired recorded dated conducted"
              + " delivered e-mailed emailed sent made given held read taped televised prepared"
              + " written distributed circulated printed shared uploaded entitled titled");

  private static final WordSet SUBJECTS = WordSet.of("he she they it i we you there");
  private static final WordSet TIMES =
      WordSet.of("week month year morning afternoon evening night weekend day time days weeks");
  private static final WordSet OBJECTS = WordSet.of("him her them me us");
  private static final WordSet PAST =
      WordSet.of("went came left took made got won lost fell began sank met led ran broke gave");
  private static final WordSet AND = WordSet.of("and but or");
  private static final WordSet SAYING = WordSet.of("saying telling adding writing warning");
  private static final int AS = WordHash.hash("as");
  private static final int TO = WordHash.hash("to");
  private static final int OF = WordHash.hash("of");
  private static final int THAT = WordHash.hash("that");
  private static final int BEFORE = WordHash.hash("before");

  private final Tags tags;
  private final Document document;
  private final TokenSequence tokens;
  private final DayParser times;

  Adjuncts(Analysis analysis) {
    tags = analysis.tags;
    document = analysis.document;
    tokens = document.tokens;
    times = new DayParser(tokens, null);
  }

  /** Whether a clause may begin right after the verb: "said the ferry would sail". */
  boolean takesClause(int verb) {
    return CLAUSE_VERBS.contains(tokens.hash(verb));
  }

  /** Whether the matter that was spoken about begins here. */
  boolean isClosing(int i) {
    return CLOSING.contains(tokens.hash(i)) || MODALS.contains(tokens.hash(i));
  }

  /** The end of the words for a time that begin here, one past the last; {@code i} if none do. */
  int endOfTime(int i) {
    DayPhrase time = times.at(i);
    return time == null ? i : time.last() + 1;
  }

  /**
   * Goes on as long as what stands there can tell when, where, how or to whom.
   *
   * @param clauseMayFollow whether a noun at the beginning would begin what was said
   * @param afterNoun whether a noun stands right before
   * @return the first token that does not belong to it
   */
  int walk(int from, int end, boolean clauseMayFollow, boolean afterNoun) {
    boolean noun = afterNoun;
    for (int i = from; i < end; i++) {
      if (document.quoted(i) >= 0 || tokens.kind(i) > TokenSequence.NUMBER && !isJoint(i)) {
        return i;
      }
      int hash = tokens.hash(i);
      if (hash == AS && SAYING.contains(tokens.hash(i + 1))) {
        i++;
        continue;
      }
      boolean pointing = hash == THAT && i == from && !clauseMayFollow;
      boolean appearing = hash == BEFORE && SPEAKING.contains(tokens.hash(i - 1));
      boolean closing = CLOSING.contains(hash) && !pointing && !appearing;
      if (closing || MODALS.contains(hash) || hash == OF && i == from) {
        return i;
      }
      if (hash == TO && !isAudience(i + 1)) {
        return i;
      }
      if (AND.contains(hash) && isNewClause(i + 1)) {
        return i;
      }
      boolean inName = tokens.isCapitalised(i - 1) && tokens.isCapitalised(i + 1);
      boolean begins = !inName && (English.DETERMINERS.contains(hash) || SUBJECTS.contains(hash));
      boolean opens = i == from && clauseMayFollow && (begins || isNounLike(i)) || begins && noun;
      if (opens && !isTime(i)) {
        return i;
      }
      if (i > from && isVerb(i)) {
        return i;
      }
      noun = !English.PREPOSITIONS.contains(hash) && !begins && !AND.contains(hash);
    }
    return end;
  }

  /** "Sunday", "last week", "this morning": a time that needs no preposition. */
  boolean isTime(int i) {
    return times.at(i) != null || TIMES.contains(tokens.hash(i + 1));
  }

  private boolean isNounLike(int i) {
    if (tokens.isCapitalised(i)) {
      return true;
    }
    int hash = tokens.hash(i);
    return tags.head(i) >= 4 && !English.FUNCTION_WORDS.contains(hash);
  }

  /** "(Reuters)" and hyphens do not end the clause. */
  private boolean isJoint(int i) {
    return tokens.is(i, '-') || tokens.is(i, '/') || tokens.is(i, '&');
  }

  private boolean isAudience(int i) {
    int hash = tokens.hash(i);
    return English.DETERMINERS.contains(hash)
        || tokens.isCapitalised(i)
        || AUDIENCE.contains(hash)
        || OBJECTS.contains(hash);
  }

  private boolean isNewClause(int i) {
    return SUBJECTS.contains(tokens.hash(i)) || isVerb(i) || MODALS.contains(tokens.hash(i));
  }

  /** Whether a second verb stands here, after which another action is told. */
  private boolean isVerb(int i) {
    int hash = tokens.hash(i);
    if (tokens.isCapitalised(i) || MADE_KNOWN.contains(hash) || SPEAKING.contains(hash)) {
      return false;
    }
    boolean attribute =
        English.DETERMINERS.contains(tokens.hash(i - 1))
            || English.PREPOSITIONS.contains(tokens.hash(i - 1))
            || tags.head(i) >= 10;
    return !attribute && (endsInEd(i) || PAST.contains(hash) || tags.cue(i) >= 60);
  }

  private boolean endsInEd(int i) {
    int end = tokens.end(i);
    return end - tokens.start(i) >= 5
        && tokens.text.charAt(end - 1) == 'd'
        && tokens.text.charAt(end - 2) == 'e';
  }
}
