package dev.verbatim.news.article;

import dev.verbatim.platform.table.Key;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * That a text is an article's, though the article's id was made of another: of the one it had when
 * it was first stored.
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

  private static final String ARTICLE = "articleId";

  private TextItem() {}

  public static Key key(String textId) {
    return ArticleItem.key(textId);
  }

  public static Map<String, AttributeValue> of(String textId, String articleId) {
    Map<String, AttributeValue> item = new HashMap<>(key(textId).attributes());
    item.put(ARTICLE, AttributeValue.fromS(articleId));
    return item;
  }

  /** The article that has the text; null when the item is an article itself. */
  public static String articleId(Map<String, AttributeValue> item) {
    return item.containsKey(ARTICLE) ? item.get(ARTICLE).s() : null;
  }
}
