package dev.verbatim.extraction.language;

/** Words by which media and news agencies are recognised. Immutable. */
public final class MediaWords {
  /** Words before an agency that is credited. */
  public final WordSet beforeAgency;

  /** Nouns for an agency, after a word for news. */
  public final WordSet agencyNouns;

  /** Nouns for news, before a word for an agency. */
  public final WordSet newsNouns;

  /** Words before the name of an agency that are not part of it. */
  public final WordSet agencyModifiers;

  /** Prepositions before a medium. */
  public final WordSet beforeMedium;

  /** Words after which an outlet is not the one that was told. */
  public final WordSet notBeforeOutlet;

  /** Nouns for a medium. */
  public final WordSet nouns;

  /** Prepositions that may lengthen the phrase of a medium. */
  public final WordSet afterMedium;

  /** Last words of the names of outlets. */
  public final WordSet outletEnds;

  /** First words of the names of outlets. */
  public final WordSet outletBeginnings;

  /** Prepositions before an outlet that was told something. */
  public final WordSet beforeOutlet;

  MediaWords(WordFile file) {
    beforeAgency = file.words("before-agency");
    agencyNouns = file.words("agency-nouns");
    newsNouns = file.words("news-nouns");
    agencyModifiers = file.words("agency-modifiers");
    beforeMedium = file.words("before-medium");
    notBeforeOutlet = file.words("not-before-outlet");
    nouns = file.words("nouns");
    afterMedium = file.words("after-medium");
    outletEnds = file.words("outlet-ends");
    outletBeginnings = file.words("outlet-beginnings");
    beforeOutlet = file.words("before-outlet");
    file.end();
  }
}
