package dev.verbatim.platform.startup;

/**
 * A store that a function reaches once before its first request, so that no request has to wait
 * while clients are set up, keys exchanged and classes loaded.
 */
public interface Primed {

  /**
   * Reads once, as cheaply as can be, over a connection that is then kept.
   *
   * @throws RuntimeException when the store does not answer
   */
  void prime();

  /** Lets go of its connections, since a snapshot of the process cannot hold them. */
  void release();
}
