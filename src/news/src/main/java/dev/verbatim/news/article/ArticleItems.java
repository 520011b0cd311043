package dev.verbatim.news.article;

import dev.verbatim.platform.table.PreparedItem;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the items in an article's partition are, for readers of the stream. */
public final class ArticleItems {

  /** The sort key of an article, all but its body. */
  public static final String SUMMARY = ArticleItem.SK;

  /** The sort key of its body. */
  public static final String BODY = BodyItem.SK;

  private ArticleItems() {}

  /** Whether an item with an article's key is one, and not a text that one has had. */
  public static boolean isArticle(Map<String, AttributeValue> item) {
    return TextItem.isArticle(item);
  }

  /** The article that an item is, all but its body. */
  public static Article article(Map<String, AttributeValue> item) {
    return ArticleItem.article(item);
  }

  /** The preparation whose quotations count; see {@link PreparedItem}. */
  public static String preparation(Map<String, AttributeValue> item) {
    return ArticleItem.preparation(item);
  }

  /** The body that an item is. */
  public static String body(Map<String, AttributeValue> item) {
    return BodyItem.body(item);
  }
}
