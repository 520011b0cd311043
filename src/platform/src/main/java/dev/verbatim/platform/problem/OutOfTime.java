package dev.verbatim.platform.problem;

/** A part of a request was not reached in the time that the request has; to be sent again. */
public final class OutOfTime extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public OutOfTime() {
    super("This was not reached in the time that a request has. Send it again.");
  }
}
