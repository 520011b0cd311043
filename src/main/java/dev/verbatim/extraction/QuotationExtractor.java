package dev.verbatim.extraction;

import java.util.List;

public final class QuotationExtractor {
  public static final String ENGINE = "x";
  public static final String VERSION = "1";

  public Extraction extract(String body, ExtractionOptions options) {
    return new Extraction(List.of(), List.of(), List.of());
  }
}
