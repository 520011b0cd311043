package dev.verbatim.server.command;

import dev.verbatim.indexing.DatabaseRoles;
import dev.verbatim.indexing.FollowedProjection;
import dev.verbatim.indexing.SearchTables;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Brings the tables of search to where this version has them, and lets those in who read and write
 * them.
 */
@Singleton
class MigrateCommand implements Command {

  private final SearchTables schema;
  private final DatabaseRoles access;

  @Inject
  MigrateCommand(SearchTables schema, DatabaseRoles access) {
    this.schema = schema;
    this.access = access;
  }

  @Override
  public String name() {
    return "migrate";
  }

  @Override
  public String summary() {
    return "brings the tables of search to where this version has them";
  }

  @Override
  public int run(List<FollowedProjection> projections) {
    schema.migrate();
    access.grant();
    return 0;
  }
}
