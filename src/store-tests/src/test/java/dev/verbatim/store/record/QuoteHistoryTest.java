package dev.verbatim.store.record;

import static dev.verbatim.store.table.Consistency.LATEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.Review;
import dev.verbatim.news.quote.ReviewState;
import dev.verbatim.store.Store;
import dev.verbatim.store.article.Newsroom;
import dev.verbatim.store.editing.Editor;
import dev.verbatim.store.editing.NamedSpeaker;
import dev.verbatim.store.editing.ReviewQuote;
import dev.verbatim.store.editing.Verdicts;
import dev.verbatim.store.table.MemoryDynamoDb;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What quotations were before editors reviewed them. */
class QuoteHistoryTest {

  private final Store store = Store.on(MemoryDynamoDb.tables());
  private final Editor editor = new Editor(store.edits(), store.speakers(), Clock.systemUTC());
  private final ExtractedArticle ferry =
      Newsroom.article("Harbor Post", "2026-03-02", "Ada Kell", "Bram Odukoy");
  private final Quote found = ferry.quotes().get(0);

  @BeforeEach
  void add() {
    store.records().add(ferry);
    store.project();
  }

  @Test
  void whatItWasIsKeptTheLastStateFirst() {
    for (Review review : List.of(Review.CONFIRMED, Review.REJECTED, Review.CONFIRMED)) {
      store.edits().change(found.id(), quote -> Verdicts.of(quote, review));
    }

    assertThat(store.history().of(now()))
        .extracting(Quote::version, Quote::review)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(3, Review.REJECTED),
            org.assertj.core.groups.Tuple.tuple(2, Review.CONFIRMED),
            org.assertj.core.groups.Tuple.tuple(1, Review.MACHINE));
    assertThat(store.history().of(now()).get(2)).isEqualTo(found);
    assertThat(store.history().of(ferry.quotes().get(1))).isEmpty();
  }

  @Test
  void ofVeryManyStatesTheLastAreKept() {
    IntStream.range(0, QuoteHistory.KEPT + 20)
        .forEach(
            i ->
                store
                    .edits()
                    .change(
                        found.id(),
                        quote ->
                            Verdicts.of(quote, i % 2 == 0 ? Review.REJECTED : Review.CONFIRMED)));

    assertThat(store.history().of(now()))
        .hasSize(QuoteHistory.KEPT)
        .extracting(Quote::version)
        .startsWith(QuoteHistory.KEPT + 20)
        .endsWith(21);
  }

  @Test
  void aReviewTakenBackRestoresWhatTheMachineFound() {
    editor.review(
        found.id(),
        seen -> {},
        quote ->
            new ReviewQuote(
                "corrected",
                new NamedSpeaker(null, "Bram Odukoy"),
                quote.article().published().date(),
                "indirect",
                "said by another"),
        "editor");
    assertThat(now().speakerId()).isEqualTo("bram-odukoy");

    Quote restored =
        editor.review(
            found.id(),
            seen -> {},
            quote -> {
              ReviewQuote is = ReviewQuote.of(quote);
              return new ReviewQuote("machine", is.speaker(), is.saidOn(), is.type(), is.note());
            },
            "editor");

    assertThat(restored.withStamp(found.stamp()).withReview(ReviewState.NONE)).isEqualTo(found);
    assertThat(restored.review()).isEqualTo(Review.MACHINE);
    assertThat(restored.reviewState().by()).isEqualTo("editor");
    assertThat(store.history().of(restored)).hasSize(2);
  }

  /** The machine's speaker is the one of the text, whoever that one was merged into meanwhile. */
  @Test
  void aReviewTakenBackAfterAMergeWasTakenBackRestoresTheSpeakerOfTheText() {
    store.changes().merge("ada-kell", "bram-odukoy");
    editor.reject(found.id(), seen -> {}, "editor");
    store.changes().unmerge("ada-kell");

    Quote restored =
        editor.review(
            found.id(),
            seen -> {},
            quote -> {
              ReviewQuote is = ReviewQuote.of(quote);
              return new ReviewQuote("machine", is.speaker(), is.saidOn(), is.type(), is.note());
            },
            "editor");

    assertThat(restored.speakerId()).isEqualTo("ada-kell");
    assertThat(store.reader().get(ferry.article().id(), LATEST).orElseThrow().quotes().get(0))
        .extracting(Quote::speaker)
        .isEqualTo(found.speaker());
  }

  @Test
  void anArticleThatIsDeletedAndStoredAgainHasNoHistory() {
    editor.reject(found.id(), seen -> {}, "editor");
    assertThat(store.history().of(now())).hasSize(1);
    int version = store.reader().summary(ferry.article().id(), LATEST).orElseThrow().version();
    store.records().delete(ferry.article().id(), version);
    store
        .records()
        .add(
            new ExtractedArticle(
                ferry.article(),
                ferry.quotes().stream()
                    .map(
                        quote ->
                            quote.withStamp(
                                dev.verbatim.platform.value.Stamp.first(
                                    quote.updatedAt().plusSeconds(60))))
                    .toList(),
                ferry.sources()));

    assertThat(store.history().of(now())).isEmpty();
  }

  private Quote now() {
    return store.reader().get(ferry.article().id(), LATEST).orElseThrow().quotes().get(0);
  }
}
