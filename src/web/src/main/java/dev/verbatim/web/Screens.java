package dev.verbatim.web;

import java.util.Set;

/**
 * The addresses of the page. All of them give the same document, whose script shows the screen.
 *
 * <p>They are listed, so that a wrong address of the API stays a 404 of the API.
 */
final class Screens {

  private static final Set<String> FIRST_SEGMENTS =
      Set.of("articles", "speakers", "quotes", "search", "trends", "try", "review", "sign-in");

  private Screens() {}

  /** Whether a path is the address of a screen. */
  static boolean contain(String path) {
    int slash = path.indexOf('/', 1);
    return path.equals("/")
        || (path.startsWith("/")
            && FIRST_SEGMENTS.contains(path.substring(1, slash < 0 ? path.length() : slash)));
  }
}
