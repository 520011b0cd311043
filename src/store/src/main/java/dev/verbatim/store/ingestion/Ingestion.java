package dev.verbatim.store.ingestion;

import dev.verbatim.extraction.Extraction;
import dev.verbatim.extraction.ExtractionOptions;
import dev.verbatim.extraction.Notice;
import dev.verbatim.extraction.Quotation;
import dev.verbatim.extraction.QuotationExtractor;
import dev.verbatim.extraction.Source;
import dev.verbatim.news.article.AddArticle;
import dev.verbatim.news.article.Article;
import dev.verbatim.news.article.ArticleIds;
import dev.verbatim.news.article.ArticleText;
import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.article.ExtractedBy;
import dev.verbatim.news.article.GivenPublisher;
import dev.verbatim.news.article.Publication;
import dev.verbatim.news.article.Publisher;
import dev.verbatim.news.article.Topics;
import dev.verbatim.news.quote.FoundQuotes;
import dev.verbatim.news.quote.KeptReviews;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuotedArticle;
import dev.verbatim.news.speaker.QuotedSource;
import dev.verbatim.news.speaker.SpeakerIds;
import dev.verbatim.platform.problem.InvalidField;
import dev.verbatim.platform.problem.InvalidRequest;
import dev.verbatim.platform.problem.NoSuchResource;
import dev.verbatim.platform.value.Stamp;
import dev.verbatim.store.record.ArticleReader;
import dev.verbatim.store.record.ArticleRecord;
import dev.verbatim.store.record.ArticleRecords;
import dev.verbatim.store.record.ArticleRecords.Added;
import dev.verbatim.store.record.PublisherRecords;
import dev.verbatim.store.table.Attempts;
import dev.verbatim.store.table.Consistency;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The way of an article from its text to the store: its quotations are found, then all is kept. */
@Singleton
public class Ingestion {

  private final ArticleReader reader;
  private final ArticleRecords records;
  private final PublisherRecords publishers;
  private final Validator validator;
  private final Clock clock;
  private final QuotationExtractor extractor = new QuotationExtractor();

  @Inject
  public Ingestion(
      ArticleReader reader,
      ArticleRecords records,
      PublisherRecords publishers,
      Validator validator,
      Clock clock) {
    this.reader = reader;
    this.records = records;
    this.publishers = publishers;
    this.validator = validator;
    this.clock = clock;
  }

  /**
   * Stores the article with everything found in it.
   *
   * @return what is there now
   * @throws ConstraintViolationException when a part of it is not as it should be
   * @throws InvalidRequest when its text cannot be kept
   */
  public Added add(AddArticle adding) {
    ExtractedArticle extracted = read(adding, false, false).extracted();
    return records.add(extracted);
  }

  /**
   * Changes an article to what is wanted. Where its text or day is another, its quotations are
   * found again, and what editors said of them is kept.
   *
   * @param wanted makes the changed article of the current one; it may be called again when
   *     something was written meanwhile, and what it throws goes to the caller
   * @return the article after the change
   * @throws NoSuchResource when there is no such article
   * @throws Conflict when another article has the URL or the text
   * @throws InvalidRequest when its text cannot be kept
   */
  public Article change(String id, Function<Article, AddArticle> wanted) {
    return Attempts.until(
        () -> {
          ArticleRecord before =
              reader
                  .get(id, Consistency.LATEST)
                  .orElseThrow(() -> new NoSuchResource("article", id));
          AddArticle changing = named(wanted.apply(before.article()), before.article().publisher());
          if (changing.withoutNotices().equals(AddArticle.of(before.article()))) {
            return Optional.of(before.article());
          }
          ExtractedArticle after = changed(before, changing);
          return records.replace(before, after).map(ArticleRecord::article);
        });
  }

  private ExtractedArticle changed(ArticleRecord before, AddArticle changing) {
    Article was = before.article();
    Reading reading = read(changing.after(was), false, false);
    Article found = reading.extracted().article();
    boolean sameText =
        was.body().equals(changing.body())
            && Objects.equals(was.published(), changing.published())
            && Objects.equals(was.language(), found.language());
    Article after = found.inPlaceOf(was, sameText ? was.extraction() : found.extraction());
    QuotedArticle quoted = ExtractedArticle.quoted(after);
    List<Quote> quotes =
        sameText
            ? before.quotes().stream().map(quote -> quote.withArticle(quoted)).toList()
            : KeptReviews.keep(
                quoted,
                after.body(),
                before.quotes(),
                FoundQuotes.of(quoted, after.body(), reading.quotations(), after.updatedAt()),
                after.updatedAt());
    return new ExtractedArticle(
        after.withQuoteCount(ExtractedArticle.count(quotes)),
        quotes,
        reading.extracted().sources());
  }

