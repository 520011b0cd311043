package dev.verbatim.news.quote;

import dev.verbatim.extraction.QuotationType;
import dev.verbatim.platform.validation.LanguageTag;
import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.platform.value.Slugs;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which quotations a list shows; null means any.
 *
 * @param speakers the ids of speakers, one of which has to be the quotation's; empty for any
 * @param noSpeaker whether only those are wanted whose speaker is not known by a name
 * @param publisher the publisher's id
 * @param section the section's name, whatever its case
 * @param tag one of the article's tags, whatever its case
 * @param language a BCP 47 tag; a language alone ({@code en}) includes its variants ({@code en-GB})
 * @param type how they are reported
 * @param review what editors said; where it is null, rejected ones are left out
 * @param minConfidence the least confidence
 * @param maxConfidence the greatest confidence
 * @param reviewedBy the editor, as the token names it
 * @param from the first day or instant of publication
 * @param to the last one, a day being meant to its end
 */
public record QuoteFilter(
    Set<String> speakers,
    boolean noSpeaker,
    String publisher,
    String section,
    String tag,
    String language,
    QuotationType type,
    Review review,
    Double minConfidence,
    Double maxConfidence,
    String reviewedBy,
    DateOrInstant from,
    DateOrInstant to) {

  /** All but rejected ones. */
  public static final QuoteFilter ANY = builder().build();

  public QuoteFilter {
    speakers = Set.copyOf(speakers);
  }

  /** Those of a speaker. */
  public static QuoteFilter bySpeaker(String speaker) {
    return builder().speakers(Set.of(speaker)).build();
  }

  /** A filter that lets everything through but rejected quotations. */
  public static Builder builder() {
    return new Builder();
  }

  /** The same filter, for these speakers. */
  public QuoteFilter withSpeakers(Collection<String> ids) {
    return builder().like(this).speakers(ids).build();
  }

  /** The same filter, for those of which editors said this. */
  public QuoteFilter withReview(Review wanted) {
    return builder().like(this).review(wanted).build();
  }

  /** The same filter, for what was published until then. */
  public QuoteFilter until(DateOrInstant last) {
    return builder().like(this).to(last).build();
  }

  /** Whether a quotation passes. */
  public boolean matches(Quote quote) {
    return matches(QuoteFacts.of(quote));
  }

  /** Whether a quotation of which this is known passes. */
  public boolean matches(QuoteFacts quote) {
    return (speakers.isEmpty()
            || (quote.speakerId() != null && speakers.contains(quote.speakerId())))
        && (!noSpeaker || quote.speakerId() == null)
        && (type == null || type == quote.type())
        && (review == null ? quote.review() != Review.REJECTED : review == quote.review())
        && (minConfidence == null || quote.confidence() >= minConfidence)
        && (maxConfidence == null || quote.confidence() <= maxConfidence)
        && (reviewedBy == null || reviewedBy.equals(quote.reviewedBy()))
        && isIn(quote.article());
  }

  private boolean isIn(QuotedArticle article) {
    return (publisher == null || publisher.equals(article.publisherId()))
        && (section == null
            || (article.section() != null && Slugs.of(section).equals(Slugs.of(article.section()))))
        && (tag == null || article.tags().stream().map(Slugs::of).anyMatch(Slugs.of(tag)::equals))
        && (language == null || LanguageTag.Canonical.includes(language, article.language()))
        && isWithin(article.listedAt());
  }

  /** Whether what was published then passes. */
  public boolean isWithin(Instant published) {
    return (from == null || !published.isBefore(from.startInstant()))
        && (to == null || published.isBefore(to.endExclusive()));
  }

  /** Makes a filter, one condition after the other. To be used by one thread. */
  public static final class Builder {

    private final Set<String> speakers = new TreeSet<>();
    private boolean noSpeaker;
    private String publisher;
    private String section;
    private String tag;
    private String language;
    private QuotationType type;
    private Review review;
    private Double minConfidence;
    private Double maxConfidence;
    private String reviewedBy;
    private DateOrInstant from;
    private DateOrInstant to;

    private Builder() {}

    private Builder like(QuoteFilter filter) {
      return speakers(filter.speakers)
          .noSpeaker(filter.noSpeaker)
          .publisher(filter.publisher)
          .section(filter.section)
          .tag(filter.tag)
          .language(filter.language)
          .type(filter.type)
          .review(filter.review)
          .minConfidence(filter.minConfidence)
          .maxConfidence(filter.maxConfidence)
          .reviewedBy(filter.reviewedBy)
          .from(filter.from)
          .to(filter.to);
    }

    public Builder speakers(Collection<String> ids) {
      speakers.clear();
      speakers.addAll(ids);
      return this;
    }

    public Builder noSpeaker(boolean wanted) {
      noSpeaker = wanted;
      return this;
    }

    public Builder publisher(String id) {
      publisher = id;
      return this;
    }

    public Builder section(String name) {
      section = name;
      return this;
    }

    public Builder tag(String name) {
      tag = name;
      return this;
    }

    public Builder language(String languageTag) {
      language = languageTag;
      return this;
    }

    public Builder type(QuotationType wanted) {
      type = wanted;
      return this;
    }

    public Builder review(Review wanted) {
      review = wanted;
      return this;
    }

    public Builder minConfidence(Double least) {
      minConfidence = least;
      return this;
    }

    public Builder maxConfidence(Double greatest) {
      maxConfidence = greatest;
      return this;
    }

    public Builder reviewedBy(String editor) {
      reviewedBy = editor;
      return this;
    }

    public Builder from(DateOrInstant first) {
      from = first;
      return this;
    }

    public Builder to(DateOrInstant last) {
      to = last;
      return this;
    }

    public QuoteFilter build() {
      return new QuoteFilter(
          speakers,
          noSpeaker,
          publisher,
          section,
          tag,
          language,
          type,
          review,
          minConfidence,
          maxConfidence,
          reviewedBy,
          from,
          to);
    }
  }
}
