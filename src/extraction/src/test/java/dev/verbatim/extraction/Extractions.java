package dev.verbatim.extraction;

import java.time.LocalDate;
import java.util.List;

/** Short ways to ask what an extraction found. */
final class Extractions {
  /** A Monday. */
  static final LocalDate PUBLISHED = LocalDate.of(2026, 3, 2);

  private static final QuotationExtractor EXTRACTOR = new QuotationExtractor();

  private Extractions() {}

  static Extraction read(String body) {
    return EXTRACTOR.extract(body, ExtractionOptions.published(PUBLISHED));
  }

  static Extraction read(String body, ExtractionOptions options) {
    return EXTRACTOR.extract(body, options);
  }

  static List<Quotation> quotations(String body) {
    return read(body).quotations();
  }

  /** The words of all quotations. */
  static List<String> words(String body) {
    return quotations(body).stream().map(Quotation::text).toList();
  }

  /** The speakers' phrases; "nobody" where the text does not say. */
  static List<String> mentions(String body) {
    return quotations(body).stream()
        .map(q -> q.attribution() == null ? "nobody" : q.attribution().mention().exact())
        .toList();
  }

  /** The speakers' names; "nobody" where the text does not say. */
  static List<String> names(String body) {
    return quotations(body).stream()
        .map(
            q ->
                q.attribution() == null || q.attribution().name() == null
                    ? "nobody"
                    : q.attribution().name())
        .toList();
  }

  /** The words that introduce the quotations; "none" where there are none. */
  static List<String> cues(String body) {
    return quotations(body).stream().map(q -> q.cue() == null ? "none" : q.cue().exact()).toList();
  }
}
