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

/** Quotations drawn by chance. */
class DynamoRandomQuotesTest {

  private static final QuoteFilter ANY = new QuoteFilter(null, null, null, null, null, null, null);
  private static final int DRAWS = 10_000;

  private final DynamoDbClient client = LocalTable.client();
  private final DynamoDb table = LocalTable.fresh(client);
  private final RandomQuotes draws = draws(table);

  @AfterEach
  void drop() {
    LocalTable.drop(client, table);
  }

  @Test
  void whileThereAreFewEachIsDrawnAsOftenAsAnyOther() {
    List<Quote> quotes = quotes("Harbor Post", "2026-03-02", 40, "Ingrid Halvane");

    Map<String, Integer> drawn = drawMany(new ChanceIndex(quotes), ANY);

    assertThat(drawn).hasSize(40);
    // Of 1,000 fair draws of this kind, 999 stay below (39 degrees of freedom).
    assertThat(chiSquare(drawn, 40)).isLessThan(72.1);
  }

  @Test
  void howeverManyThereAreEachIsDrawnAboutAsOften() {
    List<Quote> quotes = quotes("Harbor Post", "2026-03-02", 500, "Ingrid Halvane");
    ChanceIndex index = new ChanceIndex(quotes);

    Map<String, Integer> drawn = drawMany(index, ANY);

    // 20 times on average. To take the first after a token would give more than 20 here.
    assertThat(chiSquare(drawn, 500) / 499).isLessThan(2);
    assertThat(drawn).hasSizeGreaterThan(495);
    assertThat(Collections.max(drawn.values())).isLessThan(50);
    // A query to each of the two shards, now and then round its end, and the quotation.
    assertThat(index.reads() / (double) DRAWS).isLessThan(3.5);
  }

  @Test
  void aFilterIsFairAmongWhatPasses() {
    List<Quote> quotes = quotes("Harbor Post", "2026-03-02", 400, "Ingrid Halvane");
    quotes.addAll(quotes("Dunmere Sentinel", "2026-03-03", 100, "Tomas Reuvel"));
    QuoteFilter filter = new QuoteFilter(null, "dunmere-sentinel", null, null, null, null, null);

    Map<String, Integer> drawn = drawMany(new ChanceIndex(quotes), filter);

    assertThat(drawn).hasSize(100);
    assertThat(quotes.subList(400, 500)).extracting(Quote::id).containsAll(drawn.keySet());
    assertThat(Collections.max(drawn.values())).isLessThan(300);
    assertThat(Collections.min(drawn.values())).isGreaterThan(20);
  }

  @Test
  void aRareSpeakerIsFoundAmongMany() {
    store(quotes("Harbor Post", "2026-03-02", 300, "Ingrid Halvane"));
    Quote rare = quotes("Harbor Post", "2020-01-01", 1, "Tomas Reuvel").get(0);
    store(List.of(rare));

    assertThat(draws.draw(QuoteFilter.bySpeaker("tomas-reuvel"))).contains(rare);
    assertThat(draws.draw(filter(null, DateOrInstant.parse("2020-12-31")))).contains(rare);
    assertThat(draws.draw(QuoteFilter.bySpeaker("nobody"))).isEmpty();
  }

  @Test
  void allThatAnOftenQuotedSpeakerSaidCanBeDrawn() {
    for (int day = 10; day < 20; day++) {
      store(quotes("Harbor Post", "2026-03-" + day, 8, "Ingrid Halvane"));
    }
    Set<String> drawn = new HashSet<>();
    for (int i = 0; i < 1_000 && drawn.size() < 80; i++) {
      drawn.add(draws.draw(QuoteFilter.bySpeaker("ingrid-halvane")).orElseThrow().id());
    }

    assertThat(drawn).hasSize(80);
  }

  @Test
  void rejectedOnesAreDrawnOnlyWhenAskedFor() {
    List<Quote> quotes = quotes("Harbor Post", "2026-03-02", 12, "Ingrid Halvane");
    List<Quote> rejected =
        quotes.subList(0, 11).stream().map(quote -> reviewed(quote, Review.REJECTED)).toList();
    store(quotes.subList(11, 12));
    store(rejected);

    for (int i = 0; i < 20; i++) {
      assertThat(draws.draw(ANY)).contains(quotes.get(11));
    }
    QuoteFilter asked = new QuoteFilter(null, null, null, Review.REJECTED, null, null, null);
    assertThat(rejected).contains(draws.draw(asked).orElseThrow());
  }

  @Test
  void everyFilterHolds() {
    List<Quote> quotes = quotes("Harbor Post", "2026-03-02", 5, "Ingrid Halvane");
    quotes.addAll(quotes("Dunmere Sentinel", "2026-03-03", 5, "Tomas Reuvel"));
    Quote confirmed = reviewed(quotes.remove(2), Review.CONFIRMED);
    quotes.add(confirmed);
    store(quotes);

    for (int i = 0; i < 20; i++) {
      assertThat(draw(new QuoteFilter(null, "harbor-post", null, null, null, null, null)))
          .returns("harbor-post", quote -> quote.article().publisherId());
      assertThat(draw(new QuoteFilter(null, null, null, Review.CONFIRMED, null, null, null)))
          .isEqualTo(confirmed);
      assertThat(draw(filter(DateOrInstant.parse("2026-03-03"), null)).article().publisherId())
          .isEqualTo("dunmere-sentinel");
      assertThat(draw(filter(null, DateOrInstant.parse("2026-03-02"))).article().publisherId())
          .isEqualTo("harbor-post");
    }
    for (QuoteFilter none :
        List.of(
            new QuoteFilter(null, null, QuotationType.INDIRECT, null, null, null, null),
            new QuoteFilter(null, null, null, null, 0.95, null, null),
            new QuoteFilter(null, "nobody", null, null, null, null, null),
            filter(DateOrInstant.parse("2026-03-04"), null))) {
      assertThat(draws.draw(none)).as("%s", none).isEmpty();
    }
  }

  private Quote draw(QuoteFilter filter) {
    return draws.draw(filter).orElseThrow();
  }

  private static QuoteFilter filter(DateOrInstant from, DateOrInstant to) {
    return new QuoteFilter(null, null, null, null, null, from, to);
  }

  private static RandomQuotes draws(DynamoDb table) {
    return new DynamoRandomQuotes(table, new DynamoQuotes(table), new Random(7));
  }

  private static Map<String, Integer> drawMany(ChanceIndex index, QuoteFilter filter) {
    RandomQuotes draws = draws(new DynamoDb(index, "quotes"));
    Map<String, Integer> drawn = new HashMap<>();
    for (int i = 0; i < DRAWS; i++) {
      drawn.merge(draws.draw(filter).orElseThrow().id(), 1, Integer::sum);
    }
    return drawn;
  }

  private static double chiSquare(Map<String, Integer> drawn, int count) {
    double expected = DRAWS / (double) count;
    double sum = (count - drawn.size()) * expected;
    for (int times : drawn.values()) {
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
