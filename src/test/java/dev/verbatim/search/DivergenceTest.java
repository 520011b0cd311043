package dev.verbatim.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.api.LocalApp;
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
 * rows are those that would be made from the table anew.
 */
@QuarkusTest
@QuarkusTestResource(
    value = LocalApp.class,
    initArgs = @ResourceArg(name = "verbatim.search.follow", value = "false"),
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
        // A new database, filled from the table while what was read of it grows old.
        RowFacts.drop();
        deliveries.trim();
        rebuild(history.table, projector, rows, random);
      } else if (mischief < 3) {
        rebuild(history.table, projector, rows, random);
      }
    }
    history.mendWhatHasNoOrder();
    deliveries.rest();

    Views views = new Views(json);
    DynamoItems items = history.table.scanned(history.table.states() - 1);
    Comparison.Result result =
        new Comparison(items, rowKeys, views, Clock.systemUTC()).run(Duration.ZERO);
    assertThat(result.differences()).as("seed %d", seed).isEmpty();
    RowFacts followed = RowFacts.read();
    assertThat(followed.setAside().keySet())
        .as("what is set aside, seed %d", seed)
        .isEqualTo(history.poison());

    RowFacts.drop();
    new Rebuild(items, projector, rows, rowKeys, Clock.systemUTC()).run();
    RowFacts rebuilt = RowFacts.read();
    assertThat(followed.rows()).as("seed %d", seed).isEqualTo(rebuilt.rows());
    assertThat(rebuilt.setAside()).as("seed %d", seed).isEqualTo(followed.setAside());
  }

  /** While it lasts, the table is read as it was some time before. */
  private void rebuild(TableModel table, Projector projector, Rows rows, Random random) {
    int late = Math.max(0, table.states() - 1 - random.nextInt(6));
    new Rebuild(table.scanned(late), projector, rows, rowKeys, Clock.systemUTC()).run();
  }
}
