package dev.verbatim.extraction;

import dev.verbatim.extraction.language.Language;
import dev.verbatim.extraction.language.LanguageRecognizer;
import dev.verbatim.extraction.learned.ExtractionModel;
import dev.verbatim.extraction.learned.ResourceDigest;
import dev.verbatim.extraction.text.MachineFormat;
import java.util.List;

/**
 * Finds the quotations of a news article and who speaks them.
 *
 * <p>Reads English. Of a text in another language it gives what is between quote marks, without a
 * speaker and with a confidence below 0.5, and a {@link Notice} that says so.
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

  private static final Notice MACHINE_FORMAT =
      new Notice(
          Notice.MACHINE_FORMAT, "The text is data for programs; no quotations are looked for.");

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
    if (MachineFormat.is(body)) {
      return new Extraction(
          List.of(), List.of(), List.of(), options.language(), List.of(MACHINE_FORMAT));
    }
    String tag = options.language();
    boolean english = false;
    if (tag == null) {
      LanguageRecognizer.Guess guess = LanguageRecognizer.recognize(body);
      tag = guess.code();
      english = tag == null && guess.maybeEnglish();
    }
    Language language = english ? Language.english() : tag == null ? null : Language.of(tag);
    ExtractionOptions told =
        new ExtractionOptions(options.published(), options.indirect(), options.explain(), tag);
    return language == null
        ? new Extraction(
            new UnattributedQuotations(body, tag).quotations(),
            List.of(),
            List.of(),
            tag,
            List.of(unsupported(tag)))
        : new ArticleExtraction(ExtractionModel.english(), language, body, told).extraction();
  }

  /**
   * The language of a text.
   *
   * @return its BCP 47 tag; null when it cannot be told
   */
  public static String language(String body) {
    return LanguageRecognizer.recognize(body).code();
  }

  private static Notice unsupported(String tag) {
    return new Notice(
        Notice.LANGUAGE_UNSUPPORTED,
        "The text is %s. Only English is read; quotations in marks are given without a speaker."
            .formatted(tag == null ? "not in English" : "in the language \"" + tag + "\""));
  }
}
