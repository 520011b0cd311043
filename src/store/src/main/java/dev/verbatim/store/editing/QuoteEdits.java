package dev.verbatim.store.editing;

import dev.verbatim.news.article.Article;
import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.article.KeptArticle;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuotedArticle;
import dev.verbatim.platform.problem.Conflict;
import dev.verbatim.platform.problem.NoSuchResource;
import dev.verbatim.store.article.Articles;
import dev.verbatim.store.table.Attempts;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What editors do to quotations, as changes of their articles. */
@Singleton
public class QuoteEdits {

  private final Articles articles;
  private final Clock clock;

  @Inject
  public QuoteEdits(Articles articles, Clock clock) {
    this.articles = articles;
    this.clock = clock;
  }

  /**
   * Changes a quotation.
   *
   * @param change makes the changed quotation of the current one; it may be called again when
   *     something was written meanwhile, and what it throws goes to the caller
   * @return the quotation after the change
   * @throws dev.verbatim.platform.problem.NoSuchResource when there is no such quotation
   */
  public Quote change(String id, UnaryOperator<Quote> change) {
    String articleId = Quote.articleOf(id);
    return Attempts.until(
        () -> {
          KeptArticle before =
              (articleId == null ? Optional.<KeptArticle>empty() : articles.kept(articleId))
                  .orElseThrow(() -> new NoSuchResource("quotation", id));
          Quote quote =
              find(before.quotes(), id).orElseThrow(() -> new NoSuchResource("quotation", id));
          Quote changed = change.apply(quote);
          if (changed.equals(quote)) {
            return Optional.of(quote);
          }
          List<Quote> quotes =
              before.quotes().stream().map(each -> each.id().equals(id) ? changed : each).toList();
          return replace(before, quotes).flatMap(now -> find(now.quotes(), id));
        });
  }

  /**
   * Adds a quotation to an article.
   *
   * @param make makes it of the article; it may be asked again, as above
   * @return what is there now: the quotation, or one of the same words at the same place that was
   *     there
   * @throws dev.verbatim.platform.problem.NoSuchResource when there is no such article
   */
  public Added add(String articleId, Function<QuotedText, Quote> make) {
    return Attempts.until(
        () -> {
          KeptArticle before =
              articles.kept(articleId).orElseThrow(() -> new NoSuchResource("article", articleId));
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
            return Optional.of(new Added(existing.get(), false));
          } else if (before.quotes().size() >= ExtractedArticle.MOST_QUOTES) {
            throw new Conflict(
                "An article has at most %d quotations.".formatted(ExtractedArticle.MOST_QUOTES));
          }
          List<Quote> quotes = new ArrayList<>(before.quotes());
          quotes.add(quote);
          quotes.sort(Comparator.comparingInt(Quote::start));
          return replace(before, quotes)
              .flatMap(now -> find(now.quotes(), quote.id()))
              .map(now -> new Added(now, true));
        });
  }

  private Optional<ExtractedArticle> replace(KeptArticle before, List<Quote> quotes) {
    Article article = before.article();
    int count = ExtractedArticle.count(quotes);
    Article after =
        count == article.quoteCount()
            ? article
            : article.withQuoteCount(count).withStamp(article.stamp().next(now()));
    return articles.replace(before, new ExtractedArticle(after, quotes, List.of()));
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
