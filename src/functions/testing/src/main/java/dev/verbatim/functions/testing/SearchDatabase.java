package dev.verbatim.functions.testing;

import dev.verbatim.testing.LocalDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** The database of a packaged function of search, into which its tests look. */
public final class SearchDatabase implements QuarkusTestResourceLifecycleManager {

  private final Map<String, String> settings = new HashMap<>();
  private String url;

  /** Settings that one test has of its own. */
  @Override
  public void init(Map<String, String> arguments) {
    settings.putAll(arguments);
  }

  @Override
  public Map<String, String> start() {
    url = LocalDatabase.freshUrl();
    LocalDatabase.migrate(url);
    settings.put("quarkus.datasource.jdbc.url", url);
    return settings;
  }

  @Override
  public void inject(TestInjector tests) {
    tests.injectIntoFields(this, new TestInjector.MatchesType(SearchDatabase.class));
  }

  @Override
  public void stop() {
    LocalDatabase.drop(url);
  }

  /** What a query that finds one value finds, as text. */
  public String value(String query) {
    try (Connection connection = LocalDatabase.source(url).getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      return found.next() ? found.getString(1) : null;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  /** Runs statements that change rows. */
  public void change(String statements) {
    try (Connection connection = LocalDatabase.source(url).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(statements);
    } catch (SQLException e) {
      throw new IllegalStateException(statements, e);
    }
  }

  /** Does something while the database lets nobody in. */
  public void closedFor(Runnable meanwhile) {
    LocalDatabase.closedFor(url, meanwhile);
  }
}
