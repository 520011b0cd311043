package dev.verbatim.store;

import static dev.verbatim.store.StoreModel.walk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.news.article.Article;
import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.filter.ArticleFilter;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerFilter;
import dev.verbatim.platform.paging.Page;
import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.store.article.Newsroom;
import dev.verbatim.store.record.ArticleRecord;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.MemoryDynamoDb;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Lists of articles and speakers, page by page. */
class ArticleListsTest {

  private static final ArticleFilter ANY = ArticleFilter.ANY;

  private final Store store = Store.on(MemoryDynamoDb.tables());

  @Test
  void aListIsWalkedNewestFirstWithoutGapsOrRepeats() {
    List<String> expected = new ArrayList<>();
    for (int day = 1; day <= 25; day++) {
      ExtractedArticle article =
          Newsroom.article("Post " + day % 3, "2026-03-%02d".formatted(day), "Ada Kell");
      store.records().add(article);
      expected.add(article.article().id());
    }
    Collections.reverse(expected);
    store.project();

    assertThat(walk(after -> store.articles().list(ANY, 4, after)))
        .extracting(Article::id)
        .isEqualTo(expected);
    assertThat(walk(after -> store.quotes().list(QuoteFilter.ANY, 7, after)))
        .extracting(quote -> quote.article().id())
        .isEqualTo(expected);
    assertThat(walk(after -> store.quotes().list(QuoteFilter.bySpeaker("ada-kell"), 6, after)))
        .hasSize(25);
  }

  @Test
  void aWalkIsNotDisturbedByWhatIsWrittenMeanwhile() {
    for (int day = 1; day <= 9; day++) {
      store.records().add(Newsroom.article("Post", "2026-03-0" + day, "Speaker " + day));
    }
    store.project();
    Page<Article> first = store.articles().list(ANY, 5, null);
    store.records().add(Newsroom.article("Post", "2026-03-20", "Someone New"));
    store.records().delete(first.items().get(4).id(), 1);
    store.project();

    Page<Article> second = store.articles().list(ANY, 5, first.next());

    assertThat(second.items())
        .extracting(a -> a.published().toString())
        .containsExactly("2026-03-04", "2026-03-03", "2026-03-02", "2026-03-01");
  }

  @Test
  void aPageOfWholeArticlesEndsBeforeItIsTooLarge() {
    List<String> expected = new ArrayList<>();
    for (int day = 5; day >= 1; day--) {
      ExtractedArticle article =
          Newsroom.article("Post", "2026-03-0" + day, "Ada Kell", "Bram Odukoy");
      store.records().add(article);
      expected.add(article.article().id());
    }
    store.project();
    for (int bytes : List.of(10, 1_500_000, 9_000_000)) {
      Function<Map<String, String>, Page<ArticleRecord>> pages =
          after -> store.articles().listWhole(ANY, 4, after, Consistency.LATEST, whole -> bytes);

      assertThat(pages.apply(null).items()).hasSize(Math.max(1, Math.min(4, 4_000_000 / bytes)));
      List<ArticleRecord> all = walk(pages::apply);
      assertThat(all).extracting(whole -> whole.article().id()).isEqualTo(expected);
      assertThat(all).allMatch(whole -> whole.article().body() != null);
      assertThat(all).allMatch(whole -> whole.quotes().size() == whole.article().quoteCount());
    }
    store.records().delete(expected.get(1), 1);

    for (Consistency consistency : Consistency.values()) {
      assertThat(store.articles().listWhole(ANY, 4, null, consistency, whole -> 10).items())
          .extracting(whole -> whole.article().id())
          .containsExactly(expected.get(0), expected.get(2), expected.get(3));
    }
  }

