package dev.verbatim.indexing;

import dev.verbatim.platform.table.Key;
import dev.verbatim.search.projection.ArticleRow;
import dev.verbatim.search.projection.ArticleState;
import dev.verbatim.search.projection.Change;
import dev.verbatim.search.projection.Change.Kind;
import dev.verbatim.search.projection.DynamoRecord;
import dev.verbatim.search.projection.Quarantine;
import dev.verbatim.search.projection.QuoteRow;
import dev.verbatim.search.projection.RevisionGuard;
import dev.verbatim.search.projection.RowViews;
import dev.verbatim.search.projection.SpeakerRow;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The rows that there should be of some items, which are made of them as they are now. */
final class ExpectedRows {

  private final RowViews views;
  private final Instant now;
  private final Map<Key, Change> changes = new HashMap<>();
  private final Map<String, ArticleRow> articles = new HashMap<>();
  private final Set<Key> unreadable = new HashSet<>();

  private ExpectedRows(RowViews views, Instant now) {
    this.views = views;
    this.now = now;
  }

  /**
   * Makes them, within the caller's transaction.
   *
   * @param records the items, with summary and body of every article of which they are
   */
  static ExpectedRows of(Map<Key, DynamoRecord> records, RowViews views, Instant now) {
    ExpectedRows rows = new ExpectedRows(views, now);
    Quarantine quarantine =
        Quarantine.of(records.values().stream().map(DynamoRecord::item).toList());
    records.forEach((key, record) -> rows.read(key, record, quarantine));
    rows.changes.values().forEach(rows::addToArticle);
    return rows;
  }

  /** Whether an item is neither as this application writes it nor quarantined. */
  boolean isUnreadable(Key key) {
    return unreadable.contains(key);
  }

  /** The facts that the row of an item should hold; those of an empty row for one that is gone. */
  Map<String, Object> facts(Key key) {
    String id = ExistingRows.id(key);
    Change change = changes.get(key);
    return switch (DynamoRecord.kind(key).orElseThrow()) {
      case SPEAKER -> {
        SpeakerRow row = SpeakerRow.empty(id);
        if (change != null) {
          row.take(change, RevisionGuard.LATER, views, now);
        }
        yield row.facts();
      }
      case QUOTATION -> {
        QuoteRow row = new QuoteRow();
        if (change != null) {
          row.take(change, RevisionGuard.LATER, views, now);
          ArticleRow article = articles.get(id);
          row.takeOver(article == null ? ArticleState.none(id) : ArticleState.of(article));
        }
        yield row.facts();
      }
      default -> articles.getOrDefault(id, ArticleRow.empty(id)).facts();
    };
  }

  private void read(Key key, DynamoRecord record, Quarantine quarantine) {
    try {
      record
          .change()
          .filter(change -> !quarantine.holds(change.item(), change.revision()))
          .ifPresent(change -> changes.put(key, change));
    } catch (RuntimeException e) {
      if (!quarantine.holds(record.item())) {
        unreadable.add(key);
      }
    }
  }

  private void addToArticle(Change change) {
    if (change.kind() == Kind.SUMMARY || change.kind() == Kind.BODY) {
      articles
          .computeIfAbsent(change.partitionId(), ArticleRow::empty)
          .take(change, RevisionGuard.LATER, views, now);
    }
  }
}
