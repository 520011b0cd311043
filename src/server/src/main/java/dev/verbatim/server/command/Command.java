package dev.verbatim.server.command;

/** Something that an operator has done once, instead of serving the API. */
public interface Command {

  /** The word by which it is asked for. */
  String name();

  /** What it does, in one line. */
  String summary();

  /**
   * Does it.
   *
   * @return 0 when all is well, as processes say it
   */
  int run();
}
