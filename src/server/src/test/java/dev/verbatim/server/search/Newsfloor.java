package dev.verbatim.server.search;

import dev.verbatim.indexing.DynamoFollower;
import dev.verbatim.indexing.Rebuild;
import dev.verbatim.news.article.AddArticle;
import dev.verbatim.news.article.Article;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.Review;
import dev.verbatim.platform.budget.StoreConfig;
import dev.verbatim.platform.problem.Conflict;
import dev.verbatim.platform.problem.InvalidRequest;
import dev.verbatim.platform.problem.NoSuchResource;
import dev.verbatim.platform.problem.PreconditionFailed;
import dev.verbatim.platform.problem.StoreUnavailable;
import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.search.database.SearchConfig;
import dev.verbatim.search.projection.Projector;
import dev.verbatim.store.article.Articles;
import dev.verbatim.store.editing.QuoteEdits;
import dev.verbatim.store.editing.Verdicts;
import dev.verbatim.store.ingestion.Ingestion;
import dev.verbatim.store.speaker.SpeakerStore;
import dev.verbatim.store.speaker.Speakers;
import io.quarkus.runtime.StartupEvent;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Writes to the table through the services of the application, as chance has it. */
@Singleton
class Newsfloor {

  private static final List<String> NAMES =
      List.of("Ada Kell", "Bram Odukoy", "Ingrid Halvane", "Tomas Reuvel", "Sunniva Prell");

  /** So many do not fit into one transaction. */
  private static final int MANY = 110;

  @Inject Ingestion intake;
  @Inject Articles articles;
  @Inject QuoteEdits edits;
  @Inject Speakers speakers;

  @Inject DynamoDbClient client;
  @Inject StoreConfig store;
  @Inject SearchConfig config;
  @Inject Projector projector;
  @Inject Rebuild rebuild;
  @Inject Clock clock;

  /**
   * Does some things.
   *
   * @return how many of them were not refused
   */
  int work(long seed, int steps) {
    Random random = new Random(seed);
    int done = 0;
    for (int i = 0; i < steps; i++) {
      try {
        act(random);
        done++;
      } catch (Conflict
          | InvalidRequest
          | NoSuchResource
          | PreconditionFailed
          | StoreUnavailable refused) {
        // Somebody else was first.
      }
    }
    return done;
  }

  /** Stores an article that takes many transactions. */
  int storeLarge(String publisher) {
    return intake.add(article(publisher, MANY, "2026-03-02")).article().quoteCount();
  }

  /** Lets an editor confirm all quotations of an article. */
  void review(String publisher) {
    String id = intake.add(article(publisher, MANY, "2026-03-02")).article().id();
    for (Quote quote : articles.kept(id).orElseThrow().quotes().subList(0, 5)) {
      Quote changed = edits.change(quote.id(), each -> Verdicts.of(each, Review.CONFIRMED));
      assert changed.review() == Review.CONFIRMED;
    }
  }

  /** Starts one more follower, as another process would have it. */
  void newFollower() {
    new DynamoFollower(client, store, config, projector, rebuild, clock).start(new StartupEvent());
  }

  private void act(Random random) {
    int size = random.nextInt(8) == 0 ? MANY : 1 + random.nextInt(4);
    String publisher = "Harbor Post " + random.nextInt(3);
    AddArticle added = article(publisher, size, "2026-03-0" + (1 + random.nextInt(3)));
    Article article = intake.add(added).article();
    String name = NAMES.get(random.nextInt(NAMES.size()));
    switch (random.nextInt(8)) {
      case 0 -> {
        if (!articles.delete(article.id(), article.version())) {
          throw new NoSuchResource("article", article.id());
        }
      }
      case 1, 2 -> {
        AddArticle other = article(publisher, 1 + random.nextInt(size), "2026-03-09");
        Article changed = intake.change(article.id(), is -> random.nextBoolean() ? other : added);
        assert changed.id().equals(article.id());
      }
      case 3, 4, 5 -> anyQuote(article.id(), random).ifPresent(quote -> judge(quote, random));
      case 6 ->
          speakers
              .latest(slug(name))
              .ifPresent(
                  speaker ->
                      SpeakerStore.rename(
                          speakers, speaker, speaker.name() + " " + random.nextInt(9)));
      default -> speakers.merge(slug(name), slug(NAMES.get(random.nextInt(NAMES.size()))));
    }
  }

  private void judge(Quote quote, Random random) {
    String name = NAMES.get(random.nextInt(NAMES.size()));
    Quote changed =
        edits.change(
            quote.id(),
            each ->
                random.nextBoolean()
                    ? Verdicts.of(each, each.isRejected() ? Review.CONFIRMED : Review.REJECTED)
                    : Verdicts.spokenBy(each, slug(name), name));
    assert changed.id().equals(quote.id());
  }

  private Optional<Quote> anyQuote(String id, Random random) {
    return articles
        .kept(id)
        .map(kept -> kept.quotes())
        .filter(quotes -> !quotes.isEmpty())
        .map(quotes -> quotes.get(random.nextInt(quotes.size())));
  }

  private static AddArticle article(String publisher, int quotes, String published) {
    StringBuilder body = new StringBuilder("The council met again.");
    for (int i = 0; i < quotes; i++) {
      body.append("\n\n\u201cThis is remark number ").append(i).append(",\u201d said ");
      body.append(NAMES.get(i % NAMES.size())).append(" on Monday.");
    }
    return AddArticle.builder(body.toString())
        .publisher(publisher)
        .published(DateOrInstant.parse(published))
        .tags(List.of("tides"))
        .language("en")
        .build();
  }

  private static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
