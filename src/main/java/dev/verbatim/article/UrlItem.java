package dev.verbatim.article;

import dev.verbatim.platform.Ids;
import dev.verbatim.platform.Key;
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
final class UrlItem {

  private static final String ARTICLE = "articleId";

  private UrlItem() {}

  static Key key(String url) {
    return new Key("URL#" + Ids.of(40, url), "URL");
  }

  static Map<String, AttributeValue> of(String url, String articleId) {
    Map<String, AttributeValue> item = new HashMap<>(key(url).attributes());
    item.put(ARTICLE, AttributeValue.fromS(articleId));
    return item;
  }

  static String articleId(Map<String, AttributeValue> item) {
    return item.get(ARTICLE).s();
  }
}
