package dev.verbatim.testing;

import dev.verbatim.localstores.PostgresLocal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** Databases of their own for tests, in one PostgreSQL for all of them. */
public final class LocalDatabase {

  private static final PostgresLocal SERVER = PostgresLocal.throwaway();

  private LocalDatabase() {}

  /**
   * The JDBC URL of a new, empty database, to be dropped when it is no longer needed. Its user may
   * do everything and has no password.
   */
  public static String freshUrl() {
    String name = "verbatim-" + UUID.randomUUID();
    execute("create database \"" + name + "\"");
    return SERVER.jdbcUrl(name);
  }

  /** Makes the tables of search in a database. */
  public static void migrate(String url) {
    Flyway.configure()
        .dataSource(source(url))
        .locations(
            "filesystem:"
                + Repository.file("src", "indexing", "src", "main", "resources", "db", "migration"))
        .load()
        .migrate();
  }

  /** Drops a database of {@link #freshUrl()}, even while somebody is connected to it. */
  public static void drop(String url) {
    execute("drop database \"" + source(url).getDatabaseName() + "\" with (force)");
  }

  /** Connections to a database. */
  public static PGSimpleDataSource source(String url) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    return source;
  }

  private static void execute(String statement) {
    try (Connection connection = source(SERVER.jdbcUrl()).getConnection();
        Statement statements = connection.createStatement()) {
      statements.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Does something while the database lets nobody in. */
  public static void closedFor(String url, Runnable meanwhile) {
    PGSimpleDataSource server = source(url);
    String name = server.getDatabaseName();
    server.setDatabaseName("postgres");
    try (Connection connection = server.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter database \"" + name + "\" allow_connections false");
      try {
        statement.execute(
            "select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '"
                + name
                + "'");
        meanwhile.run();
      } finally {
        statement.execute("alter database \"" + name + "\" allow_connections true");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
