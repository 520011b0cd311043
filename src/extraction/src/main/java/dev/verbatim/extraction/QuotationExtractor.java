package dev.verbatim.extraction;

import dev.verbatim.extraction.learned.ExtractionModel;
import dev.verbatim.extraction.learned.ResourceDigest;

/**
 * Finds the quotations of a news article and who speaks them.
 *
 * <p>Needs nothing but the JDK. The same body and options always give the same result. Thread-safe;
 * constructing one costs nothing, and what was learned is read when the first body arrives.
 */
public final class QuotationExtractor {
  /** The name of this engine, as it is stored with what it found. */
  public static final String ENGINE = "verbatim";

  /**
   * The version of rules, models and word lists, as in semantic versioning: after the plus sign is
   * the digest of models and word lists. Another version may find other quotations.
   */
  public static final String VERSION = "1.0+" + ResourceDigest.VALUE;

  /** An extractor for English. */
  public QuotationExtractor() {}

  /**
   * Reads an article's body.
   *
   * @param body plain text; offsets in the result count its Unicode code points
   * @param options what is known and what is wanted
   * @return the quotations in reading order, with their sources
   * @throws NullPointerException if an argument is null
   */
  public Extraction extract(String body, ExtractionOptions options) {
    return new ArticleExtraction(ExtractionModel.english(), body, options).extraction();
  }
}
