package dev.verbatim.store.views;

import static dev.verbatim.store.StoreModel.walk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.extraction.SourceKind;
import dev.verbatim.news.speaker.ChangeSpeaker;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerFilter;
import dev.verbatim.store.Store;
import dev.verbatim.store.article.Newsroom;
import dev.verbatim.store.speaker.Renames;
import dev.verbatim.store.table.ChangeLog;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.FailingClient;
import dev.verbatim.store.table.FailingClient.CutOff;
import dev.verbatim.store.table.MemoryDynamoDb;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;

/** Speakers found by words of their names. */
class NameSearchTest {

  private final AtomicInteger written = new AtomicInteger();
  private final MemoryDynamoDb client =
      new MemoryDynamoDb() {
        @Override
        public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest batch) {
          batch.requestItems().get("views").stream()
              .filter(write -> write.putRequest() != null)
              .forEach(write -> written.incrementAndGet());
          return super.batchWriteItem(batch);
        }
      };
  private final DynamoDb tables = new DynamoDb(client, "record", "views");
  private final ChangeLog log = new ChangeLog(tables);
  private final Store store = Store.on(tables.with(log.on(client)));
  private int articles;

  @ParameterizedTest
  @CsvSource({
    "ada, ada-kell|ada-marr",
    "ADA K, ada-kell",
    "kell ada, ada-kell",
    "marr, ada-marr",
    "k, ada-kell|elod-kovacs",
    "ELŐD, elod-kovacs",
    "kovacs, elod-kovacs",
    "odukoya, odukoya-port-authority",
    "port auth, odukoya-port-authority",
    "o, odukoya-port-authority",
    "dukoya, ''",
    "ada x, ''"
  })
  void theBeginningOfAnyWordFindsASpeaker(String q, String ids) {
    says("Ada Kell", "Ada Kell", "Ada Marr", "Előd Kovács", "Odukoya Port Authority");

    assertThat(found(q)).isEqualTo(ids.isEmpty() ? List.of() : List.of(ids.split("\\|")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ø",
        "김은하",
        "王小明",
        "محمد الطيب",
        "Q",
        "Anna Maria Luisa Beatrix Clara Dora Emma Frida Greta Hanna Ida Julia Karla Lena Marta Nora"
            + " Olga Paula Rosa Sofia",
        "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Council",
        "O’Hara-Nwosu",
        "J.B. Lund"
      })
  void everyWordOfAnUnusualNameFindsItsSpeaker(String name) {
    says(name, "Ada Kell");

    for (String word : name.split(" ")) {
      assertThat(store.speakers().list(q(word), 20, null).items())
          .as(word)
          .extracting(Speaker::name)
          .contains(name);
    }
    assertThat(store.speakers().list(q(name), 20, null).items())
        .extracting(Speaker::name)
        .containsExactly(name);
  }

  @Test
  void fiftyAliasesFindTheirSpeaker() {
    says("Ada Kell");
    List<String> aliases = IntStream.range(0, 50).mapToObj(i -> "Alma Nickname" + i).toList();
    Renames.alias(store.changes(), speaker("ada-kell"), aliases.toArray(String[]::new));
    store.project(log);

    for (int i = 0; i < 50; i++) {
      assertThat(found("nickname" + i)).containsExactly("ada-kell");
    }
    // Once, although fifty words begin so.
    assertThat(found("nick")).containsExactly("ada-kell");
    assertThat(found("alma nick")).containsExactly("ada-kell");

    Renames.alias(store.changes(), speaker("ada-kell"));
    store.project(log);

    assertThat(found("nickname7")).isEmpty();
    assertThat(found("ada")).containsExactly("ada-kell");
  }

  @Test
  void theMostQuotedComesFirstHoweverOftenItIsQuoted() {
    says(Collections.nCopies(2, "Mo Abel").toArray(String[]::new));
    says(Collections.nCopies(5, "Mo Brand").toArray(String[]::new));
    says(Collections.nCopies(11, "Mo Cole").toArray(String[]::new));
    says(Collections.nCopies(35, "Mo Dahl").toArray(String[]::new));
    says("Mo Eide");

    List<String> order = List.of("mo-dahl", "mo-cole", "mo-brand", "mo-abel", "mo-eide");
    assertThat(found("mo")).isEqualTo(order);
    assertThat(found("m")).isEqualTo(order);
    assertThat(walk(after -> store.speakers().list(q("mo"), 1, after)))
        .extracting(Speaker::id)
        .isEqualTo(order);
    says(Collections.nCopies(12, "Mo Eide").toArray(String[]::new));

    assertThat(found("mo")).startsWith("mo-dahl", "mo-eide", "mo-cole");
  }

  @Test
  void pagesShowEverySpeakerOnce() {
    for (int i = 0; i < 26; i++) {
      says(Collections.nCopies(1 + i, "Kim Kimber" + (char) ('a' + i)).toArray(String[]::new));
    }

    for (int limit : new int[] {1, 3, 7, 20}) {
      List<Speaker> all = walk(after -> store.speakers().list(q("ki"), limit, after));
      assertThat(all).hasSize(26).extracting(Speaker::id).doesNotHaveDuplicates();
      List<Speaker> both = walk(after -> store.speakers().list(q("kimb kim"), limit, after));
      assertThat(both).hasSize(26).extracting(Speaker::id).doesNotHaveDuplicates();
    }
  }

  @Test
  void aPageForWhichMuchIsReadEndsEarlyAndGoesOn() {
    for (int i = 0; i < 150; i++) {
      says(Collections.nCopies(10, "Tom Aarden" + i).toArray(String[]::new));
    }
    says(Collections.nCopies(10, "Tom Zeller").toArray(String[]::new));

    var first = store.speakers().list(q("tom zel"), 20, null);
    assertThat(first.next()).isNotNull();
    assertThat(found("zeller t")).containsExactly("tom-zeller");
    assertThat(walk(after -> store.speakers().list(q("tom zel"), 20, after)))
        .extracting(Speaker::id)
        .containsExactly("tom-zeller");
  }

  @Test
  void otherFiltersNarrowWhatWordsFind() {
    says("Ada Kell", "Ada Marr");
    ChangeSpeaker is = ChangeSpeaker.of(speaker("ada-marr"));
    String uri = "https://www.wikidata.org/wiki/Q4115189";
    store
        .changes()
        .change(
            speaker("ada-marr"),
            new ChangeSpeaker(is.name(), "group", "a choir", List.of("Marr Choir"), List.of(uri)));
    store.project(log);

    assertThat(found(new SpeakerFilter("ada", null, SourceKind.GROUP, null)))
        .containsExactly("ada-marr");
    assertThat(found(new SpeakerFilter("marr", "ada", null, null))).containsExactly("ada-marr");
    assertThat(found(new SpeakerFilter("marr", "marr", null, null))).isEmpty();
    assertThat(found(new SpeakerFilter(null, null, null, uri))).containsExactly("ada-marr");
    assertThat(found(new SpeakerFilter("kell", null, null, uri))).isEmpty();
    assertThat(found(new SpeakerFilter(null, null, null, uri + "0"))).isEmpty();
  }

  @Test
  void aMergedSpeakerIsFoundByItsOldNameUnderTheOther() {
    says("Ada Kell", "Ada Marr");

    store.changes().merge("ada-kell", "ada-marr");
    store.project(log);
    assertThat(found("kell")).containsExactly("ada-marr");
    assertThat(found("ada")).containsExactly("ada-marr");

    store.changes().unmerge("ada-kell");
    store.project(log);
    assertThat(found("kell")).containsExactly("ada-kell");
    assertThat(found("ada")).containsExactlyInAnyOrder("ada-kell", "ada-marr");
  }

  @Test
  void aSpeakerWhomManyArticlesQuoteIsSeldomWrittenIntoItsLists() {
    says(Collections.nCopies(10, "Ada Kell").toArray(String[]::new));
    written.set(0);
    for (int i = 0; i < 19; i++) {
      says("Ada Kell");
    }
    assertThat(speaker("ada-kell").quoteCount()).isEqualTo(29);
    assertThat(written.get()).isZero();
    says("Ada Kell");
    // Three beginnings of one word, four of the other.
    assertThat(written.get()).isEqualTo(7);
  }

  /** At whatever call a projection is cut off, what it has begun is brought to an end. */
  @ParameterizedTest
  @ValueSource(ints = {8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 22, 24, 26, 28, 30})
  void listsFollowWhereverAProjectionIsCutOff(int calls) {
    says(Collections.nCopies(9, "Ada Kell").toArray(String[]::new));
    store.records().add(Newsroom.article("Post", "2026-03-09", "Ada Kell", "Bram Odukoy"));
    var changed = log.take();
    try {
      Store cut = Store.on(tables.with(FailingClient.cutOffAfter(client, calls)));
      cut.views().project(changed, null);
    } catch (CutOff gone) {
      // All of it is sent again.
    }
    store.views().project(changed, null);

    assertThat(found("ada")).containsExactly("ada-kell");
    assertThat(found("odu")).containsExactly("bram-odukoy");
    store.views().forEachTargetPage(p -> assertThat(store.views().differences(p)).isEmpty());
  }

  private List<String> found(String q) {
    return found(q(q));
  }

  private List<String> found(SpeakerFilter filter) {
    return store.speakers().list(filter, 20, null).items().stream().map(Speaker::id).toList();
  }

  private static SpeakerFilter q(String q) {
    return new SpeakerFilter(q, null, null, null);
  }

  private void says(String... speakers) {
    store.records().add(Newsroom.article("Post " + articles++, "2026-03-02", speakers));
    store.project(log);
  }

  private Speaker speaker(String id) {
    return store.speakers().get(id, Consistency.LATEST).orElseThrow();
  }
}
