package dev.verbatim.http.logging;

import java.util.UUID;
import java.util.regex.Pattern;

/** What a request is called in the logs and in its answer. */
final class RequestIds {

  /** The header that the client, or a proxy, may name its request in; every answer has it. */
  static final String HEADER = "X-Request-Id";

  private static final Pattern VALID = Pattern.compile("[A-Za-z0-9._-]{1,128}");

  private RequestIds() {}

  /**
   * The id of a request.
   *
   * @param sent what the client calls it, or null
   * @param given what it is called by what has brought it here, or null
   */
  static String of(String sent, String given) {
    if (sent != null && VALID.matcher(sent).matches()) {
      return sent;
    }
    return given == null ? UUID.randomUUID().toString() : given;
  }
}
