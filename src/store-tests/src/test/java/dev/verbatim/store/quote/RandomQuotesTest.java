package dev.verbatim.store.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.extraction.QuotationType;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.news.quote.QuoteItem;
import dev.verbatim.news.quote.Review;
import dev.verbatim.platform.table.Write;
import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.store.article.Newsroom;
import dev.verbatim.store.editing.Verdicts;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.LocalTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Random quotations. */
class RandomQuotesTest {

  private static final QuoteFilter ANY = QuoteFilter.ANY;
  private static final int PICKS = 10_000;

  private final DynamoDbClient client = LocalTable.client();
  private final DynamoDb table = LocalTable.fresh(client);
  private final RandomQuotes randomQuotes = randomQuotes(table);

  @AfterEach
  void drop() {
    LocalTable.drop(client, table);
  }

  @Test
  void whileThereAreFewEachIsPickedAsOftenAsAnyOther() {
    List<Quote> quotes = quotes("Harbor Post", "2026-03-02", 40, "Ingrid Halvane");

    Map<String, Integer> picked = pickMany(new ByChanceIndex(quotes), ANY);

    assertThat(picked).hasSize(40);
    // Of 1,000 fair samples of this kind, 999 stay below (39 degrees of freedom).
    assertThat(chiSquare(picked, 40)).isLessThan(72.1);
  }

  @Test
  void howeverManyThereAreEachIsPickedAboutAsOften() {
    List<Quote> quotes = quotes("Harbor Post", "2026-03-02", 500, "Ingrid Halvane");
    ByChanceIndex index = new ByChanceIndex(quotes);

    Map<String, Integer> picked = pickMany(index, ANY);

    // 20 times on average. To take the first after a token would give more than 20 here.
    assertThat(chiSquare(picked, 500) / 499).isLessThan(2);
    assertThat(picked).hasSizeGreaterThan(495);
    assertThat(Collections.max(picked.values())).isLessThan(50);
    // A query to each of the two shards, now and then round its end, and the quotation.
    assertThat(index.reads() / (double) PICKS).isLessThan(3.5);
  }

  @Test
  void aFilterIsFairAmongWhatPasses() {
    List<Quote> quotes = quotes("Harbor Post", "2026-03-02", 400, "Ingrid Halvane");
    quotes.addAll(quotes("Dunmere Sentinel", "2026-03-03", 100, "Tomas Reuvel"));
    QuoteFilter filter =
        new QuoteFilter(null, false, "dunmere-sentinel", null, null, null, null, null);

    Map<String, Integer> picked = pickMany(new ByChanceIndex(quotes), filter);

    assertThat(picked).hasSize(100);
    assertThat(quotes.subList(400, 500)).extracting(Quote::id).containsAll(picked.keySet());
    assertThat(Collections.max(picked.values())).isLessThan(300);
    assertThat(Collections.min(picked.values())).isGreaterThan(20);
  }

  @Test
  void aRareSpeakerIsFoundAmongMany() {
    store(quotes("Harbor Post", "2026-03-02", 300, "Ingrid Halvane"));
    Quote rare = quotes("Harbor Post", "2020-01-01", 1, "Tomas Reuvel").get(0);
    store(List.of(rare));

    assertThat(randomQuotes.any(QuoteFilter.bySpeaker("tomas-reuvel"))).contains(rare);
    assertThat(randomQuotes.any(filter(null, DateOrInstant.parse("2020-12-31")))).contains(rare);
    assertThat(randomQuotes.any(QuoteFilter.bySpeaker("nobody"))).isEmpty();
  }

  @Test
  void allThatAnOftenQuotedSpeakerSaidCanBePicked() {
    for (int day = 10; day < 20; day++) {
      store(quotes("Harbor Post", "2026-03-" + day, 8, "Ingrid Halvane"));
    }
    Set<String> picked = new HashSet<>();
    for (int i = 0; i < 1_000 && picked.size() < 80; i++) {
      picked.add(randomQuotes.any(QuoteFilter.bySpeaker("ingrid-halvane")).orElseThrow().id());
    }

    assertThat(picked).hasSize(80);
  }

