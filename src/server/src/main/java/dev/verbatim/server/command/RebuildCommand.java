package dev.verbatim.server.command;

import dev.verbatim.indexing.Rebuild;
import dev.verbatim.indexing.SearchTables;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Makes the tables of search where they are missing, and fills them from the table. */
@Singleton
class RebuildCommand implements Command {

  private final SearchTables schema;
  private final Rebuild rebuild;

  @Inject
  RebuildCommand(SearchTables schema, Rebuild rebuild) {
    this.schema = schema;
    this.rebuild = rebuild;
  }

  @Override
  public String name() {
    return "rebuild";
  }

  @Override
  public String summary() {
    return "makes the tables of search where they are missing, and fills them from DynamoDB";
  }

  @Override
  public int run() {
    schema.migrate();
    System.out.printf("Search was rebuilt from %,d items.%n", rebuild.run());
    return 0;
  }
}
