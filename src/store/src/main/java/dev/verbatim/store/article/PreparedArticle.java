package dev.verbatim.store.article;

import dev.verbatim.news.article.Article;
import dev.verbatim.news.article.ArticleItem;
import dev.verbatim.news.article.BodyItem;
import dev.verbatim.news.article.KeptArticle;
import dev.verbatim.news.article.PendingWriteItem;
import dev.verbatim.news.article.TextItem;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteItem;
import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.table.PreparedItem;
import dev.verbatim.platform.table.Table;
import dev.verbatim.platform.table.Write;
import dev.verbatim.store.table.DynamoDb;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An article's partition as it was read before a change.
 *
 * @param article the article, with its body
 * @param preparation the preparation that it names; see {@link PreparedItem}
 * @param texts ids made of texts it has had since it was first stored
 * @param items its quotations as stored, by id
 * @param leftovers parts of another preparation, which no reader sees
 * @param lock the preparation for which the article is locked, or null
 * @param hasPendingWrites whether something is left to do
 */
record PreparedArticle(
    Article article,
    String preparation,
    List<String> texts,
    Map<String, Map<String, AttributeValue>> items,
    List<Map<String, AttributeValue>> leftovers,
    String lock,
    boolean hasPendingWrites)
    implements KeptArticle {

  /** The article's partition; empty when there is no such article. */
  static Optional<PreparedArticle> read(DynamoDb dynamoDb, String id) {
    Map<String, AttributeValue> summary = null;
    String body = null;
    String lock = null;
    boolean hasPendingWrites = false;
    List<Map<String, AttributeValue>> quotes = new ArrayList<>();
    for (var item : dynamoDb.allLatest(ArticleItem.key(id).pk())) {
      String sk = item.get(Table.SK).s();
      if (sk.equals(ArticleItem.SK)) {
        summary = item;
      } else if (sk.equals(BodyItem.SK)) {
        body = BodyItem.body(item);
      } else if (sk.equals(PreparedItem.lockKey("").sk())) {
        lock = item.get(PreparedItem.PREPARATION).s();
      } else if (sk.equals(PendingWriteItem.key(id).sk())) {
        hasPendingWrites = true;
      } else if (QuoteItem.isQuote(Key.of(item))) {
        quotes.add(item);
      }
    }
    if (summary == null || body == null || !TextItem.isArticle(summary)) {
      return Optional.empty();
    }
    String preparation = ArticleItem.preparation(summary);
    Map<String, Map<String, AttributeValue>> items = new HashMap<>();
    List<Map<String, AttributeValue>> leftovers = new ArrayList<>();
    for (var item : quotes) {
      if (PreparedItem.counts(item, preparation)) {
        items.put(QuoteItem.quote(item).id(), item);
      } else {
        leftovers.add(item);
      }
    }
    return Optional.of(
        new PreparedArticle(
            ArticleItem.article(summary).withBody(body),
            preparation,
            ArticleItem.texts(summary),
            items,
            leftovers,
            lock,
            hasPendingWrites));
  }

  @Override
  public List<Quote> quotes() {
    return items.values().stream()
        .map(QuoteItem::quote)
        .sorted(Comparator.comparingInt(Quote::start))
        .toList();
  }

  /**
   * The write that keeps a preparation from being based on what this change replaces; empty when
   * none can be.
   */
  Optional<Write> againstLock() {
    var key = PreparedItem.lockKey(ArticleItem.key(article.id()).pk());
    if (lock != null) {
      return Optional.of(PreparedItem.release(key, lock));
    }
    return items.values().stream().anyMatch(PreparedItem::waits)
        ? Optional.of(PreparedItem.notLocked(key))
        : Optional.empty();
  }
}
