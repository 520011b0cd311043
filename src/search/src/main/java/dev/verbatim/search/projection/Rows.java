package dev.verbatim.search.projection;

import dev.verbatim.search.database.InTransaction;
import dev.verbatim.search.database.SearchUnavailable;
import dev.verbatim.search.projection.Change.Kind;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings changes of items into rows, all of them in one transaction.
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
   * @param changes at most one of each item
   * @param progress how far the follower of a stream has come with it; null where it is not noted
   * @throws SearchUnavailable when nothing was done, and may be done later
   */
  public void write(Collection<Change> changes, RevisionGuard guard, StreamProgress progress) {
    InTransaction.call(
        () -> {
          if (!changes.isEmpty()) {
            writeAll(changes, guard);
          }
          if (progress != null) {
            RowStatements.noteProgress(progress, clock.instant());
          }
          return null;
        });
  }

  private void writeAll(Collection<Change> all, RevisionGuard guard) {
    RowStatements.lock(all);
    Instant now = clock.instant();
    Quarantine quarantine = Quarantine.of(all.stream().map(Change::item).toList());
    List<Change> changes = all.stream().filter(change -> !quarantine.isOvertaken(change)).toList();
    Map<String, ArticleState> articles =
        writeArticles(of(changes, Kind.SUMMARY, Kind.BODY), guard, quarantine, now);
    writeQuotes(of(changes, Kind.QUOTATION), articles, guard, quarantine, now);
    writeSpeakers(of(changes, Kind.SPEAKER), guard, quarantine, now);
    Panache.getEntityManager().flush();
    if (!articles.isEmpty()) {
      RowStatements.followArticles(articles.keySet());
      RowStatements.noteDictionaries(articles.values());
    }
  }

  /** The articles whose quotations may have to follow, as they are now. */
  private Map<String, ArticleState> writeArticles(
      List<Change> changes, RevisionGuard guard, Quarantine quarantine, Instant now) {
    Set<String> ids = changes.stream().map(Change::partitionId).collect(Collectors.toSet());
    Map<String, ArticleRow> rows =
        byId(ids.isEmpty() ? List.of() : ArticleRow.list("id in ?1", ids), row -> row.id);
    List<ArticleRow> added = new ArrayList<>();
    Map<String, ArticleState> changed = new LinkedHashMap<>();
    for (Change change : changes) {
      ArticleRow row = rows.get(change.partitionId());
      if (row == null) {
        row = ArticleRow.empty(change.partitionId());
        rows.put(row.id, row);
        added.add(row);
      }
      ArticleState before = ArticleState.of(row);
      if (row.take(change, guard, views, now)) {
        quarantine.taken(change, now);
      }
      if (!before.equals(ArticleState.of(row)) || changed.containsKey(row.id)) {
        changed.put(row.id, ArticleState.of(row));
      }
    }
    // Not before they are whole: else each would be inserted empty, and then updated.
    added.forEach(row -> row.persist());
    return changed;
  }

  private void writeQuotes(
      List<Change> changes,
      Map<String, ArticleState> changedArticles,
      RevisionGuard guard,
      Quarantine quarantine,
      Instant now) {
    if (changes.isEmpty()) {
      return;
    }
    Set<String> items = changes.stream().map(QuoteRow::itemOf).collect(Collectors.toSet());
    Map<String, QuoteRow> rows = byId(QuoteRow.list("item in ?1", items), row -> row.item);
    Map<String, ArticleState> articles = states(changes, changedArticles);
    for (Change change : changes) {
      QuoteRow row = rows.get(QuoteRow.itemOf(change));
      boolean isNew = row == null;
      if (isNew) {
        row = QuoteRow.empty(change);
      }
      if (row.take(change, guard, views, now)) {
        quarantine.taken(change, now);
      }
      row.takeOver(articles.getOrDefault(row.articleId, ArticleState.none(row.articleId)));
      if (isNew) {
        row.persist();
      }
    }
  }

  private static Map<String, ArticleState> states(
      List<Change> changes, Map<String, ArticleState> changed) {
    Set<String> unknown =
        changes.stream()
            .map(Change::partitionId)
            .filter(id -> !changed.containsKey(id))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Map<String, ArticleState> states = new HashMap<>(changed);
    if (!unknown.isEmpty()) {
      ArticleRow.find("select id, edition, language, shown from ArticleRow where id in ?1", unknown)
          .project(ArticleState.class)
          .<ArticleState>list()
          .forEach(state -> states.put(state.id(), state));
    }
    return states;
  }

  private void writeSpeakers(
      List<Change> changes, RevisionGuard guard, Quarantine quarantine, Instant now) {
    Set<String> ids = changes.stream().map(Change::partitionId).collect(Collectors.toSet());
    Map<String, SpeakerRow> rows =
        byId(ids.isEmpty() ? List.of() : SpeakerRow.list("id in ?1", ids), row -> row.id);
    for (Change change : changes) {
      SpeakerRow row = rows.get(change.partitionId());
      boolean isNew = row == null;
      if (isNew) {
        row = SpeakerRow.empty(change.partitionId());
      }
      if (row.take(change, guard, views, now)) {
        quarantine.taken(change, now);
      }
      if (isNew) {
        row.persist();
      }
    }
  }

  private static List<Change> of(Collection<Change> changes, Kind... kinds) {
    return changes.stream().filter(change -> List.of(kinds).contains(change.kind())).toList();
  }

  private static <R> Map<String, R> byId(List<R> rows, Function<R, String> id) {
    Map<String, R> byId = new HashMap<>();
    new ArrayList<>(rows).forEach(row -> byId.put(id.apply(row), row));
    return byId;
  }
}
