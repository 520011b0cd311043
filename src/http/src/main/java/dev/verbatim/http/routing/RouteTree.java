package dev.verbatim.http.routing;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds the route of a path, segment by segment. A literal segment wins over {@code {id}}. A slash
 * at the end of a path changes nothing.
 *
 * <p>Not to be changed once threads share it.
 */
final class RouteTree {

  private static final String ANY = "{id}";

  private final Node root = new Node();

  private static final class Node {
    private final Map<String, Node> children = new HashMap<>();
    private Node any;
    private Route route;

    /** Where {@link #route} is also that of all longer paths. */
    private boolean deep;
  }

  /** Adds a route of its path alone. */
  void add(Route route) {
    node(route).route = route;
  }

  /** Adds a route of its path and of all paths below it. */
  void addDeep(Route route) {
    Node node = node(route);
    node.route = route;
    node.deep = true;
  }

  /** The route of a path that begins with a slash, or null when it has none. */
  Route find(String path) {
    return path.startsWith("/") ? find(root, path, 1) : null;
  }

  private static Route find(Node node, String path, int from) {
    if (node.deep || from >= path.length()) {
      return node.route;
    }
    int slash = path.indexOf('/', from);
    int end = slash < 0 ? path.length() : slash;
    Node literal = node.children.get(path.substring(from, end));
    Route route = literal == null ? null : find(literal, path, end + 1);
    return route == null && node.any != null && end > from ? find(node.any, path, end + 1) : route;
  }

  private Node node(Route route) {
    Node node = root;
    if (route.path().equals("/")) {
      return node;
    }
    for (String segment : route.path().substring(1).split("/")) {
      if (segment.equals(ANY)) {
        node.any = node.any == null ? new Node() : node.any;
        node = node.any;
      } else {
        node = node.children.computeIfAbsent(segment, any -> new Node());
      }
    }
    return node;
  }
}
