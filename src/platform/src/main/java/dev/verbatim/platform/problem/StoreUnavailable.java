package dev.verbatim.platform.problem;

import java.time.Duration;

/** A store did not do it in the time there was; to be answered with 503. */
public class StoreUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Duration retryAfter;

  /**
   * @param retryAfter when it is worth trying again
   */
  public StoreUnavailable(Duration retryAfter) {
    this("The store did not answer in time. Try again.", retryAfter, null);
  }

  /**
   * @param detail what is said to the client
   * @param retryAfter when it is worth trying again
   */
  protected StoreUnavailable(String detail, Duration retryAfter, Throwable cause) {
    super(detail, cause);
    this.retryAfter = retryAfter;
  }

  public Duration retryAfter() {
    return retryAfter;
  }
}
