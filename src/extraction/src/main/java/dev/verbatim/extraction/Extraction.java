package dev.verbatim.extraction;

import java.util.List;

/**
 * All that was found in one article's body.
 *
 * @param quotations in reading order
 * @param sources those who speak in them and have a name, each once, in order of their first
 *     quotation
 * @param agencies news agencies that the text credits ("Reuters reported"), each once
 * @param language the language of the body as a BCP 47 tag: what was given, or what it was
 *     recognised as; null when it cannot be told
 * @param notices what could not be read
 */
public record Extraction(
    List<Quotation> quotations,
    List<Source> sources,
    List<String> agencies,
    String language,
    List<Notice> notices) {
  public Extraction {
    quotations = List.copyOf(quotations);
    sources = List.copyOf(sources);
    agencies = List.copyOf(agencies);
    notices = List.copyOf(notices);
  }
}
