package dev.verbatim.extraction;

import java.util.Objects;

/**
 * Whose words they are.
 *
 * @param source the one who speaks
 * @param mention where the text says so: a name, a description or a pronoun
 */
public record Attribution(Source source, Span mention) {
  public Attribution {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(mention, "mention");
  }
}
