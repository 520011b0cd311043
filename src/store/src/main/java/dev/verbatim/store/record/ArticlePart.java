package dev.verbatim.store.record;

import dev.verbatim.news.article.Article;
import dev.verbatim.store.table.ItemSchema;
import dev.verbatim.store.table.ItemSchema.Values;
import dev.verbatim.store.table.Key;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;

/**
 * One of the few items that the record of an article is.
 *
 * <table>
 *   <caption>Items in the partition {@code ARTICLE#<id>}</caption>
 *   <tr><td>{@code ARTICLE}</td><td>the summary: everything but body and quotations</td></tr>
 *   <tr><td>{@code BODY}</td><td>the body, compressed</td></tr>
 *   <tr><td>{@code QUOTES}</td><td>the quotations as they are now, compressed</td></tr>
 *   <tr><td>{@code REVIEW#<quotation>#<version>}</td><td>a quotation as it was</td></tr>
 * </table>
 *
 * <p>In the partition of another text that the article had, {@code ARTICLE} is the address that
 * leads to the article.
 *
 * @param key the item
 * @param summary the article without its body; null but in {@code ARTICLE}
 * @param revision the write of the article that brought the item: the last one in {@code ARTICLE}
 *     and {@code QUOTES}
 * @param bodyRevision the revision that the body has; 0 but in {@code ARTICLE}
 * @param texts ids made of texts that the article has had since it was first stored
 * @param data what else the item holds, compressed; null in {@code ARTICLE}
 * @param into the article to which an address leads; null but in an address
 */
record ArticlePart(
    Key key,
    Article summary,
    long revision,
    long bodyRevision,
    List<String> texts,
    SdkBytes data,
    String into) {

  /** Counts all writes to an article: each has the condition that it is as it was read. */
  static final String REVISION = "revision";

  private static final String BODY_REVISION = "bodyRevision";
  private static final String INTO = "articleId";
  private static final String DATA = "data";
  private static final String TEXTS = "texts";
  static final ItemSchema<ArticlePart> SCHEMA =
      ArticleAttributes.add(
              ItemSchema.of(ArticlePart.class, ArticlePart::key, ArticlePart::read),
              ArticlePart::summary)
          .bigNumber(REVISION, part -> part.into == null ? part.revision : null)
          .bigNumber(BODY_REVISION, part -> part.summary == null ? null : part.bodyRevision)
          .bytes(DATA, ArticlePart::data)
          .text(INTO, ArticlePart::into)
          .texts(TEXTS, ArticlePart::texts)
          .build();

  static ArticlePart summary(
      Article article, long revision, long bodyRevision, List<String> texts) {
    return new ArticlePart(
        ArticleKeys.summary(article.id()),
        article.summary(),
        revision,
        bodyRevision,
        texts,
        null,
        null);
  }

  static ArticlePart address(String textId, String articleId) {
    return new ArticlePart(ArticleKeys.summary(textId), null, 0, 0, List.of(), null, articleId);
  }

  static ArticlePart data(Key key, long revision, byte[] data) {
    return new ArticlePart(
        key, null, revision, 0, List.of(), SdkBytes.fromByteArrayUnsafe(data), null);
  }

  /** What the item holds, as text. */
  String text() {
    return Deflated.text(data.asByteArrayUnsafe());
  }

  private static ArticlePart read(Values values) {
    return new ArticlePart(
        values.key(),
        ArticleAttributes.read(values),
        values.bigNumber(REVISION),
        values.bigNumber(BODY_REVISION),
        values.list(TEXTS),
        values.get(DATA),
        values.get(INTO));
  }
}
