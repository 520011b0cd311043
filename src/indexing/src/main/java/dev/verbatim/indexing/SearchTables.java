package dev.verbatim.indexing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.flywaydb.core.Flyway;

/** The tables of search, which {@code db/migration} makes and changes. */
@Singleton
public class SearchTables {

  private final Flyway flyway;

  @Inject
  SearchTables(Flyway flyway) {
    this.flyway = flyway;
  }

  /** Brings the tables to where this version of the application has them. */
  public void migrate() {
    flyway.migrate();
  }
}
