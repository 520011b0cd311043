package dev.verbatim.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.news.article.Article;
import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.article.KeptArticle;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.platform.problem.Conflict;
import dev.verbatim.platform.problem.InvalidRequest;
import dev.verbatim.platform.problem.NoSuchResource;
import dev.verbatim.platform.problem.PreconditionFailed;
import dev.verbatim.store.article.Newsroom;
import dev.verbatim.store.editing.Verdicts;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.FailingClient;
import dev.verbatim.store.table.LocalTable;
import dev.verbatim.store.table.OvertakenClient;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Of two changes, one does all that it has to do between two calls of the other, at every call. */
class OvertakingTest {

  /** What somebody does to a store that has these articles, or had. */
  enum Change {
    ADD((store, desk) -> desk.articles.forEach(store.articles()::add)),
    DELETE(
        (store, desk) -> store.articles().delete(desk.id(), desk.kept(store).article().version())),
    FIRST_IS_MARRS(
        (store, desk) ->
            desk.change(
                store,
                0,
                quote -> Verdicts.spokenBy(quote, desk.slug("Marr"), desk.name() + " Marr"))),
    SECOND_IS_MARRS(
        (store, desk) ->
            desk.change(
                store,
                1,
                quote -> Verdicts.spokenBy(quote, desk.slug("Marr"), desk.name() + " Marr"))),
    MOVE(
        (store, desk) -> {
          KeptArticle before = desk.kept(store);
          Article moved = Newsroom.publishedOn(before.article(), "2026-03-12");
          List<Quote> quotes =
              before.quotes().stream()
                  .map(quote -> quote.withArticle(ExtractedArticle.quoted(moved)))
                  .toList();
          store.articles().replace(before, new ExtractedArticle(moved, quotes, List.of()));
        }),
    MERGE((store, desk) -> store.speakers().merge(desk.slug("Kell"), desk.slug("Marr"))),
    MERGE_ON((store, desk) -> store.speakers().merge(desk.slug("Marr"), desk.slug("Lund")));

    private final BiConsumer<Store, Desk> change;

    Change(BiConsumer<Store, Desk> change) {
      this.change = change;
    }

    void on(Store store, Desk desk) {
      try {
        change.accept(store, desk);
      } catch (Conflict | InvalidRequest | NoSuchResource | PreconditionFailed refused) {
        // The other was first.
      }
    }
  }

  /** Articles of which the first is changed, by speakers whom no other desk has. */
  private record Desk(String name, List<ExtractedArticle> articles) {

    static Desk of(String name) {
      return new Desk(
          name,
          List.of(
              article(name, "2026-03-02", "Kell", "Kell", "Marr"),
              article(name, "2026-03-05", "Marr", "Kell", "Lund")));
    }

    /** One article, that does not fit into a transaction. */
    static Desk ofMany(String name) {
      String[] speakers = new String[DynamoDb.TRANSACTION_LIMIT + 5];
      Arrays.fill(speakers, "Kell");
      return new Desk(name, List.of(article(name, "2026-03-02", speakers)));
    }

    private static ExtractedArticle article(String name, String published, String... speakers) {
      return Newsroom.article(
          name,
          published,
          Arrays.stream(speakers).map(speaker -> name + " " + speaker).toArray(String[]::new));
    }

    String slug(String speaker) {
      return Newsdesk.slug(name + " " + speaker);
    }

    String id() {
      return articles.get(0).article().id();
    }

    KeptArticle kept(Store store) {
      return store.articles().kept(id()).orElseThrow(() -> new NoSuchResource("article", id()));
    }

    void change(Store store, int quote, UnaryOperator<Quote> change) {
      store.edits().change(articles.get(0).quotes().get(quote).id(), change);
    }

    List<String> ids() {
      return articles.stream().map(article -> article.article().id()).toList();
    }
  }

  private static final DynamoDbClient client = LocalTable.client();
  private static final DynamoDb table = LocalTable.fresh(client);
  private static final Store store = Store.on(table);

  @AfterAll
  static void drop() {
    LocalTable.drop(client, table);
  }

