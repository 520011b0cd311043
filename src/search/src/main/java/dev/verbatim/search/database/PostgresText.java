package dev.verbatim.search.database;

/** Text as PostgreSQL can hold it. */
public final class PostgresText {

  private static final char NUL = '\0';
  private static final char REPLACEMENT = '\ufffd';

  private PostgresText() {}

  /**
   * The text, with a replacement for the one character that PostgreSQL has not; null stays null.
   */
  public static String of(String text) {
    return text == null ? null : text.replace(NUL, REPLACEMENT);
  }
}
