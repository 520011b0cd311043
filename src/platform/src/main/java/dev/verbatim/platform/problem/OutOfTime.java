package dev.verbatim.platform.problem;

import java.time.Duration;

/** A part of a request was not reached in the time that the request has; to be sent again. */
public final class OutOfTime extends ApiFailure {

  private static final long serialVersionUID = 1L;

  public OutOfTime() {
    super(
        503, "Unavailable", "This was not reached in the time that a request has. Send it again.");
  }

  @Override
  public Duration retryAfter() {
    return Duration.ofSeconds(1);
  }
}
