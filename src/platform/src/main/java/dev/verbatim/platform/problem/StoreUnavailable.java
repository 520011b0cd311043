package dev.verbatim.platform.problem;

import java.time.Duration;

/** A store did not do it in the time there was; to be answered with 503. */
public non-sealed class StoreUnavailable extends ApiFailure {

  private static final long serialVersionUID = 1L;

  private final transient Duration retryAfter;

  /**
   * @param retryAfter when it is worth trying again
   */
  public StoreUnavailable(Duration retryAfter) {
    this("The store did not answer in time. Try again.", retryAfter, null);
  }

  /**
   * @param retryAfter when it is worth trying again
   * @param cause what the store or its driver reported, for the log
   */
  public StoreUnavailable(Duration retryAfter, Throwable cause) {
    this("The store did not answer in time. Try again.", retryAfter, cause);
  }

  /**
   * @param detail what the client is told
   * @param retryAfter when it is worth trying again
   * @param cause what the store or its driver reported, for the log
   */
  protected StoreUnavailable(String detail, Duration retryAfter, Throwable cause) {
    super(503, "Unavailable", detail, cause);
    this.retryAfter = retryAfter;
  }

  @Override
  public Duration retryAfter() {
    return retryAfter;
  }
}
