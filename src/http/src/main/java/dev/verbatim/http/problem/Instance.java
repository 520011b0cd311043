package dev.verbatim.http.problem;

import io.vertx.core.http.HttpServerRequest;

/** Which request a problem is about, as a URI reference (RFC 3986, section 4.1): its path. */
final class Instance {

  private static final String UNESCAPED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/";

  private static final String HEX = "0123456789ABCDEF";

  private Instance() {}

  /** The path of a request as the client has sent it, without its query. */
  static String of(HttpServerRequest request) {
    return of(request.path());
  }

  /**
   * The same for a path of which each character stands for a byte, as the server reads it. What no
   * path may contain is escaped; escapes stay as they are.
   */
  static String of(String path) {
    if (path == null || path.isEmpty() || (path.charAt(0) != '/' && !path.equals("*"))) {
      return "/";
    }
    StringBuilder reference = new StringBuilder();
    if (path.startsWith("//")) {
      // Else its first segment would be an authority.
      reference.append("/.");
    }
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (UNESCAPED.indexOf(c) >= 0 || (c == '%' && isEscape(path, i))) {
        reference.append(c);
      } else {
        reference.append('%').append(HEX.charAt(c >> 4 & 15)).append(HEX.charAt(c & 15));
      }
    }
    return reference.toString();
  }

  private static boolean isEscape(String path, int at) {
    return at + 2 < path.length() && isHex(path.charAt(at + 1)) && isHex(path.charAt(at + 2));
  }

  private static boolean isHex(char c) {
    return c <= 'f' && Character.digit(c, 16) >= 0;
  }
}
