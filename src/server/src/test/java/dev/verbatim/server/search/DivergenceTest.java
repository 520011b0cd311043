package dev.verbatim.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.indexing.DynamoItems;
import dev.verbatim.indexing.IndexVerification;
import dev.verbatim.indexing.Rebuild;
import dev.verbatim.search.projection.Projector;
import dev.verbatim.search.projection.RowKeys;
import dev.verbatim.search.projection.RowViews;
import dev.verbatim.search.projection.Rows;
import dev.verbatim.suite.LocalApp;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Random histories of a table whose stream is delivered as badly as streams may be: in the end the
 * rows are those that would be built again from the table.
 */
@QuarkusTest
@QuarkusTestResource(
    value = LocalApp.class,
    initArgs = {
      @ResourceArg(name = "verbatim.search.follow", value = "false"),
      @ResourceArg(
          name = "quarkus.log.category.\"org.hibernate.orm.jdbc.error\".level",
          value = "OFF"),
      @ResourceArg(name = "quarkus.log.category.\"dev.verbatim.search\".level", value = "OFF")
    },
    restrictToAnnotatedClass = true)
class DivergenceTest {

  private static final long FIRST = Long.getLong("divergence.first", 1);
  private static final int HISTORIES = Integer.getInteger("divergence.histories", 1000);

  @Inject RowKeys rowKeys;
  @Inject ObjectMapper json;

  private final Fault fault = new Fault();

  @AfterEach
  void empty() {
    RowFacts.drop();
  }

  @Test
  void rowsAreWhatTheTableMakesOfThemHoweverItsStreamIsDelivered() {
    for (long seed = FIRST; seed < FIRST + HISTORIES; seed++) {
      try {
        history(seed);
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  private void history(long seed) {
    RowFacts.drop();
    Random random = new Random(seed);
    Rows rows = new Rows(fault.views(json), fault.clock());
    Projector projector = new Projector(rows);
    Deliveries deliveries = new Deliveries(random, projector, fault);
    NewsHistory history = new NewsHistory(random, deliveries::add);
    int steps = 5 + random.nextInt(20);
    for (int i = 0; i < steps; i++) {
      history.act();
      if (random.nextInt(2) == 0) {
        deliveries.some();
      }
      int mischief = random.nextInt(40);
      if (mischief == 0) {
        // A new database, and a stream that no longer has all that the table is made of.
        RowFacts.drop();
        deliveries.trim();
        rebuild(history.table, 0, projector, rows);
      } else if (mischief < 4) {
        rebuild(history.table, random.nextInt(6), projector, rows);
      }
    }
    history.mendWhatHasNoOrder();
    deliveries.rest();

    RowViews views = new RowViews(json);
    DynamoItems items = history.table.scanned(history.table.states() - 1);
    IndexVerification.Result result =
        new IndexVerification(items, rowKeys, views, Clock.systemUTC()).run(Duration.ZERO);
    assertThat(result.differences()).as("seed %d", seed).isEmpty();
    RowFacts followed = RowFacts.read();
    assertThat(followed.quarantined().keySet())
        .as("what is quarantined, seed %d", seed)
        .isEqualTo(history.poison());

    RowFacts.drop();
    new Rebuild(items, projector, rows, rowKeys, Clock.systemUTC()).run();
    RowFacts rebuilt = RowFacts.read();
    assertThat(followed.rows()).as("seed %d", seed).isEqualTo(rebuilt.rows());
    assertThat(rebuilt.quarantined()).as("seed %d", seed).isEqualTo(followed.quarantined());
  }

  /**
   * @param late how many writes ago the table was read, of which the stream may have told since
   */
  private void rebuild(TableModel table, int late, Projector projector, Rows rows) {
    int scanned = Math.max(0, table.states() - 1 - late);
    new Rebuild(table.scanned(scanned), projector, rows, rowKeys, Clock.systemUTC()).run();
  }
}
