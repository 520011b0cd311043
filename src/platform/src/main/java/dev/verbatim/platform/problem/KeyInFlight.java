package dev.verbatim.platform.problem;

import java.time.Duration;

/** The request with an idempotency key is still being carried out; to be answered with 409. */
public final class KeyInFlight extends ApiFailure {

  private static final long serialVersionUID = 1L;

  public KeyInFlight() {
    super(
        409,
        "Request in flight",
        "The request with this Idempotency-Key is still being carried out. Ask again.");
  }

  @Override
  public Duration retryAfter() {
    return Duration.ofSeconds(1);
  }
}
