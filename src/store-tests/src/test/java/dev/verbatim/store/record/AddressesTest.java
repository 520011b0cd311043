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
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Urls and texts belong to one article each. Each test has a publisher of its own. */
class AddressesTest {

  private final Store store = Store.on(MemoryDynamoDb.tables());

  @Test
  void aUrlBelongsToOneArticle() {
    String url = "https://url.example/1";
    ExtractedArticle first = article("Url Post", "2026-03-02", url);
    ExtractedArticle second = article("Url Post", "2026-03-03", url);
    store.records().add(first);

    assertThat(store.records().add(second)).isEqualTo(new Added(first.article(), false));

    assertThat(store.reader().get(second.article().id(), LATEST)).isEmpty();
    ExtractedArticle third = article("Url Post", "2026-03-04", "https://url.example/3");
    store.records().add(third);
    ArticleRecord before = read(third);
    Article taking = before.article().withPublication(before.article().publication().withUrl(url));
    assertThatThrownBy(() -> replace(before, taking)).isInstanceOf(Conflict.class);
    assertThat(read(third)).isEqualTo(before);
  }

  @Test
  void aUrlThatAnArticleGivesUpIsFree() {
    ExtractedArticle first = article("Free Post", "2026-03-02", "https://free.example/1");
    store.records().add(first);
    ArticleRecord before = read(first);
    replace(before, before.article().withPublication(before.article().publication().withUrl(null)));

    ExtractedArticle second = article("Free Post", "2026-03-03", "https://free.example/1");

    assertThat(store.records().add(second).isNew()).isTrue();
    store.records().delete(second.article().id(), 1);
    assertThat(store.records().add(article("Free Post", "2026-03-04", "https://free.example/1")))
        .returns(true, Added::isNew);
  }

  @Test
  void aTextBelongsToOneArticleAlsoWhenItHasAnotherNow() {
    ExtractedArticle first = article("Text Post", "2026-03-02");
    ExtractedArticle second = article("Text Post", "2026-03-03");
    store.records().add(first);
    ArticleRecord before = read(first);
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
    ArticleRecord other = read(second);
    ExtractedArticle same =
        Newsroom.inPlaceOf(other.article(), "Text Post", "2026-03-05", "Bram Odukoy");
    assertThatThrownBy(() -> store.records().replace(other, same)).isInstanceOf(Conflict.class);

    assertThat(store.records().delete(first.article().id(), 2)).isTrue();
    assertThat(store.records().replace(other, same)).isPresent();
  }

  @Test
  void ofManyTextsTheOldestAreForgotten() {
    ExtractedArticle first = article("Many Post", "2026-03-01");
    store.records().add(first);
    for (int i = 0; i < 25; i++) {
      ArticleRecord before = read(first);
      ExtractedArticle after =
          Newsroom.inPlaceOf(before.article(), "Many Post", "2026-03-02", "Speaker " + i);
      assertThat(store.records().replace(before, after)).isPresent();
    }

    assertThat(read(first).texts()).hasSize(20);
    assertThat(store.records().add(Newsroom.article("Many Post", "2026-03-02", "Speaker 24")))
        .returns(false, Added::isNew);
    assertThat(store.records().add(Newsroom.article("Many Post", "2026-03-02", "Speaker 0")))
        .returns(true, Added::isNew);
    // A text that it has had twice is known as ever.
    ArticleRecord before = read(first);
    ExtractedArticle again =
        Newsroom.inPlaceOf(before.article(), "Many Post", "2026-03-02", "Speaker 20");
    assertThat(store.records().replace(before, again).orElseThrow().texts())
        .isEqualTo(before.texts());
  }

  private ArticleRecord read(ExtractedArticle article) {
    return store.reader().get(article.article().id(), LATEST).orElseThrow();
  }

  private Optional<ArticleRecord> replace(ArticleRecord before, Article after) {
    return store
        .records()
        .replace(before, new ExtractedArticle(after, before.quotes(), before.sources()));
  }

  private static ExtractedArticle article(String publisher, String published) {
    return article(publisher, published, null);
  }

  private static ExtractedArticle article(String publisher, String published, String url) {
    return Newsroom.article(publisher, published, url, List.of(), List.of("Ada Kell"));
  }
}
