package dev.verbatim.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.testing.LocalDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Roles belong to all databases of a server; those of the test are taken away after it. */
class DatabaseRolesTest {

  private static final String READER = "Reader of access";
  private static final String WRITER = "writer_of_access";
  private static final String ADDS = "insert into dictionary_in_use values ('norwegian')";
  private static final String COUNTS = "select count(*) from dictionary_in_use";

  private String url;
  private DataSource source;

  @BeforeEach
  void begin() {
    url = LocalDatabase.freshUrl();
    LocalDatabase.migrate(url);
    source = LocalDatabase.source(url);
    DatabaseRoles access = new DatabaseRoles(source, Optional.of(READER), Optional.of(WRITER));
    access.grant();
    access.grant();
  }

  @AfterEach
  void end() throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String role : new String[] {READER, WRITER}) {
        String quoted = statement.enquoteIdentifier(role, true);
        statement.execute("drop owned by " + quoted);
        statement.execute("drop role " + quoted);
      }
    }
    LocalDatabase.drop(url);
  }

  @Test
  void whoReadsMayNotWrite() throws SQLException {
    assertThat(as(READER, COUNTS)).isEqualTo("0");
    assertThatThrownBy(() -> as(READER, ADDS + " returning 1"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void whoWritesMayNotChangeATable() throws SQLException {
    assertThat(as(WRITER, ADDS + " returning 1")).isEqualTo("1");
    assertThat(as(WRITER, COUNTS)).isEqualTo("1");
    assertThatThrownBy(() -> as(WRITER, "drop table quote")).hasMessageContaining("must be owner");
  }

  @Test
  void bothMayUseTheTablesOfLaterMigrations() throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table later (one int)");
    }

    assertThat(as(READER, "select count(*) from later")).isEqualTo("0");
    assertThat(as(WRITER, "insert into later values (1) returning one")).isEqualTo("1");
  }

  private String as(String role, String query) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set role " + statement.enquoteIdentifier(role, true));
      try (ResultSet answer = statement.executeQuery(query)) {
        answer.next();
        return answer.getString(1);
      }
    }
  }
}
