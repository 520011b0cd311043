package dev.verbatim.news.article;

import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.value.Ids;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * That a URL is an article's, and no other's.
 *
 * <table>
 *   <caption>Keys</caption>
 *   <tr><td>pk</td><td>{@code URL#<digest of the URL>}</td></tr>
 *   <tr><td>sk</td><td>{@code URL}</td></tr>
 * </table>
 */
public final class UrlItem {

  private static final String SK = "URL";

  private UrlItem() {}

  public static Key key(String url) {
    return new Key(SK + "#" + Ids.of(40, url), SK);
  }

  public static Map<String, AttributeValue> of(String url, String articleId) {
    Map<String, AttributeValue> item = new HashMap<>(key(url).attributes());
    item.put(TextItem.ARTICLE, AttributeValue.fromS(articleId));
    return item;
  }

  public static String articleId(Map<String, AttributeValue> item) {
    return item.get(TextItem.ARTICLE).s();
  }
}
