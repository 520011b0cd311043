package dev.verbatim.search.projection;

import dev.verbatim.news.quote.Quote;
import dev.verbatim.platform.projection.Entity;
import dev.verbatim.platform.projection.StreamProgress;
import dev.verbatim.search.database.InTransaction;
import dev.verbatim.search.database.SearchUnavailable;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings changes into rows, all of them in one transaction.
 *
 * <p>A transaction that changes rows of an article or speaker holds its lock until it ends, so that
 * what is read is what is changed. Locks are taken in order: two that want the same wait, and never
 * for each other.
 */
@Singleton
public class Rows {

  private final RowViews views;
  private final Clock clock;

  @Inject
  public Rows(RowViews views, Clock clock) {
    this.views = views;
    this.clock = clock;
  }

  /**
   * Writes all or nothing.
   *
   * @param changes at most one of each article or speaker
   * @param seen the generations of the rows before the changes were read
   * @param progress how far the follower of a stream has come with it; null where it is not noted
   * @throws SearchUnavailable when nothing was done, and may be done later
   */
  public void write(Collection<Change> changes, SeenGenerations seen, StreamProgress progress) {
    InTransaction.call(
        () -> {
          if (!changes.isEmpty()) {
            writeAll(changes, seen);
          }
          if (progress != null) {
            RowStatements.noteProgress(progress, clock.instant());
          }
          return null;
        });
  }

  private void writeAll(Collection<Change> changes, SeenGenerations seen) {
    List<Entity> entities = changes.stream().map(Change::entity).toList();
    RowStatements.lock(entities);
    Instant now = clock.instant();
    Quarantine quarantine = Quarantine.of(entities);
    Map<Entity, EntityRow> rows = EntityRows.of(entities);
    List<Change> taken =
        changes.stream().filter(change -> seen.allow(change, rows.get(change.entity()))).toList();
    for (Change change : taken) {
      write(change, rows.get(change.entity()), now);
      quarantine.taken(change, now);
    }
    writeQuotes(taken);
    Panache.getEntityManager().flush();
    RowStatements.noteDictionaries(taken);
  }

  private void write(Change change, EntityRow row, Instant now) {
    if (row != null) {
      row.take(change, views, now);
    } else if (!change.equals(Change.nothing(change.entity()))) {
      EntityRow added = EntityRows.empty(change.entity());
      added.take(change, views, now);
      // Not before it is whole: else it would be inserted empty, and then updated.
      added.persist();
    }
  }

  /** Brings the quotations of articles to what the articles hold now. */
  private void writeQuotes(List<Change> taken) {
    Map<String, Map<String, QuoteRow>> existing =
        EntityRows.quotes(taken.stream().map(Change::entity).toList());
    List<QuoteRow> added = new ArrayList<>();
    for (Change change : taken) {
      Map<String, QuoteRow> left =
          new TreeMap<>(
              change.entity().kind() == Entity.Kind.ARTICLE
                  ? existing.getOrDefault(change.entity().id(), Map.of())
                  : Map.of());
      if (change.content() instanceof Change.News news) {
        for (Quote quote : news.quotes()) {
          QuoteRow row = left.remove(quote.id());
          if (row == null) {
            row = QuoteRow.empty(quote.id());
            added.add(row);
          }
          row.take(quote, news.article(), views);
        }
      }
      left.values().forEach(row -> row.delete());
    }
    added.forEach(row -> row.persist());
  }
}
