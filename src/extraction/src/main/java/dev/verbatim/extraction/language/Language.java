package dev.verbatim.extraction.language;

import java.util.Locale;

/**
 * What the engine knows of one language by name, read from the folder {@code words/} and the code
 * of the language among the resources. Immutable.
 *
 * <p>A language that is only told from others has the file {@code common.txt} (see {@link
 * LanguageProfile}). One whose articles can be read has all files and sections that English has, a
 * model trained on its articles, and a case in {@link #of}.
 */
public final class Language {
  /** Closed classes of words. */
  public final Grammar grammar;

  /** Forms of verbs of speech. */
  public final SpeechVerbs verbs;

  /** Nouns and parts of names. */
  public final SpeakerNouns nouns;

  /** Titles and offices. */
  public final Titles titles;

  /** Given names and particles. */
  public final PersonNames personNames;

  /** Days and times. */
  public final CalendarWords calendar;

  /** Words for media and news agencies. */
  public final MediaWords mediaWords;

  /** Words by which things get a name. */
  public final NamingWords naming;

  /** Words that begin with an apostrophe. */
  public final WordSet elisions;

  private final String code;
  private final Countries countries;

  private Language(String code) {
    this.code = code;
    elisions = LanguageProfile.read(code).elisions;
    grammar = new Grammar(WordFile.read(code, "grammar.txt"));
    verbs = new SpeechVerbs(WordFile.read(code, "verbs.txt"));
    nouns = new SpeakerNouns(WordFile.read(code, "nouns.txt"));
    titles = new Titles(WordFile.read(code, "titles.txt"));
    personNames = new PersonNames(WordFile.read(code, "names.txt"));
    calendar = new CalendarWords(WordFile.read(code, "calendar.txt"));
    mediaWords = new MediaWords(WordFile.read(code, "media.txt"));
    naming = new NamingWords(WordFile.read(code, "naming.txt"));
    countries = new Countries(WordFile.read(code, "countries.txt"));
  }

  private static final class Holder {
    static final Language ENGLISH = new Language("en");
  }

  /** English, read when it is first asked for. */
  public static Language english() {
    return Holder.ENGLISH;
  }

  /**
   * What is known of a language.
   *
   * @param tag a BCP 47 tag; only its first part counts
   * @return null where articles in this language cannot be read
   */
  public static Language of(String tag) {
    return code(tag).equals("en") ? english() : null;
  }

  /** The first part of a BCP 47 tag in lower case: {@code en} of {@code en-GB}. */
  public static String code(String tag) {
    int end = tag.indexOf('-');
    return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
  }

  /** Words that begin with an apostrophe in a language; none where it is not known. */
  public static WordSet elisions(String tag) {
    String code = code(tag);
    return LanguageProfile.CODES.contains(code)
        ? LanguageProfile.read(code).elisions
        : WordSet.of();
  }

  /** The code of the language in ISO 639-1. */
  public String code() {
    return code;
  }

  /** The countries of the world in this language. */
  public Countries countries() {
    return countries;
  }
}
