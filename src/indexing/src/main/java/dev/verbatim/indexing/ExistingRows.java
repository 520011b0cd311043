package dev.verbatim.indexing;

import dev.verbatim.platform.table.Key;
import dev.verbatim.search.projection.ArticleRow;
import dev.verbatim.search.projection.DynamoRecord;
import dev.verbatim.search.projection.QuoteRow;
import dev.verbatim.search.projection.SpeakerRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The rows that there are of some items. */
record ExistingRows(
    Map<String, ArticleRow> articles,
    Map<String, QuoteRow> quotes,
    Map<String, SpeakerRow> speakers) {

  /** Reads them, within the caller's transaction. */
  static ExistingRows of(Collection<Key> keys) {
    Set<String> articles = new LinkedHashSet<>();
    Set<String> quotes = new LinkedHashSet<>();
    Set<String> speakers = new LinkedHashSet<>();
    for (Key key : keys) {
      switch (DynamoRecord.kind(key).orElseThrow()) {
        case SPEAKER -> speakers.add(id(key));
        case QUOTATION -> quotes.add(item(key));
        default -> articles.add(id(key));
      }
    }
    ExistingRows rows = new ExistingRows(new HashMap<>(), new HashMap<>(), new HashMap<>());
    ArticleRow.<ArticleRow>list("id in ?1", articles)
        .forEach(row -> rows.articles.put(row.id, row));
    QuoteRow.<QuoteRow>list("item in ?1", quotes).forEach(row -> rows.quotes.put(row.item, row));
    SpeakerRow.<SpeakerRow>list("id in ?1", speakers)
        .forEach(row -> rows.speakers.put(row.id, row));
    return rows;
  }

  /** The facts in the row of an item; those of an empty row where there is none. */
  Map<String, Object> facts(Key key) {
    String id = id(key);
    return switch (DynamoRecord.kind(key).orElseThrow()) {
      case SPEAKER -> speakers.getOrDefault(id, SpeakerRow.empty(id)).facts();
      case QUOTATION -> quotes.getOrDefault(item(key), new QuoteRow()).facts();
      default -> articles.getOrDefault(id, ArticleRow.empty(id)).facts();
    };
  }

  /** The id of the article or speaker in whose partition an item is. */
  static String id(Key key) {
    return key.pk().substring(key.pk().indexOf('#') + 1);
  }

  /** A quotation, as its row names it. */
  private static String item(Key key) {
    return id(key) + "/" + key.sk();
  }
}
