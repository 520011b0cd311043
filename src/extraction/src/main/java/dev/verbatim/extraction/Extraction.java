package dev.verbatim.extraction;

import java.util.List;

/**
 * All that was found in one article's body.
 *
 * @param quotations in reading order
 * @param sources those who speak in them and have a name, each once, in order of their first
 *     quotation
 * @param agencies news agencies that the text credits ("Reuters reported"), each once
 */
public record Extraction(List<Quotation> quotations, List<Source> sources, List<String> agencies) {
  public Extraction {
    quotations = List.copyOf(quotations);
    sources = List.copyOf(sources);
    agencies = List.copyOf(agencies);
  }
}
