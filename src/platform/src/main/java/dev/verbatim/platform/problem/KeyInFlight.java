package dev.verbatim.platform.problem;

/** The request that an idempotency key stands for is still carried out; to be answered with 409. */
public final class KeyInFlight extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public KeyInFlight() {
    super("The request with this Idempotency-Key is still being carried out. Ask again.");
  }
}