  static Stream<Arguments> pairs() {
    Set<Change> quick =
        EnumSet.of(Change.DELETE, Change.SECOND_IS_MARRS, Change.MERGE, Change.MERGE_ON);
    return EnumSet.of(Change.ADD, Change.FIRST_IS_MARRS, Change.MOVE, Change.MERGE).stream()
        .flatMap(slow -> quick.stream().map(other -> Arguments.of(slow, other)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void whoIsOvertakenLeavesTheCountsRight(Change slow, Change quick) {
    boolean overtaken = true;
    for (int call = 0; overtaken; call++) {
      Desk desk = Desk.of("%s %s %d".formatted(slow, quick, call).replace('_', ' '));
      Change.ADD.on(store, desk);
      overtaken = overtaken(call, slow, quick, desk);
    }
  }

  /** What is left to be done by who adds an article in steps is done, and more, by another. */
  @ParameterizedTest
  @EnumSource(names = {"DELETE", "SECOND_IS_MARRS"})
  void whoIsOvertakenWhileAddingInStepsLeavesTheCountsRight(Change quick) {
    boolean overtaken = true;
    for (int call = 0; overtaken; call++) {
      Desk desk = Desk.ofMany("Steps %s %d".formatted(quick, call).replace('_', ' '));
      overtaken = overtaken(call, Change.ADD, quick, desk);
    }
  }

  /** Who is quoted nowhere any more is deleted, and starts again with version 1. */
  @Test
  void whoCountsForASpeakerThatIsDeletedAndComesAgainLeavesTheCountsRight() {
    boolean overtaken = true;
    for (int call = 0; overtaken; call++) {
      String name = "Again " + call;
      Desk before = new Desk(name, List.of(Desk.article(name, "2026-03-02", "Kell")));
      Desk again = new Desk(name, List.of(Desk.article(name, "2026-03-03", "Kell", "Kell")));
      Desk slow = new Desk(name, List.of(Desk.article(name, "2026-03-04", "Kell")));
      Change.ADD.on(store, before);
      OvertakenClient overtakenClient =
          OvertakenClient.before(
              call,
              () -> {
                Change.DELETE.on(store, before);
                Change.ADD.on(store, again);
              });

      Change.ADD.on(Store.on(table.with(overtakenClient.on(client))), slow);

      StoredCounts.assertAgree(store, List.of(before.id(), again.id(), slow.id()), name);
      overtaken = overtakenClient.wasOvertaken();
    }
  }

  /** Of one whom it reads twice, since another leads there, and one who is merged in between. */
  @Test
  void whoReadsSpeakersWhileAMergeIsDecidedAndNotFinishedLeavesTheCountsRight() {
    boolean overtaken = true;
    for (int call = 0; overtaken; call++) {
      Desk desk = Desk.of("Decided " + call);
      Change.ADD.on(store, desk);
      Change.MERGE_ON.on(store, desk);
      Desk slow =
          new Desk(desk.name(), List.of(Desk.article(desk.name(), "2026-03-08", "Kell", "Marr")));
      OvertakenClient overtakenClient = OvertakenClient.before(call, () -> decideMerge(desk));

      Change.ADD.on(Store.on(table.with(overtakenClient.on(client))), slow);

      store.speakers().merge(desk.slug("Kell"), desk.slug("Lund"));
      List<String> ids = Stream.concat(desk.ids().stream(), slow.ids().stream()).toList();
      StoredCounts.assertAgree(store, ids, desk.name());
      overtaken = overtakenClient.wasOvertaken();
    }
  }

  /** A merge that is cut off when it has read who is merged, and written that they are. */
  private static void decideMerge(Desk desk) {
    DynamoDb cutOff = table.with(FailingClient.cutOffAfter(client, 2));
    try {
      Store.on(cutOff).speakers().merge(desk.slug("Kell"), desk.slug("Lund"));
    } catch (FailingClient.CutOff expected) {
      assertThat(store.speakers().get(desk.slug("Kell")).orElseThrow().id())
          .isEqualTo(desk.slug("Lund"));
    }
  }

  private boolean overtaken(int call, Change slow, Change quick, Desk desk) {
    OvertakenClient overtaken = OvertakenClient.before(call, () -> quick.on(store, desk));
    slow.on(Store.on(table.with(overtaken.on(client))), desk);
    StoredCounts.assertAgree(store, desk.ids(), desk.name());
    return overtaken.wasOvertaken();
  }
}
