package dev.verbatim.http.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What kind of path a request was sent to: one of a few, whatever clients send, so that requests
 * can be counted by it, and never the path itself.
 */
public final class Routes {

  /** All that is at no path of ours. */
  static final String UNMATCHED = "unmatched";

  private static final String ANY = "*";

  /** More steps than any path of ours has. */
  private static final int STEPS = 8;

  private static final List<Route> ROUTES = new ArrayList<>();

  static {
    Stream.concat(
            AllowedMethods.BY_PATH.keySet().stream(),
            Stream.of("/openapi", "/docs", "/health", "/health/live", "/health/ready"))
        .map(Route::of)
        .forEach(ROUTES::add);
  }

  private Routes() {}

  private record Route(String[] steps, String name) {

    static Route of(String kind) {
      return new Route(kind.split("/", STEPS), kind.replace(ANY, "{id}"));
    }

    boolean matches(String[] path) {
      if (path.length != steps.length) {
        return false;
      }
      for (int i = 0; i < steps.length; i++) {
        if (steps[i].equals(ANY) ? path[i].isEmpty() : !steps[i].equals(path[i])) {
          return false;
        }
      }
      return true;
    }
  }

  /** The route of a path, such as {@code /v1/articles/{id}}. */
  public static String of(String path) {
    if (path == null) {
      return UNMATCHED;
    } else if (path.startsWith("/docs/")) {
      return "/docs";
    }
    String[] steps =
        (path.endsWith("/") ? path.substring(0, path.length() - 1) : path).split("/", STEPS);
    for (Route route : ROUTES) {
      if (route.matches(steps)) {
        return route.name();
      }
    }
    return UNMATCHED;
  }
}