  @Test
  void filtersCombine() {
    store.records().add(tagged("Harbor Post", "2026-03-01", "Ferries"));
    store.records().add(tagged("Harbor Post", "2026-03-05", "Ferries", "Winter"));
    store.records().add(tagged("Island Post", "2026-03-05", "ferries"));
    store.records().add(tagged("Island Post", "2026-04-05", "Schools"));
    store.project();

    assertThat(count(ANY.withTag("ferries"))).isEqualTo(3);
    assertThat(count(ANY.withPublisher("harbor-post").withTag("FERRIES"))).isEqualTo(2);
    assertThat(count(ANY.withPublisher("harbor-post"))).isEqualTo(2);
    assertThat(count(ANY.withSection("local").withLanguage("en"))).isEqualTo(4);
    assertThat(count(ANY.withLanguage("en"))).isEqualTo(4);
    assertThat(count(ANY.withLanguage("de"))).isZero();
    assertThat(count(ANY.withLanguage("en-GB"))).isZero();
    assertThat(count(period("2026-03-05", "2026-03-05"))).isEqualTo(2);
    assertThat(count(period("2026-03-02", null))).isEqualTo(3);
    assertThat(count(period(null, "2026-03-04"))).isEqualTo(1);
    assertThat(count(period("2026-03-05T00:00:00Z", "2026-03-05T00:00:00Z"))).isEqualTo(2);
    assertThat(count(period("2026-03-05T00:00:01Z", null))).isEqualTo(1);
    assertThat(
            count(
                ANY.withPublisher("island-post")
                    .withSection("Local")
                    .withTag("ferries")
                    .withLanguage("en")
                    .within(day("2026-03-01"), null)))
        .isEqualTo(1);
  }

  @Test
  void tagsThatDifferInCaseOrPunctuationDoNotStandInEachOthersWay() {
    ExtractedArticle ferry = tagged("Harbor Post", "2026-03-01", "Ferries", "ferries", "C#", "C++");

    assertThat(store.records().add(ferry).article().tags()).hasSize(4);
    store.project();

    assertThat(count(ANY.withTag("FERRIES"))).isEqualTo(1);
    assertThat(store.records().delete(ferry.article().id(), 1)).isTrue();
    store.project();
    assertThat(count(ANY.withTag("ferries"))).isZero();
  }

  @Test
  void aListWithAFilterThatNoIndexServesStillFindsAll() {
    store.records().add(tagged("Harbor Post", "2026-03-01", "Ferries"));
    store.records().add(tagged("Island Post", "2026-03-02", "Ferries"));
    store.project();

    for (String tag : new String[] {"ferries", null}) {
      assertThat(
              count(
                  ANY.withPublisher("island-post")
                      .withSection("local")
                      .withTag(tag)
                      .withLanguage("en")))
          .isEqualTo(1);
      assertThat(
              count(
                  ANY.withPublisher("island-post")
                      .withSection("sport")
                      .withTag(tag)
                      .withLanguage("en")))
          .isZero();
    }
  }

  @Test
  void speakersAreListedByName() {
    store
        .records()
        .add(
            Newsroom.article(
                "Post", "2026-03-01", "Zo\u00eb Arn", "Ada Kell", "The Harbour Board", "adam Bly"));

    store.project();

    assertThat(walk(after -> store.speakers().list(SpeakerFilter.ANY, 2, after)))
        .extracting(Speaker::name)
        .containsExactly("Ada Kell", "adam Bly", "The Harbour Board", "Zo\u00eb Arn");
    assertThat(store.speakers().list(new SpeakerFilter(null, "ADA", null, null), 20, null).items())
        .extracting(Speaker::name)
        .containsExactly("Ada Kell", "adam Bly");
    assertThat(store.speakers().list(new SpeakerFilter(null, "zoe", null, null), 20, null).items())
        .hasSize(1);
  }

  private static ExtractedArticle tagged(String publisher, String published, String... tags) {
    return Newsroom.article(
        publisher, published, null, List.of(tags), List.of(publisher + " " + published));
  }

  private static ArticleFilter period(String from, String to) {
    return ANY.within(day(from), day(to));
  }

  private static DateOrInstant day(String text) {
    return text == null ? null : DateOrInstant.parse(text);
  }

  private int count(ArticleFilter filter) {
    return walk(after -> store.articles().list(filter, 2, after)).size();
  }
}
