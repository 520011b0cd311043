package dev.verbatim.search.following;

import dev.verbatim.testing.LocalDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A database with the tables of search, for the tests of this module. */
public final class SearchRows implements QuarkusTestResourceLifecycleManager {

  private String url;

  @Override
  public Map<String, String> start() {
    url = LocalDatabase.freshUrl();
    LocalDatabase.migrate(url);
    return Map.of(
        "quarkus.datasource.jdbc.url",
        url,
        // They break off on purpose.
        "quarkus.log.category.\"org.hibernate.orm.jdbc\".level",
        "OFF",
        "quarkus.log.category.\"com.arjuna\".level",
        "OFF",
        "quarkus.log.category.\"dev.verbatim.search\".level",
        "OFF");
  }

  @Override
  public void stop() {
    LocalDatabase.drop(url);
  }
}
