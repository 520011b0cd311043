package dev.verbatim.platform;

import java.time.Duration;

/** The store did not do it in the time there was; to be answered with 503. */
public final class StoreUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Duration retryAfter;

  /**
   * @param retryAfter when it is worth trying again
   */
  public StoreUnavailable(Duration retryAfter) {
    super("the store is busy");
    this.retryAfter = retryAfter;
  }

  public Duration retryAfter() {
    return retryAfter;
  }
}