  @Test
  void rejectedOnesArePickedOnlyWhenAskedFor() {
    List<Quote> quotes = quotes("Harbor Post", "2026-03-02", 12, "Ingrid Halvane");
    List<Quote> rejected =
        quotes.subList(0, 11).stream().map(quote -> reviewed(quote, Review.REJECTED)).toList();
    store(quotes.subList(11, 12));
    store(rejected);

    for (int i = 0; i < 20; i++) {
      assertThat(randomQuotes.any(ANY)).contains(quotes.get(11));
    }
    QuoteFilter asked = new QuoteFilter(null, false, null, null, Review.REJECTED, null, null, null);
    assertThat(rejected).contains(randomQuotes.any(asked).orElseThrow());
  }

  @Test
  void everyFilterHolds() {
    List<Quote> quotes = quotes("Harbor Post", "2026-03-02", 5, "Ingrid Halvane");
    quotes.addAll(quotes("Dunmere Sentinel", "2026-03-03", 5, "Tomas Reuvel"));
    Quote confirmed = reviewed(quotes.remove(2), Review.CONFIRMED);
    quotes.add(confirmed);
    store(quotes);

    for (int i = 0; i < 20; i++) {
      assertThat(pick(new QuoteFilter(null, false, "harbor-post", null, null, null, null, null)))
          .returns("harbor-post", quote -> quote.article().publisherId());
      assertThat(pick(new QuoteFilter(null, false, null, null, Review.CONFIRMED, null, null, null)))
          .isEqualTo(confirmed);
      assertThat(pick(filter(DateOrInstant.parse("2026-03-03"), null)).article().publisherId())
          .isEqualTo("dunmere-sentinel");
      assertThat(pick(filter(null, DateOrInstant.parse("2026-03-02"))).article().publisherId())
          .isEqualTo("harbor-post");
    }
    for (QuoteFilter none :
        List.of(
            new QuoteFilter(null, false, null, QuotationType.INDIRECT, null, null, null, null),
            new QuoteFilter(null, false, null, null, null, 0.95, null, null),
            new QuoteFilter(null, false, "nobody", null, null, null, null, null),
            filter(DateOrInstant.parse("2026-03-04"), null))) {
      assertThat(randomQuotes.any(none)).as("%s", none).isEmpty();
    }
  }

  private Quote pick(QuoteFilter filter) {
    return randomQuotes.any(filter).orElseThrow();
  }

  private static QuoteFilter filter(DateOrInstant from, DateOrInstant to) {
    return new QuoteFilter(null, false, null, null, null, null, from, to);
  }

  private static RandomQuotes randomQuotes(DynamoDb table) {
    return new RandomQuotes(table, new Quotes(table), new Random(7));
  }

  private static Map<String, Integer> pickMany(ByChanceIndex index, QuoteFilter filter) {
    RandomQuotes randomQuotes = randomQuotes(new DynamoDb(index, "quotes"));
    Map<String, Integer> picked = new HashMap<>();
    for (int i = 0; i < PICKS; i++) {
      picked.merge(randomQuotes.any(filter).orElseThrow().id(), 1, Integer::sum);
    }
    return picked;
  }

  private static double chiSquare(Map<String, Integer> picked, int count) {
    double expected = PICKS / (double) count;
    double sum = (count - picked.size()) * expected;
    for (int times : picked.values()) {
      sum += (times - expected) * (times - expected) / expected;
    }
    return sum;
  }

  private void store(List<Quote> quotes) {
    table.transactInTurn(quotes.stream().map(quote -> Write.put(QuoteItem.of(quote))).toList());
  }

  /** An article's quotations, all of one speaker. */
  static List<Quote> quotes(String publisher, String published, int count, String speaker) {
    String[] speakers = Collections.nCopies(count, speaker).toArray(String[]::new);
    return new ArrayList<>(Newsroom.article(publisher, published, speakers).quotes());
  }

  static Quote reviewed(Quote quote, Review review) {
    return Verdicts.of(quote, review);
  }
}
