package dev.verbatim.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.suite.LocalApp;
import dev.verbatim.testing.LocalDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What every connection is told when it is made. */
@QuarkusTest
@WithTestResource(LocalApp.class)
class ConnectionsTest {

  private static final String ALIKE = "select 'odukav' <% 'bram odukoy'";

  @Inject DataSource source;

  @ConfigProperty(name = "quarkus.datasource.jdbc.new-connection-sql")
  String settings;

  @Test
  void everyQuestionHasAPlanOfItsOwnThatAvoidsReadingWholeTables() throws SQLException {
    try (Connection connection = source.getConnection()) {
      assertThat(ask(connection, "show plan_cache_mode")).isEqualTo("force_custom_plan");
      assertThat(ask(connection, "show enable_seqscan")).isEqualTo("off");
      assertThat(ask(connection, "show jit")).isEqualTo("off");
    }
  }

  @Test
  void namesMayBeHalfAlike() throws SQLException {
    try (Connection connection = source.getConnection()) {
      assertThat(ask(connection, ALIKE)).isEqualTo("t");
      assertThat(ask(connection, "show pg_trgm.word_similarity_threshold")).isEqualTo("0.5");
    }
  }

  @Test
  void theSettingsAreTakenBeforeThereIsTheExtensionThatKnowsThem() throws SQLException {
    String url = LocalDatabase.freshUrl();
    try (Connection connection = LocalDatabase.source(url).getConnection();
        Statement statements = connection.createStatement()) {
      statements.execute(settings);
      statements.execute("create extension pg_trgm");
      assertThat(ask(connection, ALIKE)).isEqualTo("t");
      assertThat(ask(connection, "show pg_trgm.word_similarity_threshold")).isEqualTo("0.5");
    } finally {
      LocalDatabase.drop(url);
    }
  }

  private static String ask(Connection connection, String query) throws SQLException {
    try (Statement statements = connection.createStatement();
        ResultSet answer = statements.executeQuery(query)) {
      assertThat(answer.next()).isTrue();
      return answer.getString(1);
    }
  }
}
