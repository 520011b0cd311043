package dev.verbatim.http.request;

import dev.verbatim.http.routing.MediaTypes;
import java.util.ArrayList;
import java.util.List;

/** Newline-delimited JSON: one value on each line, in UTF-8. */
public final class Ndjson {

  private Ndjson() {}

  /**
   * Where a line is.
   *
   * @param number counts from 1, blank lines included
   * @param from its first byte
   * @param length its bytes, without the line feed
   */
  public record Line(int number, int from, int length) {}

  /** The lines of a body that are not blank. */
  public static List<Line> lines(byte[] body) {
    List<Line> lines = new ArrayList<>();
    int number = 1;
    int from = 0;
    boolean blank = true;
    for (int i = 0; i < body.length; i++) {
      if (body[i] == '\n') {
        if (!blank) {
          lines.add(new Line(number, from, i - from));
        }
        number++;
        from = i + 1;
        blank = true;
      } else if (body[i] != ' ' && body[i] != '\t' && body[i] != '\r') {
        blank = false;
      }
    }
    if (!blank) {
      lines.add(new Line(number, from, body.length - from));
    }
    return lines;
  }

  /** Whether a {@code Content-Type} names it. */
  static boolean isIn(String contentType) {
    return contentType != null
        && contentType.regionMatches(true, 0, MediaTypes.NDJSON, 0, MediaTypes.NDJSON.length());
  }
}
