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

  /** {@code ARTICLE a1}, for logs and reports. */
  @Override
  public String toString() {
    return kind + " " + id;
  }
}
