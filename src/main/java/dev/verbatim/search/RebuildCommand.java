package dev.verbatim.search;

import dev.verbatim.platform.Command;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Makes the tables of search where they are missing, and fills them from the table. */
@Singleton
class RebuildCommand implements Command {

  private final Schema schema;
  private final Rebuild rebuild;

  @Inject
  RebuildCommand(Schema schema, Rebuild rebuild) {
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
