package dev.verbatim.store;

import static dev.verbatim.store.StoreModel.walk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.extraction.Source;
import dev.verbatim.extraction.SourceKind;
import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.news.quote.Review;
import dev.verbatim.news.quote.ReviewState;
import dev.verbatim.news.speaker.AddSpeaker;
import dev.verbatim.news.speaker.ChangeSpeaker;
import dev.verbatim.news.speaker.QuotedSource;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.platform.problem.Conflict;
import dev.verbatim.platform.projection.Entity;
import dev.verbatim.store.article.Newsroom;
import dev.verbatim.store.editing.Verdicts;
import dev.verbatim.store.table.ChangeLog;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.FailingClient;
import dev.verbatim.store.table.FailingClient.CutOff;
import dev.verbatim.store.table.MemoryDynamoDb;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several speakers of one name, told apart by how articles describe them. */
class NamesakesTest {

  private static final Instant NOW = Instant.parse("2026-03-03T00:00:00Z");

  private final MemoryDynamoDb client = new MemoryDynamoDb();
  private final DynamoDb tables = new DynamoDb(client, "record", "views");
  private final ChangeLog log = new ChangeLog(tables);
  private final Store store = Store.on(tables.with(log.on(client)));
  private int articles;

  @Test
  void quotationsFollowTheDescriptionOfANamesake() {
    String pilot = says("a harbour pilot");
    String singer = says("the opera singer");
    String plain = says(null);

    assertThat(add("Ada Kell", "opera singer from Varnholm").id()).isEqualTo("ada-kell-2");
    store.project(log);

    assertThat(quotes("ada-kell-2")).containsExactly(singer);
    assertThat(quotes("ada-kell")).containsExactlyInAnyOrder(pilot, plain);
    assertThat(speaker("ada-kell-2").quoteCount()).isEqualTo(1);
    assertThat(whole(singer)).isEqualTo("ada-kell-2");
    assertThat(whole(pilot)).isEqualTo("ada-kell");
    String later = says("an opera singer");
    assertThat(quotes("ada-kell-2")).containsExactlyInAnyOrder(singer, later);

    describe("ada-kell-2", "pilot in the harbour");
    store.project(log);
    assertThat(quotes("ada-kell-2")).containsExactly(pilot);
    assertThat(quotes("ada-kell")).containsExactlyInAnyOrder(singer, plain, later);

    // Another is described better.
    add("Ada Kell", "chief harbour pilot of Ostrel");
    describe("ada-kell-2", "pilot");
    store.project(log);
    assertThat(quotes("ada-kell-3")).containsExactly(pilot);
    assertThat(quotes("ada-kell-2")).isEmpty();
    store.views().forEachTargetPage(p -> assertThat(store.views().differences(p)).isEmpty());
  }

  @Test
  void whatNobodyHasSettledGoesOnFollowingDescriptions() {
    String noted = says("the opera singer");
    String takenBack = says("the opera singer");
    add("Ada Kell", "opera singer");
    store.project(log);
    ReviewState note = new ReviewState(Review.MACHINE, "editor", NOW, "ask again", null);
    store.edits().change(noted, quote -> quote.withReview(note).after(quote, NOW));
    store.edits().change(takenBack, quote -> Verdicts.of(quote, Review.CONFIRMED));
    store.edits().change(takenBack, quote -> quote.withReview(ReviewState.NONE).after(quote, NOW));

    describe("ada-kell-2", "pilot");
    store.project(log);

    assertThat(quotes("ada-kell")).containsExactlyInAnyOrder(noted, takenBack);
  }

  @Test
  void aNamesakeMayBeSpelledInAnotherWay() {
    says(null);
    add("Ada Kell", "opera singer");
    Speaker seen = store.speakers().get("ada-kell-2", Consistency.LATEST).orElseThrow();

    store
        .changes()
        .change(seen, new ChangeSpeaker("Ada KELL", "person", "a singer", List.of(), List.of()));
    store.project(log);

    assertThat(speaker("ada-kell-2").name()).isEqualTo("Ada KELL");
    assertThat(speaker("ada-kell").id()).isEqualTo("ada-kell");
  }

