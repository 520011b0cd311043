package dev.verbatim.extraction;

import dev.verbatim.extraction.identity.CanonicalNames;
import java.util.List;
import java.util.Objects;

/**
 * Someone or something with a name that the article lets speak: all mentions that refer to the same
 * one share one source.
 *
 * @param name the fullest name that the article gives, without title, article or possessive ending
 *     ("Hillary Clinton", "North Korea's foreign ministry")
 * @param kind what it is
 * @param description what the article says it is ("South Korea's national security adviser"), or
 *     null
 * @param aliases other forms by which the article names it, in order of appearance; pronouns are
 *     not among them
 */
public record Source(String name, SourceKind kind, String description, List<String> aliases) {
  public Source {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    aliases = List.copyOf(aliases);
  }

  /**
   * The name in the form that is the same in every article, from which ids can be made: without
   * "the", and with the country's name for its adjective before an office ("North Korea's foreign
   * ministry" for "the North Korean foreign ministry").
   */
  public String canonicalName() {
    return CanonicalNames.of(name);
  }
}
