package dev.verbatim.store.idempotency;

import dev.verbatim.store.record.Deflated;

/**
 * A response that is sent again when the same request comes again.
 *
 * @param status the HTTP status
 * @param location the {@code Location}, or null
 * @param tag the value of the {@code ETag}, or null
 * @param body the body
 */
public record StoredResponse(int status, String location, String tag, String body) {

  static StoredResponse ofCompressed(int status, String location, String tag, byte[] compressed) {
    return new StoredResponse(status, location, tag, Deflated.text(compressed));
  }

  byte[] compressed() {
    return Deflated.of(body);
  }
}
