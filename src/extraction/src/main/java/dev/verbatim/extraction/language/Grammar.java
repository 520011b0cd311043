package dev.verbatim.extraction.language;

import java.util.Map;

/** Closed classes of words. Immutable. */
public final class Grammar {
  /** Shortened words whose full stop does not end a sentence. */
  public final WordSet abbreviations;

  /** Words of the grammar. They are never a name, even with a capital letter. */
  public final WordSet functionWords;

  /** Words that begin a noun phrase, numbers and possessives included. */
  public final WordSet determiners;

  /** Pronouns as subjects. */
  public final WordSet subjectPronouns;

  /** Pronouns that own what follows. */
  public final WordSet possessivePronouns;

  /** Prepositions. */
  public final WordSet prepositions;

  /** Prepositions before a place. */
  public final WordSet placePrepositions;

  /** Auxiliary and modal verbs in all forms. */
  public final WordSet auxiliaries;

  /** Articles, and the demonstratives that a description drops as it drops articles. */
  public final WordSet articlesAndDemonstratives;

  /** Words that begin a phrase for someone not mentioned before. */
  public final WordSet indefinites;

  /** Relative words that end a phrase, adverbs and objects included. */
  public final WordSet relativesAfterPhrase;

  /** The articles. */
  public final WordSet articles;

  /** Words with which no apposition begins. */
  public final WordSet appositionStops;

  /** Words that end an apposition. */
  public final WordSet appositionEnds;

  /** Pronouns for a man. */
  public final WordSet malePronouns;

  /** Pronouns for a woman. */
  public final WordSet femalePronouns;

  /** Pronouns for a thing. */
  public final WordSet neutralPronouns;

  /** Pronouns for several, or for one of whom it is not said whether man or woman. */
  public final WordSet pluralPronouns;

  /** Words before what somebody is called. */
  public final WordSet calling;

  /** Reflexive pronouns. */
  public final WordSet selves;

  /** Relative pronouns that refer to the mention before them, "that" included. */
  public final WordSet relativesOfAntecedents;

  /** Words that begin a phrase for someone mentioned before. */
  public final WordSet definites;

  /** Pronouns of speech in the first and second person, with contractions. */
  public final WordSet firstAndSecondPerson;

  /** Frequent words that sentences have and titles of works seldom have. */
  public final WordSet sentenceWords;

  /** Words after which the matter begins that was spoken about. */
  public final WordSet adjunctEnds;

  /**
   * Auxiliaries that make a clause, and "not". Unlike auxiliaries without "am", "having", "doing",
   * "ought".
   */
  public final WordSet finiteAuxiliaries;

  /** Pronouns that begin a clause, "you" and "there" included. */
  public final WordSet clauseSubjects;

  /** Pronouns as objects. */
  public final WordSet objectPronouns;

  /** Words that join clauses. */
  public final WordSet conjunctions;

  /** Words that begin a phrase for an occasion or a medium. */
  public final WordSet meansWords;

  /** Words at the start of a sentence before its first phrase. */
  public final WordSet sentenceLeads;

  /** Words that show that something else is told in between. */
  public final WordSet clauseBreaks;

  /** Auxiliaries of what is still to be said. */
  public final WordSet futureAuxiliaries;

  /** Pronouns that can be a mention by themselves. */
  public final WordSet mentionPronouns;

  /** Function words that may follow a determiner. */
  public final WordSet phraseModifiers;

  /** Relative pronouns that can be the subject of a cue word. */
  public final WordSet relativesOfSubjects;

  /** Words that begin a reported clause. */
  public final WordSet reportedClauseOpeners;

  /** The hash of "according". */
  public final int according;

  /** The hash of "and". */
  public final int and;

  /** The hash of "as". */
  public final int as;

  /** The hash of "before". */
  public final int before;

  /** The hash of "by". */
  public final int by;

  /** The hash of "for". */
  public final int forWord;

  /** The hash of "now". */
  public final int now;

  /** The hash of "of". */
  public final int of;

  /** The hash of "on". */
  public final int on;

  /** The hash of "that". */
  public final int that;

  /** The hash of "the". */
  public final int the;

  /** The hash of "to". */
  public final int to;

  /** The hash of "who". */
  public final int who;

  Grammar(WordFile file) {
    abbreviations = file.words("abbreviations");
    functionWords = file.words("function-words");
    determiners = file.words("determiners");
    subjectPronouns = file.words("subject-pronouns");
    possessivePronouns = file.words("possessive-pronouns");
    prepositions = file.words("prepositions");
    placePrepositions = file.words("place-prepositions");
    auxiliaries = file.words("auxiliaries");
    articlesAndDemonstratives = file.words("articles-and-demonstratives");
    indefinites = file.words("indefinites");
    relativesAfterPhrase = file.words("relatives-after-phrase");
    articles = file.words("articles");
    appositionStops = file.words("apposition-stops");
    appositionEnds = file.words("apposition-ends");
    malePronouns = file.words("male-pronouns");
    femalePronouns = file.words("female-pronouns");
    neutralPronouns = file.words("neutral-pronouns");
    pluralPronouns = file.words("plural-pronouns");
    calling = file.words("calling");
    selves = file.words("selves");
    relativesOfAntecedents = file.words("relatives-of-antecedents");
    definites = file.words("definites");
    firstAndSecondPerson = file.words("first-and-second-person");
    sentenceWords = file.words("sentence-words");
    adjunctEnds = file.words("adjunct-ends");
    finiteAuxiliaries = file.words("finite-auxiliaries");
    clauseSubjects = file.words("clause-subjects");
    objectPronouns = file.words("object-pronouns");
    conjunctions = file.words("conjunctions");
    meansWords = file.words("means-words");
    sentenceLeads = file.words("sentence-leads");
    clauseBreaks = file.words("clause-breaks");
    futureAuxiliaries = file.words("future-auxiliaries");
    mentionPronouns = file.words("mention-pronouns");
    phraseModifiers = file.words("phrase-modifiers");
    relativesOfSubjects = file.words("relatives-of-subjects");
    reportedClauseOpeners = file.words("reported-clause-openers");
    Map<String, String> keywords = file.table("keywords");
    according = WordHash.hash(keywords.get("according"));
    and = WordHash.hash(keywords.get("and"));
    as = WordHash.hash(keywords.get("as"));
    before = WordHash.hash(keywords.get("before"));
    by = WordHash.hash(keywords.get("by"));
    forWord = WordHash.hash(keywords.get("for"));
    now = WordHash.hash(keywords.get("now"));
    of = WordHash.hash(keywords.get("of"));
    on = WordHash.hash(keywords.get("on"));
    that = WordHash.hash(keywords.get("that"));
    the = WordHash.hash(keywords.get("the"));
    to = WordHash.hash(keywords.get("to"));
    who = WordHash.hash(keywords.get("who"));
    file.end();
  }

  /** Whether two words in a row, given by their hashes, are "according to". */
  public boolean isAccordingTo(int first, int second) {
    return first == according && second == to;
  }

  /** 1 for "he", -1 for "she", 0 for other words. */
  public int gender(int hash) {
    return malePronouns.contains(hash) ? 1 : femalePronouns.contains(hash) ? -1 : 0;
  }
}
