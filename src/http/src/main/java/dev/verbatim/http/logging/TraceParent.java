package dev.verbatim.http.logging;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header that says which trace a request is part of (W3C Trace Context, section 3.2). */
final class TraceParent {

  static final String HEADER = "traceparent";

  /** Version 00 ends with its flags. Later ones may go on, and there is none that is called ff. */
  private static final Pattern VALID =
      Pattern.compile(
          "(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}"
              + "(?:(?<!^00.{53})-.*)?");

  private TraceParent() {}

  /** The id of the trace, or null where the header is missing or not matcher. */
  static String traceId(String header) {
    if (header == null) {
      return null;
    }
    Matcher matcher = VALID.matcher(header);
    return matcher.matches() ? matcher.group(1) : null;
  }
}
