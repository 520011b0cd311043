package dev.verbatim.search;

import dev.verbatim.platform.Command;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Brings the tables of search to where this version has them, and lets those in who read and write
 * them.
 */
@Singleton
class MigrateCommand implements Command {

  private final Schema schema;
  private final Access access;

  @Inject
  MigrateCommand(Schema schema, Access access) {
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
  public int run() {
    schema.migrate();
    access.grant();
    return 0;
  }
}
