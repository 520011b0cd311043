package dev.verbatim.indexing;

import dev.verbatim.platform.table.Key;
import dev.verbatim.search.database.SearchUnavailable;
import dev.verbatim.search.projection.Change;
import dev.verbatim.search.projection.DynamoRecord;
import dev.verbatim.search.projection.Projector;
import dev.verbatim.search.projection.RevisionGuard;
import dev.verbatim.search.projection.RowKeys;
import dev.verbatim.search.projection.Rows;
import dev.verbatim.search.projection.StreamProgress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Builds the rows again from the table, while the table is written and the stream is followed.
 *
 * <p>It writes every item that is there and takes away what is not; where the stream is ahead of
 * it, the later revision stays. So it fills an empty database, and repairs one that is not.
 */
@Singleton
public class Rebuild {

  private static final Logger LOG = Logger.getLogger(Rebuild.class);

  /** Followers that have never been heard of begin with what the stream still has. */
  private static final String FOLLOWER = "rebuild";

  /**
   * How long a row without content keeps what comes late from bringing it back; streams have a day.
   */
  private static final Duration KEPT = Duration.ofDays(30);

  private final DynamoItems items;
  private final Projector projector;
  private final Rows rows;
  private final RowKeys rowKeys;
  private final Clock clock;

  @Inject
  public Rebuild(DynamoItems items, Projector projector, Rows rows, RowKeys rowKeys, Clock clock) {
    this.items = items;
    this.projector = projector;
    this.rows = rows;
    this.rowKeys = rowKeys;
    this.clock = clock;
  }

  /**
   * Does it.
   *
   * @return how many items were read
   * @throws SearchUnavailable when PostgreSQL does not answer; begin again later
   */
  public long run() {
    Instant start = clock.instant();
    long[] read = {0};
    items.forEachPage(
        page -> {
          projector.project(page, RevisionGuard.SAME_TOO, null);
          read[0] += page.size();
        });
    takeAway();
    rowKeys.forget(start.minus(KEPT));
    rows.write(List.of(), RevisionGuard.LATER, new StreamProgress(FOLLOWER, "0", start));
    LOG.infof("search was rebuilt from %d items", read[0]);
    return read[0];
  }

  /** Takes away rows whose items are no longer there. */
  private void takeAway() {
    rowKeys.forEachPage(
        page -> {
          Map<Key, DynamoRecord> there = items.get(page.stream().map(RowKeys.RowKey::key).toList());
          List<Change> gone = new ArrayList<>();
          for (RowKeys.RowKey row : page) {
            if (!there.containsKey(row.key()) || there.get(row.key()).kind().isEmpty()) {
              gone.add(new Change(row.key(), row.revision(), new Change.Gone(row.kind())));
            }
          }
          if (!gone.isEmpty()) {
            rows.write(gone, RevisionGuard.LATER, null);
          }
        });
  }
}
