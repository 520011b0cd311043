package dev.verbatim.search;

import dev.verbatim.local.PostgresLocal;
import dev.verbatim.platform.LocalDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** A PostgreSQL for benchmarks, whose data is kept from one run to the next. */
public final class NewsDatabase implements QuarkusTestResourceLifecycleManager {

  private final Map<String, String> settings = new HashMap<>();
  private PostgresLocal server;

  @Override
  public void init(Map<String, String> arguments) {
    settings.putAll(arguments);
  }

  @Override
  public Map<String, String> start() {
    server = PostgresLocal.keptIn(Path.of("target", "bench", "postgres"));
    // Commits are waited for, as they are in production.
    try (Connection connection = DriverManager.getConnection(server.jdbcUrl());
        Statement statement = connection.createStatement()) {
      if (settings.remove("empty") != null) {
        statement.execute("drop schema public cascade");
        statement.execute("create schema public");
      }
      statement.execute("alter database postgres set synchronous_commit = on");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    LocalDatabase.migrate(server.jdbcUrl());
    Map<String, String> config = new HashMap<>(settings);
    config.put("quarkus.datasource.jdbc.url", server.jdbcUrl());
    // The rows are made by the benchmarks alone.
    config.put("verbatim.search.follow", "false");
    return config;
  }

  @Override
  public void stop() {
    server.close();
  }
}
