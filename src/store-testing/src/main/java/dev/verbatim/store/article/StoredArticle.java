package dev.verbatim.store.article;

import dev.verbatim.news.article.Article;
import dev.verbatim.news.article.ArticleItem;
import dev.verbatim.news.article.BodyItem;
import dev.verbatim.news.article.TextItem;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items of articles as the store writes them, for tests of what follows the table. */
public final class StoredArticle {

  private StoredArticle() {}

  public static Map<String, AttributeValue> summary(Article article, String preparation) {
    return ArticleItem.of(article.summary(), preparation, List.of());
  }

  public static Map<String, AttributeValue> body(Article article) {
    return BodyItem.of(article);
  }

  /** That a text is another article's. */
  public static Map<String, AttributeValue> text(String textId, String articleId) {
    return TextItem.of(textId, articleId);
  }
}
