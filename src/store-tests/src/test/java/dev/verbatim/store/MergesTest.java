package dev.verbatim.store;

import static dev.verbatim.store.StoreModel.walk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.platform.problem.Conflict;
import dev.verbatim.platform.projection.Entity;
import dev.verbatim.store.article.Newsroom;
import dev.verbatim.store.record.FollowItem;
import dev.verbatim.store.speaker.Renames;
import dev.verbatim.store.table.ChangeLog;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.FailingClient;
import dev.verbatim.store.table.FailingClient.CutOff;
import dev.verbatim.store.table.MemoryDynamoDb;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Merges of speakers, followed by their quotations step by step, and taken back. */
class MergesTest {

  private final MemoryDynamoDb client = new MemoryDynamoDb();
  private final DynamoDb tables = new DynamoDb(client, "record", "views");
  private final ChangeLog log = new ChangeLog(tables);
  private final Store store = Store.on(tables.with(log.on(client)));

  /** Cut off after so many calls, once, and taken up again. */
  @ParameterizedTest
  @CsvSource({
    "300, 1000000", "300, 1500", "300, 4000", "8, 5", "8, 30", "8, 60", "8, 61", "8, 62", "8, 90",
    "8, 110", "8, 120", "8, 121", "8, 122", "8, 123", "8, 124", "8, 125", "8, 126", "8, 127"
  })
  void quotationsFollowAMergeWhereverItIsCutOffAndComeBack(int count, int calls) {
    IntStream.range(0, count / 2)
        .mapToObj(i -> article(i, "Ada Kell", "Ada Kell"))
        .forEach(store.records()::add);
    add(150, "Ada Marr", "Bram Odukoy");
    var before = ViewsDump.of(client, "views");

    store.changes().merge("ada-kell", "ada-marr");
    follow(calls, "ada-kell");

    assertThat(quotes("ada-kell")).isEmpty();
    assertThat(quotes("ada-marr"))
        .hasSize(count + 1)
        .extracting(quote -> quote.speaker().name())
        .containsOnly("Ada Marr");
    assertThat(speaker("ada-kell"))
        .isEqualTo(speaker("ada-marr"))
        .returns(count + 1, Speaker::quoteCount)
        .returns(List.of("Ada Kell"), Speaker::aliases);

    store.changes().unmerge("ada-kell");
    follow(calls, "ada-kell");

    assertThat(quotes("ada-kell")).hasSize(count);
    assertThat(speaker("ada-marr")).returns(1, Speaker::quoteCount);
    var after = ViewsDump.of(client, "views");
    // All is as it was, but that the speaker has another version.
    before.values().forEach(item -> item.remove("version"));
    after.values().forEach(item -> item.remove("version"));
    before.remove("SPEAKER#ada-kell SPEAKER");
    assertThat(after.remove("SPEAKER#ada-kell SPEAKER")).isNotNull();
    assertThat(after).isEqualTo(before);
  }

  @Test
  void aLongListIsFollowedInStepsEachOfWhichIsWrittenDown() {
    IntStream.range(0, 90).mapToObj(i -> article(i, "Ada Kell")).forEach(store.records()::add);
    add(90, "Ada Marr");
    store.changes().merge("ada-kell", "ada-marr");
    log.take();

    store.views().project(List.of(Entity.speaker("ada-kell")), null);

    FollowItem follow =
        tables
            .record(FollowItem.SCHEMA)
            .get(FollowItem.key("ada-kell"), Consistency.LATEST)
            .orElseThrow();
    assertThat(follow.done()).isEqualTo(25);
    assertThat(log.take()).contains(Entity.speaker("ada-kell"));
    assertThat(store.views().differences(List.of(Entity.speaker("ada-kell")))).isNotEmpty();
    store.project();
    assertThat(quotes("ada-marr")).hasSize(91);
    assertThat(store.views().differences(List.of(Entity.speaker("ada-kell")))).isEmpty();
  }

  @Test
  void aSpeakerMergedAwayLeadsToTheLastOfARow() {
    add(0, "Ada Kell", "Ada Marr", "A. Lund");

    store.changes().merge("ada-kell", "ada-marr");
    store.changes().merge("ada-marr", "a-lund");
    store.project(log);
    add(1, "Ada Kell");

    assertThat(speaker("ada-kell")).returns("a-lund", Speaker::id).returns(4, Speaker::quoteCount);
    assertThatThrownBy(() -> store.changes().merge("a-lund", "ada-kell"))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("a-lund");
    assertThat(quotes("a-lund"))
        .hasSize(4)
        .allMatch(quote -> quote.speaker().name().equals("A. Lund"));
    // Taken back in the middle, those who were merged into it go with it.
    store.changes().unmerge("ada-marr");
    store.project(log);
    assertThat(quotes("ada-marr")).hasSize(3);
    assertThat(quotes("a-lund")).hasSize(1);
  }

  @Test
  void ofMergesThatCrossOneWins() {
    add(0, "Ada Kell", "Ada Marr");
    store.changes().merge("ada-kell", "ada-marr");

    assertThatThrownBy(() -> store.changes().merge("ada-marr", "ada-kell"))
        .isInstanceOf(Conflict.class);
    assertThat(store.changes().merge("ada-kell", "ada-marr").id()).isEqualTo("ada-marr");
  }

  @Test
  void anAliasMeansTheSpeakerUntilItIsTakenAway() {
    add(0, "Ada Kell", "Bram Odukoy");
    Renames.alias(store.changes(), speaker("ada-kell"), "A. K. Kell");
    store.project(log);
    add(1, "A. K. Kell");

    assertThat(speaker("a-k-kell")).returns("ada-kell", Speaker::id);
    assertThat(quotes("ada-kell")).hasSize(2);
    assertThatThrownBy(() -> Renames.alias(store.changes(), speaker("bram-odukoy"), "A. K. Kell"))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> store.changes().unmerge("a-k-kell")).isInstanceOf(Conflict.class);

    Renames.alias(store.changes(), speaker("ada-kell"));
    store.project(log);

    assertThat(quotes("ada-kell")).hasSize(1);
    assertThat(speaker("a-k-kell"))
        .returns("a-k-kell", Speaker::id)
        .returns(1, Speaker::quoteCount);
  }

  @Test
  void anotherNameReachesEveryQuotation() {
    IntStream.range(0, 5).forEach(i -> add(i, "Ada Kell"));

    Renames.rename(store.changes(), speaker("ada-kell"), "Ada Lund");
    store.project(log);

    assertThat(quotes("ada-kell"))
        .hasSize(5)
        .allMatch(quote -> quote.speaker().name().equals("Ada Lund"));
    assertThat(speaker("ada-lund")).returns("ada-kell", Speaker::id);
  }

  private void follow(int calls, String id) {
    try {
      Store cut = Store.on(tables.with(FailingClient.cutOffAfter(log.on(client), calls)));
      cut.views().project(List.of(Entity.speaker(id)), null);
    } catch (CutOff gone) {
      // All of it is sent again.
      log.giveBack(List.of(Entity.speaker(id)));
    }
    store.project(log);
  }

  private void add(int number, String... speakers) {
    store.records().add(article(number, speakers));
    store.project(log);
  }

  private static ExtractedArticle article(int number, String... speakers) {
    return Newsroom.article("Post " + number, "2026-03-%02d".formatted(1 + number % 28), speakers);
  }

  private Speaker speaker(String id) {
    return store.speakers().get(id, Consistency.EVENTUAL).orElseThrow();
  }

  private List<Quote> quotes(String speaker) {
    return walk(after -> store.quotes().list(QuoteFilter.bySpeaker(speaker), 50, after));
  }
}
