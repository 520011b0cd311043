package dev.verbatim.platform;

/** An idempotency key came with another request than before; to be answered with 422. */
final class KeyReused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  KeyReused() {
    super(
        "This Idempotency-Key came with another request before: with another body, media type or"
            + " query. Use a new key for each request, and the same one only to repeat it.");
  }
}
