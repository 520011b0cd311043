package dev.verbatim.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.news.article.Article;
import dev.verbatim.news.article.ArticleFilter;
import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.platform.paging.PageScan;
import dev.verbatim.platform.table.Shards;
import dev.verbatim.platform.table.Table;
import dev.verbatim.store.article.Newsroom;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.LocalTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.DoubleAdder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** Everything in the store, read a part at a time. */
class ExportsTest {

  private static final ArticleFilter ANY = new ArticleFilter(null, null, null, null, null, null);
  private static final QuoteFilter ANY_QUOTE = QuoteFilter.ANY;

  private final Meter meter = new Meter();
  private final DynamoDbClient client =
      LocalTable.builder(LocalTable.endpoint())
          .overrideConfiguration(config -> config.addExecutionInterceptor(meter))
          .build();
  private final DynamoDb table = LocalTable.fresh(client);
  private final Store store = Store.on(table);

  @AfterEach
  void drop() {
    LocalTable.drop(client, table);
  }

  @Test
  void aWalkShowsEveryArticleWithItsBodyOnceWhileOthersWriteAndDelete() {
    List<Article> there = new ArrayList<>();
    for (int day = 10; day < 28; day++) {
      there.add(add("Harbor Post", "2026-02-" + day).article());
    }
    Article doomed = add("Harbor Post", "2026-02-09").article();

    List<Article> walked = new ArrayList<>();
    Map<String, String> after = null;
    do {
      var scanned = store.articles().scan(ANY, 4, after);
      scanned.items().forEach(placed -> walked.add(placed.item()));
      after = scanned.next();
      add("Dunmere Sentinel", "20%02d-03-01".formatted(20 + walked.size()));
      store.articles().delete(doomed.id(), 1);
    } while (after != null);

    assertThat(walked).doesNotHaveDuplicates().containsAll(there).doesNotContain(doomed);
  }

  @Test
  void aWalkGoesOnAfterWhicheverItemItCameTo() {
    for (int day = 10; day < 19; day++) {
      add("Harbor Post", "2026-02-" + day);
    }
    List<Quote> all = walk(100);

    List<Quote> oneByOne = new ArrayList<>();
    Map<String, String> after = null;
    PageScan<Quote> scanned = store.quotes().scan(ANY_QUOTE, 5, null);
    while (scanned.next() != null || !scanned.items().isEmpty()) {
      if (scanned.items().isEmpty()) {
        after = scanned.next();
      } else {
        oneByOne.add(scanned.items().get(0).item());
        after = scanned.items().get(0).position();
      }
      scanned = store.quotes().scan(ANY_QUOTE, 5, after);
    }

    assertThat(all).hasSize(27);
    assertThat(oneByOne).isEqualTo(all);
  }

  @Test
  void readingAllQuotationsCostsNoMoreThanTheirBytes() {
    String[] speakers = Collections.nCopies(40, "Ingrid Halvane").toArray(String[]::new);
    for (int day = 10; day < 20; day++) {
      store.articles().add(Newsroom.article("Harbor Post", "2026-02-" + day, speakers));
    }
    long bytes = bytesOfAllQuotations();

    meter.reset();
    List<Quote> walked = walk(150);

    assertThat(walked).hasSize(400);
    assertThat(meter.units()).isLessThanOrEqualTo(bytes / 4096.0 * 0.5 + meter.queries() * 0.5);
    assertThat(meter.queries()).isLessThanOrEqualTo(400 / 150 + 1 + 2);
  }

  private List<Quote> walk(int most) {
    List<Quote> walked = new ArrayList<>();
    Map<String, String> after = null;
    do {
      var scanned = store.quotes().scan(ANY_QUOTE, most, after);
      assertThat(scanned.items()).hasSizeLessThanOrEqualTo(most);
      scanned.items().forEach(placed -> walked.add(placed.item()));
      after = scanned.next();
    } while (after != null);
    return walked;
  }

  private ExtractedArticle add(String publisher, String published) {
    ExtractedArticle article =
        Newsroom.article(publisher, published, "Ingrid Halvane", "Tomas Reuvel", "Ingrid Halvane");
    store.articles().add(article);
    return article;
  }

  private long bytesOfAllQuotations() {
    long bytes = 0;
    for (String shard : Shards.all("QUOTE")) {
      QueryResponse page =
          table.query(
              QueryRequest.builder()
                  .indexName(Table.Index.LATEST.indexName())
                  .keyConditionExpression(Table.Index.LATEST.partition() + " = :shard")
                  .expressionAttributeValues(Map.of(":shard", AttributeValue.fromS(shard))));
      assertThat(page.lastEvaluatedKey()).isEmpty();
      for (var item : page.items()) {
        for (var attribute : item.entrySet()) {
          bytes += size(attribute.getKey());
          AttributeValue value = attribute.getValue();
          bytes += value.s() != null ? size(value.s()) : value.n().length() / 2 + 2;
        }
      }
    }
    return bytes;
  }

  private static int size(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Counts queries and the units that they consume. */
  private static final class Meter implements ExecutionInterceptor {
    private final DoubleAdder units = new DoubleAdder();
    private final DoubleAdder queries = new DoubleAdder();

    @Override
    public software.amazon.awssdk.core.SdkRequest modifyRequest(
        Context.ModifyRequest context, ExecutionAttributes attributes) {
      return context.request() instanceof QueryRequest query
          ? query.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build()
          : context.request();
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
      if (context.response() instanceof QueryResponse query) {
        units.add(query.consumedCapacity().capacityUnits());
        queries.add(1);
      }
    }

    void reset() {
      units.reset();
      queries.reset();
    }

    double units() {
      return units.sum();
    }

    double queries() {
      return queries.sum();
    }
  }
}
