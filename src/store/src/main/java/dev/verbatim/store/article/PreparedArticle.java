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
 * @param name which edition of it stands; see {@link PreparedItem}
 * @param texts ids made of texts it has had since it was first stored
 * @param items its quotations as stored, by id
 * @param leftovers parts of another edition, which nobody sees
 * @param claim the edition for which somebody has claimed the article, or null
 * @param owing whether something is left to be done
 */
record PreparedArticle(
    Article article,
    String name,
    List<String> texts,
    Map<String, Map<String, AttributeValue>> items,
    List<Map<String, AttributeValue>> leftovers,
    String claim,
    boolean owing)
    implements KeptArticle {

  /** The article's partition; empty when there is no such article. */
  static Optional<PreparedArticle> read(DynamoDb dynamoDb, String id) {
    Map<String, AttributeValue> summary = null;
    String body = null;
    String claim = null;
    boolean owing = false;
    List<Map<String, AttributeValue>> quotes = new ArrayList<>();
    for (var item : dynamoDb.allLatest(ArticleItem.key(id).pk())) {
      String sk = item.get(Table.SK).s();
      if (sk.equals(ArticleItem.SK)) {
        summary = item;
      } else if (sk.equals(BodyItem.SK)) {
        body = BodyItem.body(item);
      } else if (sk.equals(PreparedItem.claimKey("").sk())) {
        claim = item.get(PreparedItem.PREPARATION).s();
      } else if (sk.equals(PendingWriteItem.key(id).sk())) {
        owing = true;
      } else if (QuoteItem.isQuote(Key.of(item))) {
        quotes.add(item);
      }
    }
    if (summary == null || body == null || TextItem.articleId(summary) != null) {
      return Optional.empty();
    }
    String name = summary.get(PreparedItem.PREPARATION).s();
    Map<String, Map<String, AttributeValue>> items = new HashMap<>();
    List<Map<String, AttributeValue>> leftovers = new ArrayList<>();
    for (var item : quotes) {
      if (!PreparedItem.waits(item) || item.get(PreparedItem.PENDING).s().equals(name)) {
        items.put(QuoteItem.quote(item).id(), item);
      } else {
        leftovers.add(item);
      }
    }
    return Optional.of(
        new PreparedArticle(
            ArticleItem.article(summary).withBody(body),
            name,
            ArticleItem.texts(summary),
            items,
            leftovers,
            claim,
            owing));
  }

  @Override
  public List<Quote> quotes() {
    return items.values().stream()
        .map(QuoteItem::quote)
        .sorted(Comparator.comparingInt(Quote::start))
        .toList();
  }

  /**
   * The write that keeps an edition from being staged on what this change replaces; empty when none
   * can be.
   */
  Optional<Write> againstClaim() {
    var key = PreparedItem.claimKey(ArticleItem.key(article.id()).pk());
    if (claim != null) {
      return Optional.of(PreparedItem.end(key, claim));
    }
    return items.values().stream().anyMatch(PreparedItem::waits)
        ? Optional.of(PreparedItem.noClaim(key))
        : Optional.empty();
  }
}
