package dev.verbatim.store.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.Review;
import dev.verbatim.store.Store;
import dev.verbatim.store.article.Newsroom;
import dev.verbatim.store.editing.Verdicts;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.Key;
import dev.verbatim.store.table.MemoryDynamoDb;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The quotation of the day. */
class TodayTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private final MemoryDynamoDb client = new MemoryDynamoDb();
  private final DynamoDb tables = new DynamoDb(client, "record", "views");
  private final Store store = Store.on(tables);

  @Test
  void allAgreeOnTheSameOneHoweverTheyPick() throws Exception {
    add("Harbor Post", "2026-03-02", 30, "Ingrid Halvane");
    ExecutorService readers = Executors.newFixedThreadPool(6);
    List<Callable<Optional<Quote>>> asked =
        IntStream.range(0, 24)
            .mapToObj(seed -> (Callable<Optional<Quote>>) () -> today(seed).of(DAY))
            .toList();

    List<Quote> seen = new ArrayList<>();
    for (Future<Optional<Quote>> answer : readers.invokeAll(asked)) {
      seen.add(answer.get().orElseThrow());
    }
    readers.shutdown();

    assertThat(seen).containsOnly(today(99).of(DAY).orElseThrow());
  }

  @Test
  void anotherDayMayHaveAnother() {
    add("Harbor Post", "2026-03-02", 30, "Ingrid Halvane");

    List<Optional<Quote>> days =
        IntStream.range(0, 10).mapToObj(i -> today(i).of(DAY.plusDays(i))).toList();
    assertThat(days.stream().distinct()).hasSizeGreaterThan(3);
    assertThat(IntStream.range(0, 10).mapToObj(i -> today(2).of(DAY.plusDays(i))).toList())
        .isEqualTo(days);
  }

  @Test
  void oneThatIsRejectedOrDeletedGivesWayToAnother() {
    List<Quote> quotes = add("Harbor Post", "2026-03-02", 3, "Ingrid Halvane");
    Quote first = today(1).of(DAY).orElseThrow();
    reject(first);

    Quote second = today(2).of(DAY).orElseThrow();

    assertThat(second).isNotEqualTo(first);
    assertThat(quotes).contains(second);
    assertThat(today(3).of(DAY)).contains(second);
    reject(second);
    Quote third = today(4).of(DAY).orElseThrow();
    assertThat(List.of(first.id(), second.id())).doesNotContain(third.id());
    store.records().delete(third.article().id(), version(third));
    store.project();
    assertThat(today(5).of(DAY)).isEmpty();
  }

  @Test
  void oneWithoutASpeakerIsShownWhereThereIsNoOther() {
    Quote unnamed = add("Harbor Post", "2026-03-02", 1, "a pilot").get(0);
    assertThat(today(1).of(DAY)).contains(unnamed);

    add("Harbor Post", "2026-03-03", 20, "Tomas Reuvel");

    for (int i = 1; i < 15; i++) {
      assertThat(today(i).of(DAY.plusDays(i)).orElseThrow().speakerId()).isNotNull();
    }
  }

  @Test
  void whatIsKeptExpiresDaysLater() {
    add("Harbor Post", "2026-03-02", 1, "Ingrid Halvane");
    today(1).of(DAY);

    String expiresAt =
        client
            .getItem(
                get ->
                    get.tableName("record")
                        .key(
                            Map.of(
                                Key.PK,
                                AttributeValue.fromS("TODAY#2026-03-02"),
                                Key.SK,
                                AttributeValue.fromS("TODAY"))))
            .item()
            .get("expiresAt")
            .n();

    assertThat(Long.parseLong(expiresAt))
        .isEqualTo(LocalDate.of(2026, 3, 5).atStartOfDay().toEpochSecond(ZoneOffset.UTC));
  }

  private Today today(long seed) {
    return Store.on(tables, Clock.systemUTC(), new Random(seed)).today();
  }

  private List<Quote> add(String publisher, String published, int count, String speaker) {
    String[] speakers = Collections.nCopies(count, speaker).toArray(String[]::new);
    ExtractedArticle article = Newsroom.article(publisher, published, speakers);
    store.records().add(article);
    store.project();
    return article.quotes();
  }

  private void reject(Quote quote) {
    store.edits().change(quote.id(), each -> Verdicts.of(each, Review.REJECTED));
    store.project();
  }

  private int version(Quote quote) {
    return store.reader().summary(quote.article().id(), Consistency.LATEST).orElseThrow().version();
  }
}
