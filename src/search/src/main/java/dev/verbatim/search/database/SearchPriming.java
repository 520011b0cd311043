package dev.verbatim.search.database;

import dev.verbatim.platform.startup.Primed;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Primes PostgreSQL: a connection, which stays in the pool. */
@Singleton
final class SearchPriming implements Primed {

  private final AgroalDataSource source;

  @Inject
  SearchPriming(AgroalDataSource source) {
    this.source = source;
  }

  @Override
  public void prime() {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("select 1 from article limit 0");
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  @Override
  public void release() {
    source.flush(FlushMode.ALL);
  }
}
