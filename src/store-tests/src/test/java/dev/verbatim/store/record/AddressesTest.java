package dev.verbatim.store.record;

import static dev.verbatim.store.table.Consistency.LATEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.news.article.Article;
import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.platform.problem.Conflict;
import dev.verbatim.store.Store;
import dev.verbatim.store.article.Newsroom;
import dev.verbatim.store.record.ArticleRecords.Added;
import dev.verbatim.store.table.MemoryDynamoDb;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Urls and texts belong to one article each. Each test has a publisher of its own. */
class AddressesTest {

  private final Store store = Store.on(MemoryDynamoDb.tables());

  @Test
  void aUrlBelongsToOneArticle() {
    String url = "https://url.example/1";
    ExtractedArticle first = Newsroom.at(url, "Url Post", "2026-03-02");
    ExtractedArticle second = Newsroom.at(url, "Url Post", "2026-03-03");
    store.records().add(first);

    assertThat(store.records().add(second)).isEqualTo(new Added(first.article(), false));

    assertThat(store.reader().get(second.article().id(), LATEST)).isEmpty();
    ExtractedArticle third = Newsroom.at("https://url.example/3", "Url Post", "2026-03-04");
    store.records().add(third);
    ArticleRecord before = store.recordOf(third);
    Article taking = before.article().withPublication(before.article().publication().withUrl(url));
    assertThatThrownBy(() -> store.replace(before, taking)).isInstanceOf(Conflict.class);
    assertThat(store.recordOf(third)).isEqualTo(before);
  }

  @Test
  void aUrlIsTheSameWhicheverWayItIsWritten() {
    ExtractedArticle first = Newsroom.at("https://Same.example", "Same Post", "2026-03-02");
    store.records().add(first);

    for (String same : List.of("HTTPS://same.example:443/", "https://same.example/#top")) {
      assertThat(store.records().add(Newsroom.at(same, "Same Post", "2026-03-03")))
          .as(same)
          .isEqualTo(new Added(first.article(), false));
    }

    ArticleRecord before = store.recordOf(first);
    Article rewritten =
        before
            .article()
            .withPublication(before.article().publication().withUrl("https://same.example/"));
    assertThat(store.replace(before, rewritten)).isPresent();
    assertThat(store.recordOf(first).article().url()).isEqualTo("https://same.example/");
    assertThat(store.records().delete(first.article().id(), rewritten.version())).isTrue();
    assertThat(store.records().add(Newsroom.at("https://same.example", "Same Post", "2026-03-04")))
        .returns(true, Added::isNew);
  }

  @Test
  void aUrlThatAnArticleGivesUpIsFree() {
    ExtractedArticle first = Newsroom.at("https://free.example/1", "Free Post", "2026-03-02");
    store.records().add(first);
    ArticleRecord before = store.recordOf(first);
    store.replace(
        before, before.article().withPublication(before.article().publication().withUrl(null)));

    ExtractedArticle second = Newsroom.at("https://free.example/1", "Free Post", "2026-03-03");

    assertThat(store.records().add(second).isNew()).isTrue();
    store.records().delete(second.article().id(), 1);
    assertThat(
            store.records().add(Newsroom.at("https://free.example/1", "Free Post", "2026-03-04")))
        .returns(true, Added::isNew);
  }

  @Test
  void aTextBelongsToOneArticleAlsoWhenItHasAnotherNow() {
    ExtractedArticle first = Newsroom.article("Text Post", "2026-03-02", "Ada Kell");
    ExtractedArticle second = Newsroom.article("Text Post", "2026-03-03", "Ada Kell");
    store.records().add(first);
    ArticleRecord before = store.recordOf(first);
    ExtractedArticle corrected =
        Newsroom.inPlaceOf(before.article(), "Text Post", "2026-03-05", "Bram Odukoy");
    assertThat(store.records().replace(before, corrected)).isPresent();

    // Both its first text and its present one lead to it.
    assertThat(store.records().add(first))
        .returns(false, Added::isNew)
        .returns(first.article().id(), added -> added.article().id());
    assertThat(store.records().add(Newsroom.article("Text Post", "2026-03-05", "Bram Odukoy")))
        .returns(false, Added::isNew)
        .returns(first.article().id(), added -> added.article().id());
    store.records().add(second);
    ArticleRecord other = store.recordOf(second);
    ExtractedArticle same =
        Newsroom.inPlaceOf(other.article(), "Text Post", "2026-03-05", "Bram Odukoy");
    assertThatThrownBy(() -> store.records().replace(other, same)).isInstanceOf(Conflict.class);

    assertThat(store.records().delete(first.article().id(), 2)).isTrue();
    assertThat(store.records().replace(other, same)).isPresent();
  }

  @Test
  void ofManyTextsTheOldestAreForgotten() {
    ExtractedArticle first = Newsroom.article("Many Post", "2026-03-01", "Ada Kell");
    store.records().add(first);
    for (int i = 0; i < 25; i++) {
      ArticleRecord before = store.recordOf(first);
      ExtractedArticle after =
          Newsroom.inPlaceOf(before.article(), "Many Post", "2026-03-02", "Speaker " + i);
      assertThat(store.records().replace(before, after)).isPresent();
    }

    assertThat(store.recordOf(first).texts()).hasSize(20);
    assertThat(store.records().add(Newsroom.article("Many Post", "2026-03-02", "Speaker 24")))
        .returns(false, Added::isNew);
    assertThat(store.records().add(Newsroom.article("Many Post", "2026-03-02", "Speaker 0")))
        .returns(true, Added::isNew);
    // A text that it has had twice is known as ever.
    ArticleRecord before = store.recordOf(first);
    ExtractedArticle again =
        Newsroom.inPlaceOf(before.article(), "Many Post", "2026-03-02", "Speaker 20");
    assertThat(store.records().replace(before, again).orElseThrow().texts())
        .isEqualTo(before.texts());
  }
}