  @Test
  void aNamesakeIsMergedAndTakenApartAsAnyOther() {
    String singer = says("the opera singer");
    says(null);
    add("Ada Kell", "opera singer");
    store.project(log);

    store.changes().merge("ada-kell-2", "ada-kell");
    store.project(log);
    assertThat(quotes("ada-kell")).hasSize(2);
    assertThat(speaker("ada-kell-2").id()).isEqualTo("ada-kell");

    store.changes().unmerge("ada-kell-2");
    store.project(log);
    assertThat(quotes("ada-kell-2")).containsExactly(singer);
    store.views().forEachTargetPage(p -> assertThat(store.views().differences(p)).isEmpty());
  }

  @Test
  void quotationsComeBackFromWhomANamesakeWasMergedInto() {
    String singer = says("the opera singer");
    add("Ada Kell", "opera singer");
    add("Bram Odukoy", null);
    store.changes().merge("ada-kell-2", "bram-odukoy");
    store.project(log);
    assertThat(quotes("bram-odukoy")).containsExactly(singer);

    // From now on, no description leaves no doubt.
    add("Ada Kell", "opera singer");
    store.project(log);

    assertThat(quotes("bram-odukoy")).isEmpty();
    assertThat(quotes("ada-kell")).containsExactly(singer);
    store.views().forEachTargetPage(p -> assertThat(store.views().differences(p)).isEmpty());
  }

  @Test
  void aNameThatOneDescriptionFitsAsWellAsAnotherStaysWithTheFirst() {
    String both = says("a harbour pilot and opera singer");
    add("Ada Kell", "opera singer");
    add("Ada Kell", "harbour pilot");
    store.project(log);

    assertThat(quotes("ada-kell")).containsExactly(both);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 35, 40, 45, 50, 60, 70})
  void quotationsFollowWhereverTheyAreCutOff(int calls) {
    String pilot = says("a harbour pilot");
    String singer = says("the opera singer");
    add("Ada Kell", "opera singer");
    var changed = log.take();
    try {
      Store cut = Store.on(tables.with(FailingClient.cutOffAfter(log.on(client), calls)));
      cut.views().project(changed, null);
    } catch (CutOff gone) {
      log.giveBack(List.copyOf(changed));
    }
    store.project(log);

    assertThat(quotes("ada-kell-2")).containsExactly(singer);
    assertThat(quotes("ada-kell")).containsExactly(pilot);
    store
        .views()
        .forEachTargetPage((List<Entity> p) -> assertThat(store.views().differences(p)).isEmpty());
  }

  @Test
  void aNameHasABoundedNumberOfNamesakes() {
    says(null);
    for (int i = 2; i <= 21; i++) {
      assertThat(add("Ada Kell", null).id()).isEqualTo("ada-kell-" + i);
    }
    assertThatThrownBy(() -> add("Ada Kell", null)).isInstanceOf(Conflict.class);
  }

  private String says(String description) {
    ExtractedArticle article = Newsroom.article("Post " + articles++, "2026-03-02", "Ada Kell");
    store
        .records()
        .add(
            new ExtractedArticle(
                article.article(),
                article.quotes(),
                List.of(
                    new QuotedSource(
                        "ada-kell",
                        new Source("Ada Kell", SourceKind.PERSON, description, List.of())))));
    store.project(log);
    return article.quotes().get(0).id();
  }

  private Speaker add(String name, String description) {
    return store.additions().add(new AddSpeaker(name, description, "person", List.of()));
  }

  private void describe(String id, String description) {
    Speaker seen = store.speakers().get(id, Consistency.LATEST).orElseThrow();
    store
        .changes()
        .change(seen, new ChangeSpeaker(seen.name(), "person", description, List.of(), List.of()));
  }

  private String whole(String quote) {
    return store.quotes().get(quote, Consistency.LATEST).orElseThrow().speakerId();
  }

  private Speaker speaker(String id) {
    return store.speakers().get(id, Consistency.EVENTUAL).orElseThrow();
  }

  private List<String> quotes(String speaker) {
    List<Quote> all = walk(after -> store.quotes().list(QuoteFilter.bySpeaker(speaker), 50, after));
    return all.stream().map(Quote::id).toList();
  }
}