  /**
   * Finds everything in the article, and stores nothing. Fails as {@link #add} does.
   *
   * @param indirect whether speech reported without marks is wanted too
   * @param explain whether each quotation is to say why it has its speaker
   */
  public Reading read(AddArticle given, boolean indirect, boolean explain) {
    check(given);
    AddArticle adding = named(given, null);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Extraction extraction =
        extractor.extract(
            adding.body(),
            new ExtractionOptions(
                adding.published() == null ? null : adding.published().date(),
                indirect,
                explain,
                adding.language()));
    if (extraction.quotations().size() > ExtractedArticle.MOST_QUOTES) {
      throw new InvalidRequest(
          InvalidField.at(
              "/body",
              "has %d quotations; an article has at most %d"
                  .formatted(extraction.quotations().size(), ExtractedArticle.MOST_QUOTES)));
    }
    Article article = article(adding, extraction, now);
    List<Quote> quotes =
        FoundQuotes.of(
            ExtractedArticle.quoted(article), adding.body(), extraction.quotations(), now);
    return new Reading(
        new ExtractedArticle(article, quotes, sources(extraction)), extraction.quotations());
  }

  /**
   * What was read.
   *
   * @param extracted what would be stored
   * @param quotations the quotations as the extractor gave them, in the same order
   */
  public record Reading(ExtractedArticle extracted, List<Quotation> quotations) {}

  /**
   * The same with its publisher by name.
   *
   * @param current the publisher that the article has, or null
   */
  private AddArticle named(AddArticle adding, Publisher current) {
    GivenPublisher given = adding.publisher();
    if (given == null || given.id() == null) {
      return adding;
    } else if (given.name() == null) {
      Publisher known =
          Optional.ofNullable(current)
              .filter(publisher -> publisher.id().equals(given.id()))
              .or(() -> publishers.get(given.id()))
              .orElseThrow(
                  () ->
                      new InvalidRequest(
                          InvalidField.at(
                              "/publisher/id",
                              "is the id of no publisher; give the name of a new one")));
      return adding.by(GivenPublisher.named(known.name()));
    } else if (!Publisher.named(given.name()).id().equals(given.id())) {
      throw new InvalidRequest(
          InvalidField.at("/publisher/id", "is not that of the name; give one of the two"));
    }
    return adding.by(GivenPublisher.named(given.name()));
  }

  private void check(AddArticle adding) {
    var violations = validator.validate(adding);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
  }

  private static Article article(AddArticle adding, Extraction extraction, Instant now) {
    Publisher publisher =
        adding.publisher() == null ? null : Publisher.named(adding.publisher().name());
    List<Notice> notices =
        Stream.concat(adding.notices().stream(), extraction.notices().stream()).distinct().toList();
    return new Article(
        ArticleIds.of(publisher, adding.body()),
        ArticleText.of(adding.body())
            .withHeadline(adding.headline())
            .withLanguage(extraction.language()),
        Publication.UNKNOWN
            .withPublisher(publisher)
            .withPublished(adding.published())
            .withUrl(adding.url())
            .withByline(adding.byline())
            .withAgencies(extraction.agencies()),
        new Topics(adding.section(), adding.tags()),
        extraction.quotations().size(),
        new ExtractedBy(
            QuotationExtractor.ENGINE,
            QuotationExtractor.VERSION,
            extraction.language(),
            now,
            notices),
        Stamp.first(now));
  }

  /** Those who speak in it, each once; of two whose names make the same id, the first. */
  private static List<QuotedSource> sources(Extraction extraction) {
    Set<Source> speaking =
        extraction.quotations().stream()
            .filter(quotation -> quotation.attribution() != null)
            .map(quotation -> quotation.attribution().source())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<String, QuotedSource> byId = new LinkedHashMap<>();
    for (Source source : extraction.sources()) {
      if (speaking.contains(source)) {
        String id = SpeakerIds.of(source);
        byId.putIfAbsent(id, new QuotedSource(id, source));
      }
    }
    return List.copyOf(byId.values());
  }
}
