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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
   * Writes all or nothing, but for what somebody else has written meanwhile.
   *
   * @param changes at most one of each article or speaker
   * @param seen the versions of the rows before the changes were read
   * @param progress how far the follower of a stream has come with it; noted when all is written.
   *     Null where it is not noted
   * @return what is to be read again, and then written
   * @throws SearchUnavailable when nothing was done, and may be done later
   */
  public Set<Entity> write(Collection<Change> changes, SeenVersions seen, StreamProgress progress) {
    return InTransaction.call(
        () -> {
          Set<Entity> overtaken = changes.isEmpty() ? Set.of() : writeAll(changes, seen);
          if (progress != null && overtaken.isEmpty()) {
            RowStatements.noteProgress(progress, clock.instant());
          }
          return overtaken;
        });
  }

  private Set<Entity> writeAll(Collection<Change> changes, SeenVersions seen) {
    List<Entity> entities = changes.stream().map(Change::entity).toList();
    RowStatements.lock(entities);
    Instant now = clock.instant();
    Quarantine quarantine = Quarantine.of(entities);
    Map<Entity, EntityRow> rows = EntityRows.of(entities);
    Set<Entity> overtaken = new LinkedHashSet<>();
    List<Change> taken = new ArrayList<>();
    for (Change change : changes) {
      EntityRow row = rows.get(change.entity());
      if (seen.allow(change, row)) {
        write(change, row, now);
        quarantine.taken(change, now);
        taken.add(change);
      } else {
        overtaken.add(change.entity());
      }
    }
    writeQuotes(taken);
    Panache.getEntityManager().flush();
    RowStatements.noteDictionaries(taken);
    return overtaken;
  }

  private void write(Change change, EntityRow existing, Instant now) {
    EntityRow row = existing == null ? EntityRows.empty(change.entity()) : existing;
    row.take(change, views, now);
    if (existing == null) {
      // Not before it is whole: else it would be inserted empty, and then updated.
      row.persist();
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
