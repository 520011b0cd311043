package dev.verbatim.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.indexing.IndexVerification;
import dev.verbatim.indexing.Rebuild;
import dev.verbatim.search.database.InTransaction;
import dev.verbatim.suite.LocalApp;
import dev.verbatim.testing.LocalDatabase;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;

/** Writers at once, the real stream and its follower: in the end the rows are what the table is. */
@QuarkusTest
@QuarkusTestResource(
    value = LocalApp.class,
    // Small batches part what was written together.
    initArgs = @ResourceArg(name = "verbatim.search.batch", value = "7"),
    restrictToAnnotatedClass = true)
class RealHistoriesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int WRITERS = 4;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @Inject Newsfloor floor;
  @Inject IndexVerification comparison;
  @Inject Rebuild rebuild;

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void rowsAreWhatTheTableIsAfterManyHaveWrittenAndSomeRebuilt(long seed) throws Exception {
    List<Callable<Integer>> all = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      long own = seed * 100 + writer;
      all.add(() -> floor.work(own, 25));
    }
    for (int i = 0; i < 2; i++) {
      all.add(() -> (int) rebuild.run());
    }
    atOnce(all);

    assertNothingDiffers("seed " + seed);
  }

  /** PostgreSQL loses every connection then, and recovers from its log. */
  @Test
  void rowsAreWhatTheTableIsThoughPostgresIsKilledMeanwhile() throws Exception {
    List<Callable<Integer>> all = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      long own = 900 + writer;
      all.add(() -> floor.work(own, 25));
    }
    all.add(() -> killConnections(3));
    atOnce(all);

    assertNothingDiffers("killed");
  }

  /** Each reads the clock before it knows who else is at it. */
  @Test
  void aLargeArticleThatManyStoreAtOnceIsFollowedToo() throws Exception {
    for (int i = 0; i < 4; i++) {
      String publisher = "Evening Post " + i;
      List<Callable<Integer>> all = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        all.add(() -> floor.storeLarge(publisher));
      }
      atOnce(all);
      floor.review(publisher);
    }

    assertNothingDiffers("stored at once");
  }

  @Test
  void whatWasLeftOutWhileNobodyFollowedForDaysIsThereAgain() throws Exception {
    floor.work(7, 5);
    assertNothingDiffers("before");

    // No shard is left of which one could be told that it was trimmed.
    InTransaction.call(
        () -> {
          var rows = Panache.getEntityManager();
          rows.createNativeQuery("delete from quote").executeUpdate();
          return rows.createNativeQuery("update progress set applied_at = :then")
              .setParameter("then", Instant.parse("2026-01-01T00:00:00Z"))
              .executeUpdate();
        });
    floor.newFollower();

    assertNothingDiffers("after");
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
      } catch (PSQLException recovering) {
        assertThat(recovering.getSQLState()).matches("57P..|08...");
      }
    }
    return killed;
  }

  private void assertNothingDiffers(String what) {
    IndexVerification.Result result = comparison.run(PATIENCE);
    assertThat(result.differences()).as(what).isEmpty();
    assertThat(result.quarantined()).as(what).isEmpty();
    assertThat(result.compared()).as(what).isPositive();
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
