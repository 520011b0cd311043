package dev.verbatim.indexing;

import dev.verbatim.search.database.DatabaseToken;
import dev.verbatim.search.database.SearchConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Who may read the rows of search, and who may write them: a role each, for the functions, so that
 * neither may change a table. They are made when they are missing. Where PostgreSQL is Amazon's,
 * they sign in with tokens ({@link DatabaseToken}).
 */
@Singleton
public class DatabaseRoles {

  private static final String READS = "select";
  private static final String WRITES = "select, insert, update, delete";

  /** The role whose members sign in with tokens. Only Amazon's PostgreSQL has it. */
  private static final String SIGNED_IN_BY_TOKEN = "rds_iam";

  private final DataSource source;
  private final Optional<String> reader;
  private final Optional<String> writer;

  @Inject
  DatabaseRoles(DataSource source, SearchConfig config) {
    this(source, config.reader(), config.writer());
  }

  DatabaseRoles(DataSource source, Optional<String> reader, Optional<String> writer) {
    this.source = source;
    this.reader = reader;
    this.writer = writer;
  }

  /** Lets the roles that are set read and write all tables, those of later migrations as well. */
  public void grant() {
    if (reader.isEmpty() && writer.isEmpty()) {
      return;
    }
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      if (reader.isPresent()) {
        grant(connection, statement, reader.get(), READS);
      }
      if (writer.isPresent()) {
        grant(connection, statement, writer.get(), WRITES);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(
          "the roles of verbatim.search.reader and verbatim.search.writer could not be given what"
              + " they need: whoever migrates has to be allowed to create roles",
          e);
    }
  }

  private static void grant(
      Connection connection, Statement statement, String name, String privileges)
      throws SQLException {
    String role = statement.enquoteIdentifier(name, true);
    String schema = statement.enquoteIdentifier(connection.getSchema(), true);
    if (!exists(connection, name)) {
      statement.execute("create role " + role + " login");
    }
    if (exists(connection, SIGNED_IN_BY_TOKEN)) {
      statement.execute("grant " + SIGNED_IN_BY_TOKEN + " to " + role);
    }
    statement.execute("grant usage on schema " + schema + " to " + role);
    statement.execute("grant " + privileges + " on all tables in schema " + schema + " to " + role);
    statement.execute(
        "alter default privileges in schema %s grant %s on tables to %s"
            .formatted(schema, privileges, role));
  }

  private static boolean exists(Connection connection, String role) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
      query.setString(1, role);
      try (ResultSet found = query.executeQuery()) {
        return found.next();
      }
    }
  }
}
