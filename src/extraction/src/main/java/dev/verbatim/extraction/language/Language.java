package dev.verbatim.extraction.language;

/**
 * What the engine knows of one language by name, read from the folder {@code words/} and the code
 * of the language among the resources. Immutable.
 *
 * <p>A new language needs such a folder with the same files and sections, a model trained on its
 * articles, and a method here.
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

  private final String code;
  private final Countries countries;

  private Language(String code) {
    this.code = code;
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

  /** The code of the language in ISO 639-1. */
  public String code() {
    return code;
  }

  /** The countries of the world in this language. */
  public Countries countries() {
    return countries;
  }
}
