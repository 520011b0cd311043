package dev.verbatim.search;

import dev.verbatim.extraction.QuotationType;
import dev.verbatim.platform.DateOrInstant;
import dev.verbatim.platform.InvalidField;
import dev.verbatim.platform.InvalidRequest;
import dev.verbatim.platform.Parameters;
import dev.verbatim.platform.Slugs;
import dev.verbatim.quote.Review;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What somebody looks for; null means any.
 *
 * @param words the words, in the syntax of web searches
 * @param kinds in what
 * @param sort in which order
 * @param speaker the speaker's id
 * @param publisher the publisher's id
 * @param section the section, as {@link Slugs} gives it
 * @param tag the tag, as {@link Slugs} gives it
 * @param language a BCP 47 tag
 * @param type how quotations are reported
 * @param review what editors said of quotations; where it is null, rejected ones are left out
 * @param minConfidence the least confidence of quotations
 * @param from the first day or instant of publication
 * @param to the last one, a day being meant to its end
 */
record Question(
    String words,
    Set<Kind> kinds,
    Sort sort,
    String speaker,
    String publisher,
    String section,
    String tag,
    String language,
    String type,
    String review,
    Double minConfidence,
    DateOrInstant from,
    DateOrInstant to) {

  private static final List<String> OF_QUOTES = List.of("type", "review", "minConfidence");

  /** In what words are looked for. */
  enum Kind {
    ARTICLES,
    QUOTES
  }

  /** In which order what was found is shown. */
  enum Sort {
    RELEVANCE,
    NEWEST
  }

  /** What a search's parameters ask for. */
  static Question read(Parameters parameters) {
    String words = parameters.text("q");
    Kind in = parameters.oneOf("in", Kind.class);
    Sort sort = parameters.oneOf("sort", Sort.class);
    return filtered(
        parameters,
        words,
        in == null ? EnumSet.allOf(Kind.class) : EnumSet.of(in),
        sort == null ? Sort.RELEVANCE : sort,
        parameters.text("speaker"));
  }

  /** What a request's parameters ask of quotations that are counted, whatever their words. */
  static Question ofQuotes(Parameters parameters, String speaker) {
    return filtered(parameters, null, EnumSet.of(Kind.QUOTES), Sort.NEWEST, speaker);
  }

  private static Question filtered(
      Parameters parameters, String words, Set<Kind> kinds, Sort sort, String speaker) {
    QuotationType type = parameters.oneOf("type", QuotationType.class);
    Review review = parameters.oneOf("review", Review.class);
    return new Question(
        words,
        kinds,
        sort,
        speaker,
        parameters.text("publisher"),
        slug(parameters.text("section")),
        slug(parameters.text("tag")),
        parameters.language("language"),
        type == null ? null : type.name().toLowerCase(Locale.ROOT),
        review == null ? null : review.name().toLowerCase(Locale.ROOT),
        parameters.fraction("minConfidence"),
        parameters.time("from"),
        parameters.time("to", "from"));
  }

  /**
   * Checks what no parameter shows alone.
   *
   * @throws InvalidRequest when nothing is looked for, or a filter narrows what is not looked at
   */
  void check() {
    List<InvalidField> invalid = new ArrayList<>();
    if (words == null) {
      invalid.add(InvalidField.of("q", "must say what to look for"));
    }
    if (kinds.contains(Kind.ARTICLES)) {
      Object[] given = {type, review, minConfidence};
      for (int i = 0; i < given.length; i++) {
        if (given[i] != null) {
          invalid.add(InvalidField.of(OF_QUOTES.get(i), "narrows quotations; add in=quotes"));
        }
      }
    }
    if (!invalid.isEmpty()) {
      throw new InvalidRequest(invalid);
    }
  }

  private static String slug(String text) {
    return text == null ? null : Slugs.of(text);
  }
}
