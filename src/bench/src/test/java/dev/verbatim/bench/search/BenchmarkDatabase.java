package dev.verbatim.bench.search;

import dev.verbatim.bench.Quiet;
import dev.verbatim.localstores.PostgresLocal;
import dev.verbatim.suite.LocalApp;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database for generated articles, in a PostgreSQL that keeps its data under {@code target}, so
 * that it has to be filled once. A commit is waited for until it is on the disk.
 */
public final class BenchmarkDatabase implements QuarkusTestResourceLifecycleManager {

  /** How many articles there are. */
  static final int ARTICLES = Integer.getInteger("articles", 100_000);

  private static final String NAME = "articles_" + ARTICLES;
  private static final String FILLED = "filled";

  private PostgresLocal server;
  private boolean fresh;

  /** {@code fresh}, where it is to be filled anew. */
  @Override
  public void init(Map<String, String> arguments) {
    fresh = Boolean.parseBoolean(arguments.get("fresh"));
  }

  @Override
  public Map<String, String> start() {
    Quiet.check();
    server = PostgresLocal.keptIn(Path.of("target/bench/postgres"));
    if (fresh || !isFilled()) {
      execute("postgres", "drop database if exists " + NAME + " with (force)");
      execute("postgres", "create database " + NAME);
      execute("postgres", "alter database " + NAME + " set synchronous_commit = on");
    }
    Map<String, String> settings = new HashMap<>(LocalApp.config("http://127.0.0.1:1"));
    settings.put("verbatim.store.create-table", "false");
    settings.put("verbatim.search.follow", "false");
    settings.put("quarkus.datasource.jdbc.url", server.jdbcUrl(NAME));
    return settings;
  }

  @Override
  public void inject(TestInjector benchmarks) {
    benchmarks.injectIntoFields(this, new TestInjector.MatchesType(BenchmarkDatabase.class));
  }

  @Override
  public void stop() {
    if (server != null) {
      server.close();
    }
  }

  /** Whether all articles are in it. */
  boolean isFilled() {
    return FILLED.equals(
        value(
            "postgres",
            "select shobj_description(oid, 'pg_database') from pg_database where datname = '"
                + NAME
                + "'"));
  }

  /** Notes that all articles are in it, and does what autovacuum would soon do. */
  void filled() {
    execute(NAME, "vacuum analyze");
    execute("postgres", "comment on database " + NAME + " is '" + FILLED + "'");
  }

  /** What a query that finds one value finds, as text. */
  String value(String query) {
    return value(NAME, query);
  }

  /** A connection with the settings that the application's have. */
  Connection connection(String settings) throws SQLException {
    Connection connection = source(NAME).getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute(settings);
    }
    return connection;
  }

  private String value(String database, String query) {
    try (Connection connection = source(database).getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      return found.next() ? found.getString(1) : null;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  private void execute(String database, String sql) {
    try (Connection connection = source(database).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private PGSimpleDataSource source(String database) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(server.jdbcUrl(database));
    return source;
  }
}
