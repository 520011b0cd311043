package dev.verbatim.server.command;

import dev.verbatim.indexing.FollowedProjection;
import dev.verbatim.indexing.Rebuild;
import dev.verbatim.indexing.SearchTables;
import dev.verbatim.search.following.SearchProjection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Makes the tables of search where they are missing, and builds what follows the record again. */
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
    return "builds what follows the record again: all of it, or the one that is named";
  }

  @Override
  public int run(List<FollowedProjection> projections) {
    for (FollowedProjection one : projections) {
      if (one.name().equals(SearchProjection.NAME)) {
        schema.migrate();
      }
      long read = rebuild.run(one.projection());
      System.out.printf("%s was rebuilt from %,d articles and speakers.%n", one.name(), read);
    }
    return 0;
  }
}
