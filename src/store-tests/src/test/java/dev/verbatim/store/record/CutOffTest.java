package dev.verbatim.store.record;

import static dev.verbatim.store.table.Consistency.LATEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.Review;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.platform.problem.PreconditionFailed;
import dev.verbatim.store.Store;
import dev.verbatim.store.article.Newsroom;
import dev.verbatim.store.editing.Verdicts;
import dev.verbatim.store.speaker.Renames;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.FailingClient;
import dev.verbatim.store.table.FailingClient.CutOff;
import dev.verbatim.store.table.MemoryDynamoDb;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Every write, cut off at every call that it makes, before the call or before its answer: what is
 * there is all of it or nothing, and the same request once more completes it.
 */
class CutOffTest {

  private static final ExtractedArticle FERRY =
      Newsroom.article(
          "Harbor Post",
          "2026-03-02",
          "https://harbor.example/",
          List.of("Ferries"),
          List.of("Ada Kell", "Bram Odukoy"));

  /** What is written, and how often the same request may be sent. */
  private enum Write {
    ADD(store -> {}, store -> store.records().add(FERRY)),
    REPLACE(
        store -> store.records().add(FERRY),
        store -> {
          ArticleRecord before = store.reader().get(id(), LATEST).orElseThrow();
          ExtractedArticle after =
              Newsroom.inPlaceOf(before.article(), "Island Post", "2026-04-01", "Ada Kell");
          if (!before.article().body().equals(after.article().body())) {
            assertThat(store.records().replace(before, after)).isPresent();
          }
        }),
    REVIEW(
        store -> store.records().add(FERRY),
        store -> store.edits().change(quote(), CutOffTest::rejected)),
    DELETE(store -> store.records().add(FERRY), store -> store.records().delete(id(), 1)),
    RENAME(
        CutOffTest::shown,
        store -> {
          Speaker seen = speaker(store, "ada-kell");
          if (!seen.name().equals("Ada Lund")) {
            Renames.rename(store.changes(), seen, "Ada Lund");
          }
        }),
    TAKE_ALIAS(
        store -> {
          shown(store);
          Renames.alias(store.changes(), speaker(store, "ada-kell"), "A. Kell", "Kell");
        },
        store -> {
          try {
            Renames.alias(store.changes(), speaker(store, "ada-kell"), "Kell");
          } catch (PreconditionFailed done) {
            // It was carried out before.
          }
        }),
    MERGE(CutOffTest::shown, store -> store.changes().merge("ada-kell", "bram-odukoy")),
    UNMERGE(
        store -> {
          shown(store);
          store.changes().merge("ada-kell", "bram-odukoy");
        },
        store -> {
          if (store.decisions().get("ada-kell").orElseThrow().into() != null) {
            store.changes().unmerge("ada-kell");
          }
        });

    private final Consumer<Store> before;
    private final Consumer<Store> write;

    Write(Consumer<Store> before, Consumer<Store> write) {
      this.before = before;
      this.write = write;
    }
  }

  @ParameterizedTest
  @EnumSource(Write.class)
  void aWriteIsCompleteOrAbsentAndTheSameRequestCompletesIt(Write write) {
    for (boolean answerIsLost : new boolean[] {false, true}) {
      Set<List<Object>> seen = new java.util.HashSet<>();
      boolean finished = false;
      for (int calls = 0; !finished; calls++) {
        DynamoDbClient client = new MemoryDynamoDb();
        DynamoDb tables = new DynamoDb(client, "record", "views");
        Store store = Store.on(tables);
        write.before.accept(store);
        List<Object> absent = state(store);

        DynamoDbClient cut =
            answerIsLost
                ? FailingClient.losesAnswerAfter(client, calls)
                : FailingClient.cutOffAfter(client, calls);
        finished = attempt(Store.on(tables.with(cut)), write.write);
        List<Object> after = state(store);
        write.write.accept(store);
        List<Object> complete = state(store);

        assertThat(after).as("after %d calls", calls).isIn(absent, complete);
        assertThat(complete).isNotEqualTo(absent);
        seen.add(complete);
      }
      assertThat(seen).as("ends in one state, wherever it was cut off").hasSize(1);
    }
  }

  private static boolean attempt(Store store, Consumer<Store> write) {
    try {
      write.accept(store);
      return true;
    } catch (CutOff cut) {
      return false;
    }
  }

  /** All that the record says. */
  private static List<Object> state(Store store) {
    List<Object> state = new ArrayList<>();
    state.add(
        store
            .reader()
            .get(id(), LATEST)
            .map(
                record ->
                    List.of(
                        record.article().body(),
                        record.article().publication(),
                        record.revision(),
                        record.texts(),
                        record.quotes().stream()
                            .map(quote -> quote.id() + quote.review())
                            .toList())));
    for (String id :
        new TreeSet<>(List.of("ada-kell", "bram-odukoy", "ada-lund", "a-kell", "kell"))) {
      state.add(
          store
              .decisions()
              .get(id)
              .map(
                  decision ->
                      List.of(
                          String.valueOf(decision.into()),
                          decision.names(),
                          String.valueOf(decision.profile()),
                          decision.version())));
    }
    ExtractedArticle again =
        Newsroom.article(
            "Test Post", "2026-03-02", "https://harbor.example/", List.of(), List.of());
    // Whose the URL is.
    var added = store.records().add(again);
    state.add(added.isNew() ? "free" : added.article().id());
    if (added.isNew()) {
      store.records().delete(again.article().id(), 1);
    }
    return state;
  }

  private static void shown(Store store) {
    store.records().add(FERRY);
    store.project();
  }

  private static Speaker speaker(Store store, String id) {
    return store.speakers().get(id, LATEST).orElseThrow();
  }

  private static Quote rejected(Quote quote) {
    return quote.isRejected() ? quote : Verdicts.of(quote, Review.REJECTED);
  }

  private static String id() {
    return FERRY.article().id();
  }

  private static String quote() {
    return FERRY.quotes().get(0).id();
  }
}
