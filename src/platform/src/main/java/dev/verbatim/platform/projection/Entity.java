package dev.verbatim.platform.projection;

import static java.util.Objects.requireNonNull;

/** What a projection follows: an article or a speaker. */
public record Entity(Kind kind, String id) {

  /** Articles come with all their quotations. */
  public enum Kind {
    ARTICLE,
    SPEAKER
  }

  /** Neither part is null. */
  public Entity {
    requireNonNull(kind, "kind");
    requireNonNull(id, "id");
  }

  public static Entity article(String id) {
    return new Entity(Kind.ARTICLE, id);
  }

  public static Entity speaker(String id) {
    return new Entity(Kind.SPEAKER, id);
  }

  /**
   * The one that is written like that.
   *
   * @throws IllegalArgumentException when none is
   */
  public static Entity parse(String text) {
    int end = text.indexOf(' ');
    if (end < 0) {
      throw new IllegalArgumentException("not an article or a speaker: " + text);
    }
    return new Entity(Kind.valueOf(text.substring(0, end)), text.substring(end + 1));
  }

  /** {@code ARTICLE a1}, for logs, reports and notes. */
  @Override
  public String toString() {
    return kind + " " + id;
  }
}
