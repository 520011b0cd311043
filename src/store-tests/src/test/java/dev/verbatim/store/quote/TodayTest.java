package dev.verbatim.store.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteItem;
import dev.verbatim.news.quote.Review;
import dev.verbatim.news.quote.TodayItem;
import dev.verbatim.platform.table.Table;
import dev.verbatim.platform.table.Write;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.LocalTable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The quotation of the day. */
class TodayTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private final DynamoDbClient client = LocalTable.client();
  private final DynamoDb table = LocalTable.fresh(client);

  @AfterEach
  void drop() {
    LocalTable.drop(client, table);
  }

  @Test
  void allAgreeOnTheSameOneHoweverTheyPick() throws Exception {
    store(RandomQuotesTest.quotes("Harbor Post", "2026-03-02", 30, "Ingrid Halvane"));
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
    store(RandomQuotesTest.quotes("Harbor Post", "2026-03-02", 30, "Ingrid Halvane"));

    List<Optional<Quote>> days =
        IntStream.range(0, 10).mapToObj(i -> today(i).of(DAY.plusDays(i))).toList();
    assertThat(days.stream().distinct()).hasSizeGreaterThan(3);
    assertThat(IntStream.range(0, 10).mapToObj(i -> today(2).of(DAY.plusDays(i))).toList())
        .isEqualTo(days);
  }

  @Test
  void oneThatIsRejectedOrDeletedGivesWayToAnother() {
    List<Quote> quotes = RandomQuotesTest.quotes("Harbor Post", "2026-03-02", 3, "Ingrid Halvane");
    store(quotes);
    Quote first = today(1).of(DAY).orElseThrow();
    store(List.of(RandomQuotesTest.reviewed(first, Review.REJECTED)));

    Quote second = today(2).of(DAY).orElseThrow();

    assertThat(second).isNotEqualTo(first);
    assertThat(quotes).contains(second);
    assertThat(today(3).of(DAY)).contains(second);
    table.transact(List.of(Write.delete(QuoteItem.key(second.id()))));
    Quote third = today(4).of(DAY).orElseThrow();
    assertThat(List.of(first.id(), second.id())).doesNotContain(third.id());
    table.transact(List.of(Write.delete(QuoteItem.key(third.id()))));
    assertThat(today(5).of(DAY)).isEmpty();
  }

  @Test
  void oneWithoutASpeakerIsShownWhereThereIsNoOther() {
    Quote named = RandomQuotesTest.quotes("Harbor Post", "2026-03-02", 1, "Ingrid Halvane").get(0);
    Quote unnamed = withoutSpeaker(named);
    store(List.of(unnamed));
    assertThat(today(1).of(DAY)).contains(unnamed);

    store(List.of(named));
    store(RandomQuotesTest.quotes("Harbor Post", "2026-03-03", 20, "Tomas Reuvel"));

    for (int i = 1; i < 15; i++) {
      assertThat(today(i).of(DAY.plusDays(i)).orElseThrow().speaker()).isNotNull();
    }
  }

  @Test
  void whatIsKeptExpiresDaysLater() {
    store(RandomQuotesTest.quotes("Harbor Post", "2026-03-02", 1, "Ingrid Halvane"));
    today(1).of(DAY);

    long expiresAt =
        Long.parseLong(table.get(TodayItem.key(DAY)).orElseThrow().get(Table.EXPIRES_AT).n());

    assertThat(expiresAt)
        .isEqualTo(LocalDate.of(2026, 3, 5).atStartOfDay().toEpochSecond(ZoneOffset.UTC));
  }

  private Today today(long seed) {
    Quotes quotes = new Quotes(table);
    return new Today(table, quotes, new RandomQuotes(table, quotes, new Random(seed)));
  }

  private void store(List<Quote> quotes) {
    table.transactInTurn(quotes.stream().map(quote -> Write.put(QuoteItem.of(quote))).toList());
  }

  private static Quote withoutSpeaker(Quote quote) {
    return quote.withSpeaker(null);
  }
}
