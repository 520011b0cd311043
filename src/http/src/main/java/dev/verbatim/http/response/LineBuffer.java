package dev.verbatim.http.response;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Lines of a page, as far as they fit into one answer. To be used by one thread. */
final class LineBuffer {

  /**
   * A page ends before it has more bytes than this, or after one line. A function's answer may have
   * 6 MB.
   */
  static final int MOST_BYTES = 4_000_000;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private boolean hasLines;

  /** Writes what comes before the lines. */
  void head(String text) {
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a line with its end, if it fits. */
  boolean add(String text) {
    byte[] line = text.getBytes(StandardCharsets.UTF_8);
    if (hasLines && bytes.size() + line.length > MOST_BYTES) {
      return false;
    }
    bytes.writeBytes(line);
    hasLines = true;
    return true;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
