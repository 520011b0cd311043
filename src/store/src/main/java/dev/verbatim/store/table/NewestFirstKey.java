package dev.verbatim.store.table;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * The sort key of lists that show the newest first: when the article was published, the article,
 * and where in it.
 *
 * <p>Positions count down, so that a list that runs backwards shows each article's quotations in
 * reading order.
 */
public final class NewestFirstKey {

  private static final int LAST_POSITION = 9_999_999;

  /** After it, years have five digits and a sign, which would sort before all others. */
  private static final Instant END = Instant.parse("9999-12-31T23:59:59Z");

  private static final String AFTER_ALL = "~";

  private NewestFirstKey() {}

  /** The key of what is at a position of an article. */
  public static String of(Instant published, String articleId, int position) {
    return String.format(
        Locale.ROOT, "%s#%s#%07d", second(published), articleId, LAST_POSITION - position);
  }

  /** The article that a key names. */
  public static String articleId(String newest) {
    return newest.split("#", 4)[1];
  }

  /** The position that a key names. */
  public static int position(String newest) {
    String[] parts = newest.split("#", 4);
    return LAST_POSITION - Integer.parseInt(parts[2]);
  }

  /** The key of another position of the same article. */
  public static String at(String newest, int position) {
    String[] parts = newest.split("#", 4);
    return of(Instant.parse(parts[0]), parts[1], position);
  }

  /** The key of an article. */
  public static String of(Instant published, String articleId) {
    return second(published) + "#" + articleId;
  }

  /** When the article was published, to the second. */
  public static Instant published(String newest) {
    return Instant.parse(newest.substring(0, newest.indexOf('#')));
  }

  /** A bound that sorts before everything published at this instant or later. */
  public static String bound(Instant instant) {
    return instant.isAfter(END) ? AFTER_ALL : second(instant);
  }

  private static String second(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
