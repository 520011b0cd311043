package dev.verbatim.extraction;

import java.util.Objects;

/**
 * Whose words they are, as far as the article tells.
 *
 * <p>Three kinds: <b>named</b>, with a source; <b>unnamed</b>, a speaker of this article only ("a
 * senior official"), with a name and without a source; <b>unresolved</b>, a pronoun that nothing in
 * the article explains, with neither.
 *
 * @param source the one who speaks, or null when the article names nobody
 * @param name the name of the source, or the phrase for an unnamed speaker, or null
 * @param mention where the text says so: a name, a description or a pronoun
 */
public record Attribution(Source source, String name, Span mention) {
  public Attribution {
    Objects.requireNonNull(mention, "mention");
    if (source != null && !source.name().equals(name)) {
      throw new IllegalArgumentException("a named speaker has the name of its source");
    }
  }

  /** Words of a source that has a name. */
  public Attribution(Source source, Span mention) {
    this(source, source.name(), mention);
  }

  /** Words of somebody whom the article describes and does not name. */
  static Attribution unnamed(String name, Span mention) {
    return new Attribution(null, Objects.requireNonNull(name, "name"), mention);
  }

  /** Words of somebody of whom the article has only a pronoun. */
  static Attribution unresolved(Span mention) {
    return new Attribution(null, null, mention);
  }
}
