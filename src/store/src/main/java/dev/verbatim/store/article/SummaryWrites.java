package dev.verbatim.store.article;

import dev.verbatim.news.article.Article;
import dev.verbatim.news.article.ArticleIds;
import dev.verbatim.news.article.ArticleItem;
import dev.verbatim.news.article.BodyItem;
import dev.verbatim.news.article.PublisherItem;
import dev.verbatim.news.article.TextItem;
import dev.verbatim.news.article.UrlItem;
import dev.verbatim.platform.problem.Conflict;
import dev.verbatim.platform.table.Write;
import dev.verbatim.platform.table.WriteRefused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The writes of an article itself: its summary and the copies for its tags, its body, its URL and
 * texts, and its share in its publisher's count.
 */
final class SummaryWrites {

  /** Texts that an article is known by at most; of former ones, the oldest are forgotten. */
  private static final int MOST_TEXTS = 20;

  private SummaryWrites() {}

  /** Stores an article that is not there. */
  static List<Write> add(Article article, String preparation) {
    List<Write> writes = new ArrayList<>();
    writes.add(
        Write.put(ArticleItem.of(article.summary(), preparation, List.of())).onlyIf(Write.ABSENT));
    // A body without an article belongs to a delete that has not been finished.
    writes.add(Write.put(BodyItem.of(article)).onlyIf(Write.ABSENT));
    if (article.url() != null) {
      writes.add(Write.put(UrlItem.of(article.url(), article.id())).onlyIf(Write.ABSENT));
    }
    if (article.publisher() != null) {
      writes.add(PublisherItem.oneMore(article.publisher()));
    }
    for (String tag : tags(article).values()) {
      writes.add(Write.put(ArticleItem.copy(article.summary(), preparation, tag)));
    }
    return writes;
  }

  /** Puts an article in the place of the one that was read. */
  static List<Write> replace(PreparedArticle before, Article after, String preparation) {
    Article was = before.article();
    List<Write> writes = new ArrayList<>();
    List<String> texts = textWrites(before, after, writes);
    writes.add(
        Write.put(ArticleItem.of(after.summary(), preparation, texts))
            .onlyAtVersion(was.version()));
    if (!after.body().equals(was.body())) {
      writes.add(Write.put(BodyItem.of(after)));
    }
    if (!Objects.equals(was.url(), after.url())) {
      if (was.url() != null) {
        writes.add(Write.delete(UrlItem.key(was.url())));
      }
      if (after.url() != null) {
        writes.add(Write.put(UrlItem.of(after.url(), after.id())).onlyIf(Write.ABSENT));
      }
    }
    if (!Objects.equals(was.publisher(), after.publisher())) {
      if (was.publisher() != null) {
        writes.add(PublisherItem.oneLess(was.publisher()));
      }
      if (after.publisher() != null) {
        writes.add(PublisherItem.oneMore(after.publisher()));
      }
    }
    Map<String, String> tags = tags(after);
    boolean listedElsewhere = !was.listedAt().equals(after.listedAt());
    tags(was)
        .forEach(
            (key, tag) -> {
              if (listedElsewhere || !tags.containsKey(key)) {
                writes.add(Write.delete(ArticleItem.copyKey(was, tag)));
              }
            });
    for (String tag : tags.values()) {
      writes.add(Write.put(ArticleItem.copy(after.summary(), preparation, tag)));
    }
    return writes;
  }

  /** Deletes the article that was read, all but its body. */
  static List<Write> delete(PreparedArticle before) {
    Article article = before.article();
    List<Write> writes = new ArrayList<>();
    writes.add(Write.delete(ArticleItem.key(article.id())).onlyAtVersion(article.version()));
    before.texts().forEach(text -> writes.add(Write.delete(TextItem.key(text))));
    if (article.url() != null) {
      writes.add(Write.delete(UrlItem.key(article.url())));
    }
    if (article.publisher() != null) {
      writes.add(PublisherItem.oneLess(article.publisher()));
    }
    for (String tag : tags(article).values()) {
      writes.add(Write.delete(ArticleItem.copyKey(article, tag)));
    }
    return writes;
  }

  /**
   * @throws Conflict when a write was refused because another article has the URL or the text
   */
  static void refuseTaken(Article after, WriteRefused refused) {
    if (after.url() != null && refused.of(UrlItem.key(after.url()))) {
      throw new Conflict("Another article has this url.");
    }
    if (refused.of(TextItem.key(ArticleIds.of(after.publisher(), after.body())))
        && !ArticleIds.of(after.publisher(), after.body()).equals(after.id())) {
      throw new Conflict("Another article has this text from this publisher.");
    }
  }

  private static List<String> textWrites(
      PreparedArticle before, Article after, List<Write> writes) {
    String text = ArticleIds.of(after.publisher(), after.body());
    if (text.equals(after.id()) || before.texts().contains(text)) {
      return before.texts();
    }
    List<String> texts = new ArrayList<>(before.texts());
    texts.add(text);
    writes.add(Write.put(TextItem.of(text, after.id())).onlyIf(Write.ABSENT));
    if (texts.size() > MOST_TEXTS) {
      writes.add(Write.delete(TextItem.key(texts.remove(0))));
    }
    return texts;
  }

  /** Its tags by key; of those that differ in case or punctuation alone, the first. */
  private static Map<String, String> tags(Article article) {
    Map<String, String> byKey = new LinkedHashMap<>();
    article.tags().forEach(tag -> byKey.putIfAbsent(ArticleItem.tagKey(tag), tag));
    return byKey;
  }
}
