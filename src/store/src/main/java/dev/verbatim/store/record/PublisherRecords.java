package dev.verbatim.store.record;

import dev.verbatim.news.article.Publisher;
import dev.verbatim.store.table.Condition;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.Items;
import dev.verbatim.store.table.Transaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The publishers that any article has named. One that was named once stays known. */
@Singleton
public class PublisherRecords {

  /** Ids are short, and a process seldom meets more publishers. */
  private static final int MOST_REMEMBERED = 10_000;

  private final Items<PublisherItem> items;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  @Inject
  public PublisherRecords(DynamoDb dynamoDb) {
    this.items = dynamoDb.record(PublisherItem.SCHEMA);
  }

  /** The publisher with this id, under the name of its first appearance. */
  public Optional<Publisher> get(String id) {
    return items
        .get(PublisherItem.key(id), Consistency.LATEST)
        .map(item -> new Publisher(id, item.name()));
  }

  /** The publishers with these ids, by id. */
  public Map<String, Publisher> getAll(Collection<String> ids) {
    var found = items.getAll(ids.stream().map(PublisherItem::key).toList(), Consistency.LATEST);
    Map<String, Publisher> publishers = new HashMap<>();
    for (String id : ids) {
      PublisherItem item = found.get(PublisherItem.key(id));
      if (item != null) {
        publishers.put(id, new Publisher(id, item.name()));
      }
    }
    return publishers;
  }

  /**
   * Adds a publisher's first appearance to an article's transaction. One that is known is left out:
   * else the articles of one publisher would stand in each other's way.
   */
  void addFirstAppearance(Publisher publisher, Transaction transaction) {
    if (publisher == null || known.contains(publisher.id())) {
      return;
    }
    if (items.get(PublisherItem.key(publisher.id()), Consistency.LATEST).isPresent()) {
      remember(publisher.id());
      return;
    }
    // Of two that come first at once, one is refused, and finds it there when it tries again.
    transaction.put(items, PublisherItem.of(publisher), Condition.absent());
  }

  private void remember(String id) {
    if (known.size() < MOST_REMEMBERED) {
      known.add(id);
    }
  }
}
