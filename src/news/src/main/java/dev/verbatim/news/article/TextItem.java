package dev.verbatim.news.article;

import dev.verbatim.platform.table.Key;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A text that belongs to an article whose id was made of an earlier text: of the one it had when it
 * was first stored.
 *
 * <p>It has the key that an article of that text would have, so that none is stored beside it.
 *
 * <table>
 *   <caption>Keys</caption>
 *   <tr><td>pk</td><td>{@code ARTICLE#<id made of the text>}</td></tr>
 *   <tr><td>sk</td><td>{@code ARTICLE}</td></tr>
 * </table>
 */
public final class TextItem {

  /** The id of the article that an item leads to. */
  static final String ARTICLE = "articleId";

  private TextItem() {}

  public static Key key(String textId) {
    return ArticleItem.key(textId);
  }

  public static Map<String, AttributeValue> of(String textId, String articleId) {
    Map<String, AttributeValue> item = new HashMap<>(key(textId).attributes());
    item.put(ARTICLE, AttributeValue.fromS(articleId));
    return item;
  }

  /** Whether an item with an article's key is that article, and not the text of another. */
  public static boolean isArticle(Map<String, AttributeValue> item) {
    return !item.containsKey(ARTICLE);
  }

  /** The article that has the text; null when the item is an article itself. */
  public static String articleId(Map<String, AttributeValue> item) {
    return item.containsKey(ARTICLE) ? item.get(ARTICLE).s() : null;
  }
}
