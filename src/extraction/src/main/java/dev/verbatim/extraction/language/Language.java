package dev.verbatim.extraction.language;

import java.util.function.Function;

/**
 * What the engine knows of one language by name, read from the folder {@code words/} and the code
 * of the language among the resources. Immutable.
 *
 * <p>A new language needs such a folder with the same files and sections, a model trained on its
 * articles, and a method here.
 */
public final class Language {
  public final Grammar grammar;
  public final SpeechVerbs verbs;
  public final SpeakerNouns nouns;
  public final Titles titles;
  public final PersonNames personNames;
  public final CalendarWords calendar;
  public final MediaWords mediaWords;
  private final String code;
  private final Countries countries;

  private Language(String code) {
    this.code = code;
    grammar = read("grammar.txt", Grammar::new);
    verbs = read("verbs.txt", SpeechVerbs::new);
    nouns = read("nouns.txt", SpeakerNouns::new);
    titles = read("titles.txt", Titles::new);
    personNames = read("names.txt", PersonNames::new);
    calendar = read("calendar.txt", CalendarWords::new);
    mediaWords = read("media.txt", MediaWords::new);
    countries = read("countries.txt", Countries::new);
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

  private <T> T read(String file, Function<WordFile, T> reader) {
    WordFile words = WordFile.read(code, file);
    T read = reader.apply(words);
    words.end();
    return read;
  }
}
