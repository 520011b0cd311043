package dev.verbatim.localstores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.testing.LocalDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class PostgresLocalTest {

  @TempDir Path folder;

  @Test
  void comparesAndFoldsTextAlikeOnEveryMachine() throws SQLException {
    String url = LocalDatabase.freshUrl();
    try {
      execute(url, "create extension pg_trgm");
      assertThat(ask(url, "select similarity('ÅÖ', 'åö')")).isEqualTo("1");
      assertThat(ask(url, "select lower('ÅNGSTRÖM ΣΟΦΙΑ')")).isEqualTo("ångström σοφια");
      assertThat(ask(url, "select to_tsvector('simple', 'ÉCOLE') = to_tsvector('simple', 'école')"))
          .isEqualTo("t");
      assertThat(
              ask(url, "select string_agg(w, ' ' order by w) from unnest('{z,é,E,a}'::text[]) w"))
          .isEqualTo("E a z é");
    } finally {
      LocalDatabase.drop(url);
    }
  }

  @Test
  void isReachedFromThisMachineAloneAndSavesWork() throws SQLException {
    String url = LocalDatabase.freshUrl();
    try {
      assertThat(ask(url, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(url, "show unix_socket_directories")).isEmpty();
      assertThat(ask(url, "show server_encoding")).isEqualTo("UTF8");
      assertThat(ask(url, "show fsync")).isEqualTo("off");
    } finally {
      LocalDatabase.drop(url);
    }
  }

  @Test
  void dropsADatabaseThatSomebodyIsStillConnectedTo() throws SQLException {
    String url = LocalDatabase.freshUrl();
    try (Connection reader = source(url).getConnection()) {
      LocalDatabase.drop(url);
      assertThat(reader.isValid(5)).isFalse();
    }
    assertThatThrownBy(() -> ask(url, "select 1")).hasMessageContaining("does not exist");
  }

  @Test
  void forgetsEverythingWhenItEnds() throws SQLException {
    Path data;
    try (PostgresLocal postgres = PostgresLocal.throwaway()) {
      data = Path.of(ask(postgres.jdbcUrl(), "show data_directory"));
      assertThat(data).isDirectory();
    }
    assertThat(data).doesNotExist();
  }

  @Test
  void keepsItsDataWhenItIsStartedAgain() throws SQLException {
    try (PostgresLocal first = PostgresLocal.keptIn(folder)) {
      assertThat(ask(first.jdbcUrl(), "show fsync")).isEqualTo("on");
      store(first, "The tide will not wait");
    }
    try (PostgresLocal second = PostgresLocal.keptIn(folder)) {
      assertThat(stored(second)).isEqualTo("The tide will not wait");
    }
  }

  @Test
  void keepsItsDataWhenTheServerIsKilled() throws Exception {
    try (PostgresLocal first = PostgresLocal.keptIn(folder)) {
      store(first, "The quay is too short");
      ProcessHandle server = server();
      kill(server);
      // What watched it ends with it.
      awaitEnd(watcher(first));
      assertThat(first.isRunning()).isFalse();
    }
    try (PostgresLocal second = PostgresLocal.keptIn(folder)) {
      assertThat(stored(second)).isEqualTo("The quay is too short");
    }
  }

  @Test
  void takesAFolderOverFromARunThatWasKilled() throws Exception {
    PostgresLocal first = PostgresLocal.keptIn(folder);
    ProcessHandle left = server();
    try (Connection reader = source(first.jdbcUrl()).getConnection()) {
      store(first, "One pump failed us");
      kill(watcher(first));
      assertThat(first.isRunning()).isFalse();
      assertThat(left.isAlive()).isTrue();
      try (PostgresLocal second = PostgresLocal.keptIn(folder)) {
        assertThat(left.isAlive()).isFalse();
        assertThat(reader.isValid(5)).isFalse();
        assertThat(stored(second)).isEqualTo("One pump failed us");
      }
    }
  }

  @Test
  void takesNoFolderFromARunThatIsAlive() throws SQLException {
    try (PostgresLocal first = PostgresLocal.keptIn(folder)) {
      store(first, "We will buy a second one");
      assertThatThrownBy(() -> PostgresLocal.keptIn(folder))
          .hasStackTraceContaining("another process has a PostgreSQL in " + folder);
      assertThat(stored(first)).isEqualTo("We will buy a second one");
    }
  }

  @Test
  void startsThoughTheIdOfAKilledServerNowNamesAnotherProcess() throws Exception {
    try (PostgresLocal first = PostgresLocal.keptIn(folder)) {
      store(first, "The lighthouse was lit again");
      Path pid = folder.resolve("data").resolve("postmaster.pid");
      String said = Files.readString(pid);
      kill(server());
      awaitEnd(watcher(first));
      String id = said.substring(0, said.indexOf('\n'));
      Files.writeString(pid, said.replaceFirst(id, String.valueOf(ProcessHandle.current().pid())));
    }
    try (PostgresLocal second = PostgresLocal.keptIn(folder)) {
      assertThat(stored(second)).isEqualTo("The lighthouse was lit again");
    }
  }

  @Test
  void startsWhereAFirstStartWasKilledHalfWay() throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("postgresql.conf"), "");
    Files.writeString(data.resolve("PG_VERSION"), "18\n");
    try (PostgresLocal postgres = PostgresLocal.keptIn(folder)) {
      store(postgres, "The ferry came late");
      assertThat(stored(postgres)).isEqualTo("The ferry came late");
    }
  }

  @Test
  void endsWithTheProcessThatStartedItHoweverThatOneEnds() throws Exception {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Starter.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader said = parent.inputReader(StandardCharsets.UTF_8);
    assertThat(said.readLine()).isEqualTo("started");
    ProcessHandle server = server();
    ProcessHandle watcher = parent.children().findFirst().orElseThrow();
    kill(parent.toHandle());
    awaitEnd(server);
    awaitEnd(watcher);
    assertThat(folder.resolve("data").resolve("postmaster.pid")).doesNotExist();
  }

  /** Starts a server and stays. */
  static final class Starter {

    private Starter() {}

    public static void main(String[] folder) throws Exception {
      try (PostgresLocal postgres = PostgresLocal.keptIn(Path.of(folder[0]))) {
        System.out.println(postgres.isRunning() ? "started" : "ended");
        Thread.currentThread().join();
      }
    }
  }

  private static void store(PostgresLocal postgres, String words) throws SQLException {
    execute(postgres.jdbcUrl(), "create table quote (words text)");
    execute(
        postgres.jdbcUrl(),
        "set synchronous_commit = on; insert into quote values ('" + words + "')");
  }

  private static String stored(PostgresLocal postgres) throws SQLException {
    return ask(postgres.jdbcUrl(), "select words from quote");
  }

  private static void execute(String url, String statement) throws SQLException {
    try (Connection connection = source(url).getConnection();
        Statement statements = connection.createStatement()) {
      statements.execute(statement);
    }
  }

  private static String ask(String url, String query) throws SQLException {
    try (Connection connection = source(url).getConnection();
        Statement statements = connection.createStatement();
        ResultSet answer = statements.executeQuery(query)) {
      assertThat(answer.next()).isTrue();
      return answer.getString(1);
    }
  }

  private ProcessHandle server() throws IOException {
    return PostgresFolder.serverOf(folder.resolve("data")).orElseThrow();
  }

  private static ProcessHandle watcher(PostgresLocal postgres) {
    return ProcessHandle.of(postgres.watcher()).orElseThrow();
  }

  private static void kill(ProcessHandle process) throws Exception {
    assertThat(process.destroyForcibly()).isTrue();
    awaitEnd(process);
  }

  private static void awaitEnd(ProcessHandle process) throws Exception {
    assertThat(process.onExit().get(20, TimeUnit.SECONDS).isAlive()).isFalse();
  }

  private static PGSimpleDataSource source(String url) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    return source;
  }
}
