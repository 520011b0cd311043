package dev.verbatim.server.search;

import dev.verbatim.news.article.Article;
import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.article.Topics;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuotedArticle;
import dev.verbatim.news.quote.Review;
import dev.verbatim.platform.value.Stamp;
import dev.verbatim.store.article.Newsroom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** What a newsroom may write next, as chance has it. */
final class Drafts {

  private static final List<String> NAMES =
      List.of("Ada Kell", "Bram Odukoy", "Ingrid Halvane", "Tomas Reuvel", "Sunniva Prell");

  private static final String[] LANGUAGES = {"en", "de", "sv", null};

  private final Random random;

  Drafts(Random random) {
    this.random = random;
  }

  /** An article and its quotations, each at version 1. */
  record Draft(Article article, List<Quote> quotes) {}

  /** An article under this id. */
  Draft article(String id, int version, Instant createdAt, Instant now) {
    String[] speakers =
        IntStream.range(0, 1 + random.nextInt(4)).mapToObj(i -> name()).toArray(String[]::new);
    ExtractedArticle written =
        Newsroom.article(
            "Post " + random.nextInt(3), "2026-03-0" + (1 + random.nextInt(3)), speakers);
    Article is = written.article();
    Article article =
        is.withId(id)
            .withStamp(new Stamp(version, createdAt, now))
            .withText(
                is.text()
                    .withHeadline(random.nextBoolean() ? null : name() + " is back \0")
                    .withLanguage(LANGUAGES[random.nextInt(LANGUAGES.length)]))
            .withPublication(
                is.publication()
                    .withPublisher(random.nextInt(4) == 0 ? null : is.publisher())
                    .withPublished(random.nextInt(4) == 0 ? null : is.published()))
            .withTopics(
                new Topics(
                    random.nextBoolean() ? null : "Local",
                    random.nextBoolean() ? List.of() : List.of("Ferries", "Tides")));
    List<Quote> quotes = new ArrayList<>();
    for (Quote quote : written.quotes()) {
      // Now and then the machine misses one.
      if (random.nextInt(6) > 0) {
        quotes.add(in(article, quote, now));
      }
    }
    return new Draft(article, quotes);
  }

  /** The same quotation, a version later, as an editor has found it. */
  Quote reviewed(Quote quote, Instant now) {
    Review[] others =
        Arrays.stream(Review.values())
            .filter(review -> review != quote.review())
            .toArray(Review[]::new);
    Review review = others[random.nextInt(others.length)];
    return quote
        .withReview(quote.reviewState().withVerdict(review))
        .withStamp(quote.stamp().next(now));
  }

  /** A name of somebody. */
  String name() {
    return NAMES.get(random.nextInt(NAMES.size()));
  }

  private static Quote in(Article article, Quote quote, Instant now) {
    QuotedArticle quoted = ExtractedArticle.quoted(article);
    String id = article.id() + quote.id().substring(quote.id().lastIndexOf('-'));
    return quote.withId(id).withArticle(quoted).withStamp(Stamp.first(now));
  }
}
