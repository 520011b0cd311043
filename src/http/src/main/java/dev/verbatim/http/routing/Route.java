package dev.verbatim.http.routing;

import jakarta.ws.rs.HttpMethod;
import java.util.List;
import java.util.stream.Stream;

/**
 * One path of the API, and what can be done with it.
 *
 * @param path the path, in which {@code {id}} stands for any one segment; also the name under which
 *     the log counts its requests
 * @param service the function that serves it, where the API is served by functions
 * @param methods the methods that it takes, in alphabetical order; empty where no resource serves
 *     it
 * @param mediaTypes the media types in which it can be read, the default first; empty where it
 *     cannot be read
 */
public record Route(String path, ServedBy service, List<String> methods, List<String> mediaTypes) {

  /** The functions that serve the API. A server serves all of it. */
  public enum ServedBy {
    /** Everything that needs DynamoDB. */
    API,
    /** What needs PostgreSQL alone. */
    SEARCH,
    /** The page for readers and editors: files, which no function serves. */
    PAGE
  }

  /**
   * A path of a resource. {@code OPTIONS} is added to its methods, and {@code HEAD} where there is
   * {@code GET}.
   */
  static Route of(ServedBy service, String path, List<String> mediaTypes, String... methods) {
    Stream<String> derived =
        List.of(methods).contains(HttpMethod.GET)
            ? Stream.of(HttpMethod.HEAD, HttpMethod.OPTIONS)
            : Stream.of(HttpMethod.OPTIONS);
    return new Route(
        path, service, Stream.concat(Stream.of(methods), derived).sorted().toList(), mediaTypes);
  }

  /** A path that the framework serves, without a resource. */
  static Route ofFramework(String path) {
    return new Route(path, ServedBy.API, List.of(), List.of());
  }

  /** An address of the page for readers and editors. */
  static Route ofPage(String path) {
    return new Route(path, ServedBy.PAGE, List.of(), List.of());
  }

  /** Whether the path itself names the format, so that it is given whatever is accepted. */
  boolean namesItsFormat() {
    return path.indexOf('.', path.lastIndexOf('/')) > 0;
  }

  /** Whether a request with this method reads it. */
  boolean isRead(String method) {
    return !mediaTypes.isEmpty()
        && (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD));
  }
}
