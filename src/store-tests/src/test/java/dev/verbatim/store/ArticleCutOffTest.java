package dev.verbatim.store;

import static dev.verbatim.store.StoreAssertions.ANY_QUOTE;
import static dev.verbatim.store.StoreAssertions.assertAllOrNothing;
import static dev.verbatim.store.StoreAssertions.assertComplete;
import static dev.verbatim.store.StoreAssertions.assertCounts;
import static dev.verbatim.store.StoreAssertions.assertGone;
import static dev.verbatim.store.StoreAssertions.assertShown;
import static dev.verbatim.store.StoreAssertions.walk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.news.article.Article;
import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.article.KeptArticle;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.Review;
import dev.verbatim.store.article.Newsroom;
import dev.verbatim.store.editing.Verdicts;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.FailingClient;
import dev.verbatim.store.table.LocalTable;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Writes of articles that are cut off between two calls to the store. */
class ArticleCutOffTest {

  /**
   * With their speakers, more than a transaction holds; no more, since each cut writes them all.
   */
  private static final int MANY = 50;

  private static final int FEW = 3;

  private final DynamoDbClient client = LocalTable.client();
  private final DynamoDb table = LocalTable.fresh(client);
  private final Store store = Store.on(table);

  @AfterEach
  void drop() {
    LocalTable.drop(client, table);
  }

  @ParameterizedTest
  @ValueSource(ints = {FEW, MANY})
  void anAddCutOffAtAnyCallShowsAllOrNothingAndIsCompletedByTheNext(int quotes) {
    ExtractedArticle debate = Newsroom.article("Harbor Post", "2026-03-02", speakers(quotes, 25));
    cutOffAtEveryCall(
        (broken, sameTable) -> {
          boolean finished = attempt(() -> broken.articles().add(debate));
          assertAllOrNothing(sameTable, debate);
          sameTable.articles().add(debate);
          Article now = sameTable.articles().get(debate.article().id()).orElseThrow();
          // Later than what was left, so that a reader of the stream takes it for the later.
          assertThat(now.createdAt())
              .isBetween(debate.article().createdAt(), debate.article().createdAt().plusMillis(1));
          assertComplete(sameTable, debate.since(now.createdAt()));
          sameTable.articles().delete(debate.article().id(), 1);
          assertGone(sameTable, debate);
          return finished;
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {FEW, MANY})
  void aDeleteCutOffAtAnyCallShowsAllOrNothingAndIsCompletedByTheNext(int quotes) {
    ExtractedArticle debate = Newsroom.article("Harbor Post", "2026-03-02", speakers(quotes, 25));
    cutOffAtEveryCall(
        (broken, sameTable) -> {
          sameTable.articles().add(debate);
          boolean finished = attempt(() -> broken.articles().delete(debate.article().id(), 1));
          assertAllOrNothing(sameTable, debate);
          sameTable.articles().delete(debate.article().id(), 1);
          assertGone(sameTable, debate);
          return finished;
        });
  }

  @Test
  void anArticleAddedWhileItsDeleteIsUnfinishedIsStoredAgain() {
    ExtractedArticle debate = Newsroom.article("Harbor Post", "2026-03-02", speakers(MANY, 25));
    cutOffAtEveryCall(
        (broken, sameTable) -> {
          sameTable.articles().add(debate);
          boolean finished = attempt(() -> broken.articles().delete(debate.article().id(), 1));
          sameTable.articles().add(debate);
          assertComplete(sameTable, debate);
          return finished;
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {FEW, MANY})
  void aChangeCutOffAtAnyCallShowsTheOldOrTheNewAndIsCompletedByTheNext(int quotes) {
    ExtractedArticle debate = Newsroom.article("Harbor Post", "2026-03-02", speakers(quotes, 25));
    ExtractedArticle corrected =
        Newsroom.inPlaceOf(debate, "Island Post", "2026-03-05", speakers(quotes + 1, 20));
    cutOffAtEveryCall(
        (broken, sameTable) -> {
          sameTable.articles().add(debate);
          boolean finished = attempt(() -> replace(broken, corrected));
          boolean changed =
              sameTable.articles().summary(debate.article().id()).orElseThrow().version() == 2;
          assertShown(sameTable, changed ? corrected : debate);
          if (!changed) {
            assertThat(replace(sameTable, corrected)).isPresent();
          }
          // The next writer completes it: here a quotation is rejected and taken back.
          Quote last = corrected.quotes().get(quotes);
          sameTable.edits().change(last.id(), quote -> Verdicts.of(quote, Review.REJECTED));
          sameTable.edits().change(last.id(), quote -> Verdicts.of(quote, Review.CONFIRMED));
          assertShown(sameTable, corrected);
          assertCounts(sameTable, corrected);
          int version = sameTable.articles().summary(debate.article().id()).orElseThrow().version();
          sameTable.articles().delete(debate.article().id(), version);
          assertGone(sameTable, corrected);
          return finished;
        });
  }

  @Test
  void aReviewMadeWhileAChangeIsBeingPreparedIsNotLost() {
    ExtractedArticle debate = Newsroom.article("Harbor Post", "2026-03-02", speakers(MANY, 25));
    ExtractedArticle corrected =
        Newsroom.inPlaceOf(debate, "Island Post", "2026-03-05", speakers(MANY, 20));
    String reviewed = debate.quotes().get(7).id();
    cutOffAtEvery(
        2,
        (broken, sameTable) -> {
          sameTable.articles().add(debate);
          boolean finished = attempt(() -> replace(broken, corrected));
          sameTable.edits().change(reviewed, quote -> Verdicts.of(quote, Review.CONFIRMED));
          assertThat(sameTable.quotes().get(reviewed).orElseThrow().review())
              .isEqualTo(Review.CONFIRMED);
          assertThat(walk(after -> sameTable.quotes().list(ANY_QUOTE, 100, after))).hasSize(MANY);
          return finished;
        });
  }

  private static Optional<ExtractedArticle> replace(Store store, ExtractedArticle after) {
    KeptArticle before = store.articles().kept(after.article().id()).orElseThrow();
    return store.articles().replace(before, after);
  }

  private static String[] speakers(int quotes, int speakers) {
    return IntStream.range(0, quotes)
        .mapToObj(i -> "Delegate " + i % speakers)
        .toArray(String[]::new);
  }

  /**
   * Cuts the store off at its first call, then at its second, until it does its work uncut. That an
   * answer is lost leaves the same as that the next call is.
   */
  private void cutOffAtEveryCall(BiFunction<Store, Store, Boolean> story) {
    cutOffAtEvery(1, story);
  }

  private void cutOffAtEvery(int step, BiFunction<Store, Store, Boolean> story) {
    boolean finished = false;
    for (int calls = 0; !finished; calls += step) {
      DynamoDb sameTable = LocalTable.fresh(client);
      DynamoDb broken = sameTable.with(FailingClient.cutOffAfter(client, calls));
      finished = story.apply(Store.on(broken), Store.on(sameTable));
      LocalTable.drop(client, sameTable);
    }
  }

  private static boolean attempt(Runnable write) {
    try {
      write.run();
      return true;
    } catch (FailingClient.CutOff cutOff) {
      return false;
    }
  }
}
