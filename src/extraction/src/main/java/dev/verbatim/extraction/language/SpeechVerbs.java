package dev.verbatim.extraction.language;

/**
 * Forms of verbs of speech, by what they do in an attribution. The rates of all other verbs are
 * learned. Immutable.
 */
public final class SpeechVerbs {
  /** The plainest reporting verbs. The rates of all others are learned. */
  public final WordSet saying;

  /** Forms by which an agency quotes or reports somebody. */
  public final WordSet quoting;

  /** Forms that follow the one who is quoted ("quoted the ministry as saying"). */
  public final WordSet afterQuoted;

  /** Forms by which a speaker goes on with the same speech. */
  public final WordSet continuing;

  /** Participles that place what is said ("speaking in Grenn"). */
  public final WordSet speaking;

  /** Verbs right after which a clause may begin ("said the ferry would sail"). */
  public final WordSet takingClause;

  /**
   * Participles that tell when a medium appeared ("an interview published on June 3"), after which
   * no other action begins.
   */
  public final WordSet publishedAttribute;

  /** Forms of the past that are seldom anything else, regular ones aside ("sent", "grew"). */
  public final WordSet past;

  /** Irregular forms of the past that begin another action. */
  public final WordSet irregularPast;

  /** Participles after "as" ("quoted as saying"). */
  public final WordSet asSaying;

  /** Forms by which an agency reports. */
  public final WordSet agencyReporting;

  /**
   * Participles after a medium that end its phrase. Unlike publishedAttribute it has "airing",
   * "seen" and "obtained", and lacks some.
   */
  public final WordSet publishedMedium;

  /** Forms after which an outlet is the one that was told. */
  public final WordSet telling;

  /** Participles between an agency's verb and the source that is cited. */
  public final WordSet citing;

  /** Forms that introduce speech nearly whenever they are used. */
  public final WordSet reportingUsual;

  /** Forms that often introduce speech. */
  public final WordSet reportingOften;

  /** Forms that introduce speech at times. */
  public final WordSet reportingAtTimes;

  /** Nouns for what somebody says ("in the words of Lunt"). */
  public final WordSet spokenThings;

  /** Words between such a noun and who says it. */
  public final WordSet owning;

  /** Words after which a clause of its own begins. */
  public final WordSet clauseOpeners;

  /** Words beside a verb that are neither its subject nor its object. */
  public final WordSet besideVerb;

  /** Auxiliaries of the passive. */
  public final WordSet passiveAuxiliaries;

  /** Irregular participles of verbs of speech. */
  public final WordSet pastParticiples;

  /** Verbs whose passive says what was spoken even before "to" ("was told to go away"). */
  public final WordSet tellingTo;

  /** Words before the subject of a clause when the verb comes right after it ("what he called"). */
  public final WordSet clauseOpenersBesideSubject;

  /** Words at the start of a paragraph that point back at a quotation ("That was how …"). */
  public final WordSet pointingBack;

  SpeechVerbs(WordFile file) {
    saying = file.words("saying");
    quoting = file.words("quoting");
    afterQuoted = file.words("after-quoted");
    continuing = file.words("continuing");
    speaking = file.words("speaking");
    takingClause = file.words("taking-clause");
    publishedAttribute = file.words("published-attribute");
    past = file.words("past");
    irregularPast = file.words("irregular-past");
    asSaying = file.words("as-saying");
    agencyReporting = file.words("agency-reporting");
    publishedMedium = file.words("published-medium");
    telling = file.words("telling");
    citing = file.words("citing");
    reportingUsual = file.words("reporting-usual");
    reportingOften = file.words("reporting-often");
    reportingAtTimes = file.words("reporting-at-times");
    spokenThings = file.words("spoken-things");
    owning = file.words("owning");
    clauseOpeners = file.words("clause-openers");
    besideVerb = file.words("beside-verb");
    passiveAuxiliaries = file.words("passive-auxiliaries");
    pastParticiples = file.words("past-participles");
    tellingTo = file.words("telling-to");
    clauseOpenersBesideSubject = file.words("clause-openers-beside-subject");
    pointingBack = file.words("pointing-back");
    file.end();
  }

  /** Whether a word ends as verbs do that say what somebody does or did: "notes", "defined". */
  public boolean isVerbForm(String word) {
    return word.endsWith("ed") || word.endsWith("s") && !word.endsWith("ss");
  }
}
