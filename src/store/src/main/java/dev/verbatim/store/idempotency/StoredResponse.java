package dev.verbatim.store.idempotency;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;

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
    return new StoredResponse(
        status,
        location,
        tag,
        new String(through(compressed, InflaterOutputStream::new), StandardCharsets.UTF_8));
  }

  byte[] compressed() {
    return through(body.getBytes(StandardCharsets.UTF_8), DeflaterOutputStream::new);
  }

  private interface Filter {
    OutputStream over(OutputStream out);
  }

  private static byte[] through(byte[] bytes, Filter filter) {
    ByteArrayOutputStream through = new ByteArrayOutputStream();
    try (OutputStream out = filter.over(through)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("a stored response cannot be read", e);
    }
    return through.toByteArray();
  }
}
