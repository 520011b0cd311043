package dev.verbatim.extraction.language;

import java.util.Map;

/** Titles, offices and forms of address. Immutable. */
public final class Titles {
  /** Titles and ranks before a name that are not part of it. */
  public final WordSet titles;

  /** Titles and nouns of men only. */
  public final WordSet male;

  /** Titles and nouns of women only. */
  public final WordSet female;

  /** Titles only where they are written with a capital letter. */
  private final WordSet capitalisedTitles;

  /** What follows a name to tell rank or learning ("MP"). */
  public final WordSet postNominals;

  /** What follows "of" in an office, before a name ("Secretary of State"). */
  public final WordSet officeComplements;

  /** What follows a surname to tell generations apart. */
  public final WordSet generations;

  /** Forms of address, which say nothing about what somebody is. */
  public final WordSet honorifics;

  /** Small words inside of a title ("head of the council"). */
  public final WordSet joiners;

  /** Offices before a name that are treated like titles. */
  public final WordSet offices;

  private final Map<String, String> expansions;
  private final Map<String, String> asNouns;

  Titles(WordFile file) {
    expansions = file.table("expansions");
    asNouns = file.table("as-nouns");
    titles = file.words("titles");
    capitalisedTitles = file.words("capitalised-titles");
    postNominals = file.words("post-nominals");
    officeComplements = file.words("office-complements");
    male = file.words("male");
    female = file.words("female");
    generations = file.words("generations");
    honorifics = file.words("honorifics");
    joiners = file.words("joiners");
    offices = file.words("offices");
    file.end();
  }

  /** Whether a word is a title before a name. */
  public boolean isTitle(int hash, boolean capitalised) {
    return titles.contains(hash) || capitalised && capitalisedTitles.contains(hash);
  }

  /** A shortened title in full ("Senator" for "Sen."), or null. */
  public String expansion(String title) {
    return expansions.get(title);
  }

  /** The noun for a shortened title ("senator" for "Sen."), or null. */
  public String asNoun(String title) {
    return asNouns.get(title);
  }
}
