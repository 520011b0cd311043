package dev.verbatim.store.editing;

import dev.verbatim.news.article.Article;
import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.quote.MachineFinding;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuotedArticle;
import dev.verbatim.news.quote.QuotedSpeaker;
import dev.verbatim.news.quote.Review;
import dev.verbatim.news.quote.ReviewState;
import dev.verbatim.platform.problem.Conflict;
import dev.verbatim.platform.problem.NoSuchResource;
import dev.verbatim.store.record.ArticleReader;
import dev.verbatim.store.record.ArticleRecord;
import dev.verbatim.store.record.ArticleRecords;
import dev.verbatim.store.record.SpeakerDecisions;
import dev.verbatim.store.table.Attempts;
import dev.verbatim.store.table.Consistency;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What editors do to quotations, as changes of their articles. */
@Singleton
public class QuoteEdits {

  private final ArticleReader reader;
  private final ArticleRecords records;
  private final SpeakerDecisions decisions;
  private final Clock clock;

  @Inject
  public QuoteEdits(
      ArticleReader reader, ArticleRecords records, SpeakerDecisions decisions, Clock clock) {
    this.reader = reader;
    this.records = records;
    this.decisions = decisions;
    this.clock = clock;
  }

  /**
   * Changes a quotation.
   *
   * @param change makes the changed quotation of the current one, which names the speaker as it is
   *     today; it may be called again when something was written meanwhile, and what it throws goes
   *     to the caller
   * @return the quotation after the change
   * @throws NoSuchResource when there is no such quotation
   */
  public Quote change(String id, UnaryOperator<Quote> change) {
    String articleId = Quote.articleOf(id);
    return Attempts.until(
        () -> {
          ArticleRecord before =
              (articleId == null
                      ? Optional.<ArticleRecord>empty()
                      : reader.get(articleId, Consistency.LATEST))
                  .orElseThrow(() -> new NoSuchResource("quotation", id));
          Quote recorded =
              find(before.quotes(), id).orElseThrow(() -> new NoSuchResource("quotation", id));
          Quote shown = shown(before, recorded);
          Quote changed = change.apply(shown);
          if (changed.equals(shown)) {
            return Optional.of(shown);
          }
          // Where the editor says nothing of the speaker, the record goes on as it named it.
          Quote kept = asRecorded(changed, shown.speaker(), recorded, before);
          List<Quote> quotes =
              before.quotes().stream().map(each -> each.id().equals(id) ? kept : each).toList();
          return replace(before, quotes)
              .map(now -> shown(now, find(now.quotes(), id).orElseThrow()));
        });
  }

  /**
   * Adds a quotation to an article.
   *
   * @param make makes it of the article; it may be asked again, as above
   * @return what is there now: the quotation, or one of the same words at the same place that was
   *     there
   * @throws NoSuchResource when there is no such article
   */
  public Added add(String articleId, Function<QuotedText, Quote> make) {
    return Attempts.until(
        () -> {
          ArticleRecord before =
              reader
                  .get(articleId, Consistency.LATEST)
                  .orElseThrow(() -> new NoSuchResource("article", articleId));
          Article article = before.article();
          Quote quote =
              make.apply(
                  new QuotedText(
                      ExtractedArticle.quoted(article), article.body(), before.quotes()));
          Optional<Quote> existing = find(before.quotes(), quote.id());
          if (existing.isPresent() && existing.get().isRejected()) {
            throw new Conflict(
                "These words are the quotation %s, which was rejected; review that instead."
                    .formatted(quote.id()));
          } else if (existing.isPresent()) {
            return Optional.of(new Added(shown(before, existing.get()), false));
          } else if (before.quotes().size() >= ExtractedArticle.MOST_QUOTES) {
            throw new Conflict(
                "An article has at most %d quotations.".formatted(ExtractedArticle.MOST_QUOTES));
          }
          List<Quote> quotes = new ArrayList<>(before.quotes());
          quotes.add(quote);
          quotes.sort(Comparator.comparingInt(Quote::start));
          return replace(before, quotes)
              .flatMap(
                  now ->
                      find(now.quotes(), quote.id())
                          .map(added -> new Added(shown(now, added), true)));
        });
  }

  /**
   * A changed quotation that names the speaker as the record does, wherever it is still the same:
   * of several of one name, the one whom the editor has seen. What the machine has found stays as
   * it was, and goes on following what is decided of the name.
   */
  private Quote asRecorded(
      Quote changed, QuotedSpeaker shown, Quote before, ArticleRecord article) {
    ReviewState review = changed.reviewState();
    if (review.verdict() == Review.MACHINE) {
      return changed.withSpeaker(found(before));
    }
    MachineFinding found = review.found();
    if (found != null && Objects.equals(found.speaker(), shown)) {
      found = new MachineFinding(found.type(), found(before), found.saidOn(), found.confidence());
      review = new ReviewState(review.verdict(), review.by(), review.at(), review.note(), found);
    }
    boolean isSame = Objects.equals(changed.speaker(), shown);
    return changed
        .withSpeaker(isSame ? named(before, article) : changed.speaker())
        .withReview(review);
  }

  /** Whom the machine has found, as it was recorded. */
  private static QuotedSpeaker found(Quote recorded) {
    MachineFinding found = recorded.reviewState().found();
    return found == null ? recorded.speaker() : found.speaker();
  }

  private QuotedSpeaker named(Quote recorded, ArticleRecord article) {
    QuotedSpeaker speaker = recorded.speaker();
    if (speaker == null || !speaker.isNamed()) {
      return speaker;
    }
    String id =
        decisions.namesOf(List.of(recorded), Consistency.LATEST).named(recorded, article.sources());
    return new QuotedSpeaker(id, speaker.name(), speaker.kind(), speaker.sameAs());
  }

  private Quote shown(ArticleRecord article, Quote recorded) {
    return decisions
        .namesOf(List.of(recorded), Consistency.LATEST)
        .shown(recorded, article.sources());
  }

  private Optional<ArticleRecord> replace(ArticleRecord before, List<Quote> quotes) {
    Article article = before.article();
    int count = ExtractedArticle.count(quotes);
    Article after =
        count == article.quoteCount()
            ? article
            : article.withQuoteCount(count).withStamp(article.stamp().next(now()));
    return records.replace(before, new ExtractedArticle(after, quotes, before.sources()));
  }

  private static Optional<Quote> find(List<Quote> quotes, String id) {
    return quotes.stream().filter(quote -> quote.id().equals(id)).findFirst();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * An article as far as its quotations depend on it.
   *
   * @param article their article
   * @param body its text
   * @param quotes those that are there, rejected ones too
   */
  public record QuotedText(QuotedArticle article, String body, List<Quote> quotes) {}

  /**
   * The result of adding.
   *
   * @param isNew whether it was not there before
   */
  public record Added(Quote quote, boolean isNew) {}
}
