package dev.verbatim.store.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;

/** Texts as they are stored: compressed (RFC 1950), which halves their units. */
public final class Deflated {

  private Deflated() {}

  /** A text, compressed. */
  public static byte[] of(String text) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(compressed, best)) {
      deflater.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    } finally {
      best.end();
    }
    return compressed.toByteArray();
  }

  /**
   * The text that {@link #of} has compressed.
   *
   * @throws UncheckedIOException when these bytes are nothing of the kind
   */
  public static String text(byte[] compressed) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (InflaterOutputStream inflater = new InflaterOutputStream(text)) {
      inflater.write(compressed);
    } catch (IOException e) {
      throw new UncheckedIOException("a stored text cannot be read", e);
    }
    return text.toString(StandardCharsets.UTF_8);
  }
}
