package dev.verbatim.news.quote;

import dev.verbatim.extraction.QuotationType;
import dev.verbatim.news.filter.ArticleFilter;
import java.util.Collection;
import java.util.Set;

/**
 * Which quotations a list or a search shows; null means any.
 *
 * @param articles of which articles
 * @param speakers whose they are
 * @param type how they are reported
 * @param review what editors said; where it is null, rejected ones are left out
 * @param reviewedBy the editor, as the token names it
 * @param confidence how sure they are
 */
public record QuoteFilter(
    ArticleFilter articles,
    WantedSpeakers speakers,
    QuotationType type,
    Review review,
    String reviewedBy,
    ConfidenceRange confidence) {

  /** All but rejected ones. */
  public static final QuoteFilter ANY =
      new QuoteFilter(ArticleFilter.ANY, WantedSpeakers.ANY, null, null, null, ConfidenceRange.ANY);

  /**
   * Whose quotations.
   *
   * @param ids one of whom has to be the speaker; empty for any
   * @param isUnknown whether only those are wanted whose speaker is not known by a name
   */
  public record WantedSpeakers(Set<String> ids, boolean isUnknown) {

    /** Anybody's. */
    public static final WantedSpeakers ANY = new WantedSpeakers(Set.of(), false);

    /** Nobody's who is known by a name. */
    public static final WantedSpeakers UNKNOWN = new WantedSpeakers(Set.of(), true);

    public WantedSpeakers {
      ids = Set.copyOf(ids);
    }

    /** Those of one of these; anybody's where there are none. */
    public static WantedSpeakers of(Collection<String> ids) {
      return new WantedSpeakers(Set.copyOf(ids), false);
    }

    /** Whether anybody will do. */
    public boolean isAny() {
      return ids.isEmpty() && !isUnknown;
    }

    private boolean includes(String id) {
      return isUnknown ? id == null : ids.isEmpty() || (id != null && ids.contains(id));
    }
  }

  /**
   * How sure it has to be who said it, from 0 to 1; null for no bound.
   *
   * @param least the least confidence
   * @param greatest the greatest confidence
   */
  public record ConfidenceRange(Double least, Double greatest) {

    /** However sure. */
    public static final ConfidenceRange ANY = new ConfidenceRange(null, null);

    /** Whether this is neither too little nor too much. */
    public boolean includes(double confidence) {
      return (least == null || confidence >= least) && (greatest == null || confidence <= greatest);
    }
  }

  /** Those of a speaker. */
  public static QuoteFilter bySpeaker(String id) {
    return ANY.withSpeakers(WantedSpeakers.of(Set.of(id)));
  }

  /** Those of some articles. */
  public static QuoteFilter of(ArticleFilter articles) {
    return ANY.withArticles(articles);
  }

  /** The same filter, for these articles. */
  public QuoteFilter withArticles(ArticleFilter wanted) {
    return new QuoteFilter(wanted, speakers, type, review, reviewedBy, confidence);
  }

  /** The same filter, for these speakers. */
  public QuoteFilter withSpeakers(WantedSpeakers wanted) {
    return new QuoteFilter(articles, wanted, type, review, reviewedBy, confidence);
  }

  /** The same filter, for those that are reported like this. */
  public QuoteFilter withType(QuotationType wanted) {
    return new QuoteFilter(articles, speakers, wanted, review, reviewedBy, confidence);
  }

  /** The same filter, for those of which editors said this. */
  public QuoteFilter withReview(Review wanted) {
    return new QuoteFilter(articles, speakers, type, wanted, reviewedBy, confidence);
  }

  /** The same filter, for those that are at least so sure. */
  public QuoteFilter withConfidenceFrom(double least) {
    return new QuoteFilter(
        articles,
        speakers,
        type,
        review,
        reviewedBy,
        new ConfidenceRange(least, confidence.greatest()));
  }

  /** Whether a quotation passes. */
  public boolean matches(Quote quote) {
    return matches(QuoteFacts.of(quote));
  }

  /** Whether a quotation of which this is known passes. */
  public boolean matches(QuoteFacts quote) {
    return speakers.includes(quote.speakerId())
        && (type == null || type == quote.type())
        && isReviewed(quote.review())
        && (reviewedBy == null || reviewedBy.equals(quote.reviewedBy()))
        && confidence.includes(quote.confidence())
        && articles.matches(quote.article());
  }

  /** Whether a quotation passes of which editors said this. */
  public boolean isReviewed(Review said) {
    return review == null ? said != Review.REJECTED : review == said;
  }
}
