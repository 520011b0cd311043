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
import dev.verbatim.news.article.KeptArticle;
import dev.verbatim.news.article.Publication;
import dev.verbatim.news.article.Publisher;
import dev.verbatim.news.article.Topics;
import dev.verbatim.news.quote.FoundQuotes;
import dev.verbatim.news.quote.KeptReviews;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuotedArticle;
import dev.verbatim.news.speaker.LedgerEntry;
import dev.verbatim.news.speaker.QuoteCounts;
import dev.verbatim.news.speaker.SpeakerIds;
import dev.verbatim.platform.problem.InvalidField;
import dev.verbatim.platform.problem.InvalidRequest;
import dev.verbatim.platform.problem.NoSuchResource;
import dev.verbatim.platform.value.Stamp;
import dev.verbatim.store.article.Articles;
import dev.verbatim.store.article.Articles.Added;
import dev.verbatim.store.table.Attempts;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The way of an article from its text to the store: its quotations are found, then all is kept. */
@Singleton
public class Ingestion {

  /** What an item of the store can hold (400 KB), with room for everything else it keeps. */
  private static final int MOST_BYTES = 360_000;

  private final Articles articles;
  private final Validator validator;
  private final Clock clock;
  private final QuotationExtractor extractor = new QuotationExtractor();

  @Inject
  public Ingestion(Articles articles, Validator validator, Clock clock) {
    this.articles = articles;
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
    checkSize(extracted);
    return articles.add(extracted);
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
          KeptArticle before =
              articles.kept(id).orElseThrow(() -> new NoSuchResource("article", id));
          AddArticle changing = wanted.apply(before.article());
          if (changing.withoutNotices().equals(AddArticle.of(before.article()))) {
            return Optional.of(before.article());
          }
          ExtractedArticle after = changed(before, changing);
          checkSize(after);
          return articles.replace(before, after).map(ExtractedArticle::article);
        });
  }

  private ExtractedArticle changed(KeptArticle before, AddArticle changing) {
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
        reading.extracted().ledgerEntries());
  }

  /**
   * Finds everything in the article, and stores nothing. Fails as {@link #add} does.
   *
   * @param indirect whether speech reported without marks is wanted too
   * @param explain whether each quotation is to say why it has its speaker
   */
  public Reading read(AddArticle adding, boolean indirect, boolean explain) {
    check(adding);
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
        new ExtractedArticle(article, quotes, ledgerEntries(extraction)), extraction.quotations());
  }

  /**
   * What was read.
   *
   * @param extracted what would be stored
   * @param quotations the quotations as the extractor gave them, in the same order
   */
  public record Reading(ExtractedArticle extracted, List<Quotation> quotations) {}

  private void check(AddArticle adding) {
    var violations = validator.validate(adding);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
  }

  /** What the store cannot hold is refused before anything is written. */
  private static void checkSize(ExtractedArticle extracted) {
    int bytes = utf8(extracted.article().body());
    if (bytes > MOST_BYTES) {
      throw new InvalidRequest(
          InvalidField.at(
              "/body",
              "takes %d bytes in UTF-8; at most %d are kept".formatted(bytes, MOST_BYTES)));
    }
    for (Quote quote : extracted.quotes()) {
      // Its words may have to be kept twice: as they are, and joined.
      if (2 * utf8(quote.words().passage().exact()) > MOST_BYTES) {
        throw new InvalidRequest(
            InvalidField.at("/body", "has a quotation that is too long to be kept"));
      }
    }
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static Article article(AddArticle adding, Extraction extraction, Instant now) {
    Publisher publisher = adding.publisher() == null ? null : Publisher.named(adding.publisher());
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

  private static List<LedgerEntry> ledgerEntries(Extraction extraction) {
    Map<String, LedgerEntry> byId = new LinkedHashMap<>();
    for (Source source : extraction.sources()) {
      int quotes =
          (int)
              extraction.quotations().stream()
                  .filter(
                      quotation ->
                          quotation.attribution() != null
                              && source.equals(quotation.attribution().source()))
                  .count();
      if (quotes > 0) {
        // Two sources whose names make the same id are one speaker.
        byId.merge(
            SpeakerIds.of(source),
            new LedgerEntry(SpeakerIds.of(source), source, new QuoteCounts(quotes, 0)),
            LedgerEntry::plus);
      }
    }
    return List.copyOf(byId.values());
  }
}
