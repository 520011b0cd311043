package dev.verbatim.store.record;

import dev.verbatim.news.article.Article;
import dev.verbatim.store.table.Condition;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.Items;
import dev.verbatim.store.table.Key;
import dev.verbatim.store.table.Transaction;
import dev.verbatim.store.table.WriteRefused;
import java.util.Objects;
import java.util.Optional;

/** Which article has which URL. Written in the transactions of the articles. */
final class Addresses {

  private final Items<AddressItem> items;

  Addresses(DynamoDb dynamoDb) {
    this.items = dynamoDb.record(AddressItem.SCHEMA);
  }

  /** Takes the URL of an article, if it has one. */
  void add(Article article, Transaction transaction) {
    if (article.url() != null) {
      transaction.put(items, AddressItem.of(article.url(), article.id()), Condition.absent());
    }
  }

  /** Gives up the URL of an article, if it has one. */
  void remove(Article article, Transaction transaction) {
    if (article.url() != null) {
      transaction.delete(items, AddressItem.key(article.url()));
    }
  }

  /**
   * Takes the URL that an article has now. One that is only written in another way stays its own.
   */
  void replace(Article was, Article now, Transaction transaction) {
    if (!Objects.equals(key(was), key(now))) {
      remove(was, transaction);
      add(now, transaction);
    }
  }

  /** Whether a write was refused because another article has the URL. */
  boolean isTaken(Article article, WriteRefused refused) {
    return article.url() != null && refused.of(key(article));
  }

  /** The id of the article that has the URL of this one. */
  Optional<String> owner(Article article) {
    return items.get(key(article), Consistency.LATEST).map(AddressItem::articleId);
  }

  private static Key key(Article article) {
    return article.url() == null ? null : AddressItem.key(article.url());
  }
}
