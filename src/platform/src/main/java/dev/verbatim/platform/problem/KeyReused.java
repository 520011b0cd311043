package dev.verbatim.platform.problem;

/** An idempotency key came with another request than before; to be answered with 422. */
public final class KeyReused extends ApiFailure {

  private static final long serialVersionUID = 1L;

  public KeyReused() {
    super(
        422,
        "Idempotency key reused",
        "This Idempotency-Key came with another request before: with another body, media type or"
            + " query. Use a new key for each request, and the same one only to repeat it.");
  }
}
