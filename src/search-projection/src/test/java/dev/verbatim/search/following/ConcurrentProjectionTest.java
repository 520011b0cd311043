package dev.verbatim.search.following;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.search.projection.Projector;
import dev.verbatim.search.projection.RowDifferences;
import dev.verbatim.testing.LocalDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many write and project the same at once. */
@QuarkusTest
@WithTestResource(SearchRows.class)
class ConcurrentProjectionTest {

  private static final int WRITERS = 4;

  @Inject Projector projector;
  @Inject RowDifferences differences;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  private final ConcurrentNews news = new ConcurrentNews();

  @AfterEach
  void empty() {
    RowFacts.drop();
  }

  @Test
  void rowsAreRightAfterManyHaveWrittenAtOnce() throws Exception {
    SearchProjection projection = projection();

    atOnce(writers(projection, 50));

    assertThat(projection.differences(news.entities())).isEmpty();
  }

  /** PostgreSQL loses every connection then, and recovers from its log. */
  @Test
  void rowsAreRightThoughPostgresWasKilledMeanwhile() throws Exception {
    SearchProjection projection = projection();
    List<Callable<Integer>> all = writers(projection, 40);
    all.add(() -> killConnections(3));

    atOnce(all);

    assertThat(Recovered.call(() -> projection.differences(news.entities()))).isEmpty();
    assertThat(Recovered.call(projection::quarantined)).isEmpty();
  }

  private List<Callable<Integer>> writers(SearchProjection projection, int steps) {
    List<Callable<Integer>> all = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      Random random = new Random(writer);
      all.add(() -> news.work(projection, random, steps));
    }
    return all;
  }

  private SearchProjection projection() {
    return new SearchProjection(news, projector, differences, Clock.systemUTC());
  }

  /** Kills what serves a connection, again and again. */
  private int killConnections(int times) throws SQLException {
    int killed = 0;
    while (killed < times) {
      try (Connection connection = LocalDatabase.source(url).getConnection();
          Statement statement = connection.createStatement();
          ResultSet served =
              statement.executeQuery(
                  "select pid from pg_stat_activity where datname = current_database()"
                      + " and xact_start is not null and pid <> pg_backend_pid()")) {
        if (served.next() && ProcessHandle.of(served.getLong(1)).orElseThrow().destroyForcibly()) {
          killed++;
        }
      } catch (SQLException recovering) {
        assertThat(recovering.getSQLState()).matches("57P..|08...");
      }
    }
    return killed;
  }

  private static void atOnce(List<Callable<Integer>> tasks) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(tasks.size());
    try {
      for (Future<Integer> done : executor.invokeAll(tasks)) {
        assertThat(done.get()).isNotNegative();
      }
    } finally {
      executor.shutdownNow();
    }
  }
}
