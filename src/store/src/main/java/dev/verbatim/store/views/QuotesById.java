package dev.verbatim.store.views;

import dev.verbatim.news.quote.Quote;
import dev.verbatim.store.record.ArticleKeys;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.Items;
import dev.verbatim.store.table.Key;
import dev.verbatim.store.table.KeyRange;
import dev.verbatim.store.table.Slice;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds quotations by their ids, or where they are. */
@Singleton
public class QuotesById {

  private final Items<ViewItem> items;

  @Inject
  public QuotesById(DynamoDb dynamoDb) {
    this.items = dynamoDb.views(ViewItem.SCHEMA);
  }

  /** The quotation with this id: it is in the last chunk that begins before it. */
  public Optional<Quote> get(String articleId, String id) {
    KeyRange before =
        KeyRange.of(ArticleKeys.partition(articleId))
            .between(ViewKeys.BY_ID, ViewKeys.BY_ID + Quote.partInArticle(id))
            .backwards();
    Slice.Position after = null;
    do {
      Slice<ViewItem> slice = items.query(before, Consistency.EVENTUAL, 1, after);
      for (ViewItem item : slice.items()) {
        if (!item.isTombstone()) {
          return item.chunk().quotes().stream().filter(quote -> quote.id().equals(id)).findFirst();
        }
      }
      after = slice.next();
    } while (after != null);
    return Optional.empty();
  }

  /** Those that are at these places, by id, with one call for all of them. */
  public Map<String, Quote> at(Collection<QuotePlace> places) {
    List<Key> chunks =
        places.stream()
            .map(place -> ViewKeys.chunk(place.articleId(), ViewKeys.window(place.start())))
            .distinct()
            .toList();
    Map<String, Quote> quotes = new HashMap<>();
    items
        .getAll(chunks, Consistency.EVENTUAL)
        .values()
        .forEach(item -> item.chunk().quotes().forEach(quote -> quotes.put(quote.id(), quote)));
    return quotes;
  }
}
