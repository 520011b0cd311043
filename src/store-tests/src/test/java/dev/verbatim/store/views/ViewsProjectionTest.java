package dev.verbatim.store.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.news.speaker.QuotedDays;
import dev.verbatim.platform.projection.Entity;
import dev.verbatim.platform.projection.StreamProgress;
import dev.verbatim.platform.projection.TargetUnavailable;
import dev.verbatim.store.Store;
import dev.verbatim.store.article.Newsroom;
import dev.verbatim.store.table.CallLog;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.Key;
import dev.verbatim.store.table.MemoryDynamoDb;
import dev.verbatim.store.table.UnsteadyClient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** What a projection notes of itself, and what it does with what it cannot project. */
class ViewsProjectionTest {

  private final MemoryDynamoDb client = new MemoryDynamoDb();
  private final DynamoDb tables = new DynamoDb(client, "record", "views");
  private final Store store = Store.on(tables);
  private final ViewsProjection views = store.views();

  @Test
  void thePositionIsNotedWithTheLastOfIt() {
    Instant at = Instant.parse("2026-03-02T09:30:00Z");
    assertThat(views.position("shard-1")).isEmpty();

    views.project(List.of(), new StreamProgress("shard-1", "17", at));
    views.project(List.of(), new StreamProgress("shard-2", "4", null));

    assertThat(views.position("shard-1")).contains("17");
    assertThat(views.lastApplied()).contains(at);
    views.forgetPositions();
    assertThat(views.position("shard-1")).isEmpty();
    assertThat(views.lastApplied()).isEmpty();
  }

  @Test
  void whatCannotBeReadIsQuarantinedAndStopsNothingElse() {
    ExtractedArticle broken = Newsroom.article("Post", "2026-03-02", "Ada Kell");
    ExtractedArticle whole = Newsroom.article("Post", "2026-03-03", "Ada Kell");
    store.records().add(broken);
    store.records().add(whole);
    Map<String, AttributeValue> quotes = item(broken.article().id(), "QUOTES");
    Map<String, AttributeValue> garbage = new HashMap<>(quotes);
    garbage.put("data", AttributeValue.fromB(SdkBytes.fromUtf8String("garbage")));
    client.putItem(put -> put.tableName("record").item(garbage));
    List<Entity> both =
        List.of(Entity.article(broken.article().id()), Entity.article(whole.article().id()));

    assertThat(views.project(both, new StreamProgress("shard", "1", null))).isEqualTo(1);

    assertThat(views.position("shard")).contains("1");
    assertThat(views.quarantined())
        .singleElement()
        .asString()
        .startsWith("ARTICLE " + broken.article().id());
    assertThat(store.quotes().list(QuoteFilter.ANY, 10, null).items()).hasSize(1);
    assertThat(views.differences(both)).containsOnlyKeys(both.get(0));

    client.putItem(put -> put.tableName("record").item(quotes));
    assertThat(views.project(both, null)).isZero();
    assertThat(views.quarantined()).isEmpty();
    assertThat(views.differences(both)).isEmpty();
    assertThat(store.quotes().list(QuoteFilter.ANY, 10, null).items()).hasSize(2);
  }

  @Test
  void whenDynamoDbDoesNotAnswerAllOfItIsToBeSentAgain() {
    ExtractedArticle ferry = Newsroom.article("Post", "2026-03-02", "Ada Kell");
    store.records().add(ferry);
    ViewsProjection down =
        Store.on(tables.with(UnsteadyClient.on(client, new Random(1), 1))).views();

    assertThatThrownBy(
            () ->
                down.project(
                    List.of(Entity.article(ferry.article().id())),
                    new StreamProgress("shard", "1", null)))
        .isInstanceOf(TargetUnavailable.class);
    assertThat(views.position("shard")).isEmpty();
    assertThat(views.quarantined()).isEmpty();
  }

  @Test
  void theOldestEndOfAListIsReadOnlyWhereAnArticleWasInItBefore() {
    List<Entity> articles =
        Stream.of("02", "03", "04", "05", "06", "07", "01")
            .map(day -> Newsroom.article("Post", "2026-03-" + day, "Ada Kell"))
            .map(article -> Entity.article(store.records().add(article).article().id()))
            .toList();
    Entity first = articles.get(6);
    views.project(articles.subList(0, 6), null);

    assertThat(readsOfTheOldestEnd(List.of(first))).isZero();
    assertThat(days()).isEqualTo(days("2026-03-01", "2026-03-07"));

    store.records().delete(first.id(), 1);
    assertThat(readsOfTheOldestEnd(List.of(first))).isPositive();
    assertThat(days()).isEqualTo(days("2026-03-02", "2026-03-07"));
  }

  /** How often a projection of these asks for the first quotations of a speaker's list. */
  private long readsOfTheOldestEnd(List<Entity> changed) {
    CallLog calls = new CallLog();
    Store.on(tables.with(calls.on(client))).views().project(changed, null);
    return calls.requests(QueryRequest.class).stream()
        .filter(query -> query.toString().contains(ViewKeys.CHUNK))
        .filter(QueryRequest::scanIndexForward)
        .count();
  }

  private QuotedDays days() {
    return store.speakers().get("ada-kell", Consistency.EVENTUAL).orElseThrow().days();
  }

  private static QuotedDays days(String first, String last) {
    return new QuotedDays(LocalDate.parse(first), LocalDate.parse(last));
  }

  @Test
  void anArticleWithMoreSpeakersThanATransactionHoldsIsCountedForAll() {
    ExtractedArticle debate =
        Newsroom.article(
            "Post",
            "2026-03-02",
            IntStream.range(0, 230).mapToObj(i -> "Delegate " + i).toArray(String[]::new));
    store.records().add(debate);
    List<Entity> article = List.of(Entity.article(debate.article().id()));

    views.project(article, null);

    assertThat(views.differences(article)).isEmpty();
    views.forEachTargetPage(page -> assertThat(views.differences(page)).isEmpty());
    assertThat(store.publishers().list(10, null).items().get(0).articleCount()).isEqualTo(1);
    store.records().delete(debate.article().id(), 1);
    views.project(article, null);
    views.forEachTargetPage(page -> assertThat(views.differences(page)).isEmpty());
    assertThat(store.publishers().list(10, null).items()).isEmpty();
  }

  @Test
  void whatIsProjectedTwiceIsWrittenOnce() {
    ExtractedArticle ferry = Newsroom.article("Post", "2026-03-02", "Ada Kell");
    store.records().add(ferry);
    List<Entity> article = List.of(Entity.article(ferry.article().id()));
    views.project(article, null);
    String before = client.scan(scan -> scan.tableName("views").limit(100)).items().toString();

    views.project(article, null);

    assertThat(client.scan(scan -> scan.tableName("views").limit(100)).items()).hasToString(before);
  }

  private Map<String, AttributeValue> item(String articleId, String sk) {
    return client
        .getItem(
            get ->
                get.tableName("record")
                    .key(
                        Map.of(
                            Key.PK,
                            AttributeValue.fromS("ARTICLE#" + articleId),
                            Key.SK,
                            AttributeValue.fromS(sk))))
        .item();
  }
}
