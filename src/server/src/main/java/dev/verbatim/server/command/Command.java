package dev.verbatim.server.command;

import dev.verbatim.indexing.FollowedProjection;
import java.util.List;

/** Something that an operator has done once, instead of serving the API. */
public interface Command {

  /** The word by which it is asked for. */
  String name();

  /** What it does, in one line. */
  String summary();

  /**
   * Does it.
   *
   * @param projections with which of them: all, or the one that the command line names
   * @return 0 when all is well, as processes say it
   */
  int run(List<FollowedProjection> projections);
}
