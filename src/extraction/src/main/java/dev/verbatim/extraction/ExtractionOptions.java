package dev.verbatim.extraction;

import java.time.LocalDate;

/**
 * What an extraction may know and what it is asked for.
 *
 * @param published the day on which the article appeared, against which "on Sunday" is resolved;
 *     null when it is not known
 * @param indirect whether speech that is reported without marks is wanted too
 * @param explain whether each quotation says why it was given its speaker
 * @param language the BCP 47 tag of the body's language; null to have it recognised
 */
public record ExtractionOptions(
    LocalDate published, boolean indirect, boolean explain, String language) {

  /** The same with the language left to be recognised. */
  public ExtractionOptions(LocalDate published, boolean indirect, boolean explain) {
    this(published, indirect, explain, null);
  }

  /** Quotations in marks only, not explained. */
  public static ExtractionOptions published(LocalDate published) {
    return new ExtractionOptions(published, false, false);
  }
}
