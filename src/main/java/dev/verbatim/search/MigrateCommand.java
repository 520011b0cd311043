package dev.verbatim.search;

import dev.verbatim.platform.Command;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Brings the tables of search to where this version has them. */
@Singleton
class MigrateCommand implements Command {

  private final Schema schema;

  @Inject
  MigrateCommand(Schema schema) {
    this.schema = schema;
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
    return 0;
  }
}
