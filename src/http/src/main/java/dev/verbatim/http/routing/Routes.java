package dev.verbatim.http.routing;

import static dev.verbatim.http.routing.Route.ServedBy.API;
import static dev.verbatim.http.routing.Route.ServedBy.SEARCH;
import static jakarta.ws.rs.HttpMethod.DELETE;
import static jakarta.ws.rs.HttpMethod.GET;
import static jakarta.ws.rs.HttpMethod.PATCH;
import static jakarta.ws.rs.HttpMethod.POST;
import static jakarta.ws.rs.HttpMethod.PUT;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/**
 * All paths that are served. Which methods a path takes, in which media types it can be read and
 * under which name the log counts it all come from here.
 *
 * <p>The framework knows methods and media types per class, not per path. A test compares this list
 * with the resources and with the OpenAPI document.
 */
public final class Routes {

  /** The name in the log of a request to a path that has no route. */
  public static final String UNMATCHED = "unmatched";

  private static final String PROPERTY = Route.class.getName();

  private static final List<String> NONE = List.of();
  private static final List<String> JSON = List.of(MediaType.APPLICATION_JSON);
  private static final List<String> LINKED =
      List.of(MediaType.APPLICATION_JSON, MediaTypes.JSON_LD);
  private static final List<String> LINES = List.of(MediaTypes.NDJSON);
  private static final List<String> CSV = List.of(MediaTypes.CSV);
  private static final List<String> TABLE = List.of(MediaTypes.NDJSON, MediaTypes.CSV);
  private static final List<String> ATOM = List.of(MediaTypes.ATOM);
  private static final List<String> RSS = List.of(MediaTypes.RSS);
  private static final List<String> JSON_FEED =
      List.of(MediaTypes.JSON_FEED, MediaType.APPLICATION_JSON);
  private static final List<String> FEED =
      List.of(
          MediaTypes.ATOM,
          MediaTypes.RSS,
          MediaTypes.JSON_FEED,
          MediaType.APPLICATION_JSON,
          MediaTypes.XML,
          MediaTypes.TEXT_XML);

  private static final List<Route> RESOURCES =
      List.of(
          Route.of(API, "/v1/articles", JSON, GET, POST),
          Route.of(API, "/v1/articles/{id}", LINKED, GET, PUT, PATCH, DELETE),
          Route.of(API, "/v1/articles/{id}/quotes", JSON, GET, POST),
          Route.of(API, "/v1/quotes", JSON, GET, PATCH),
          Route.of(API, "/v1/quotes/random", JSON, GET),
          Route.of(API, "/v1/quotes/today", JSON, GET),
          Route.of(API, "/v1/quotes/{id}", LINKED, GET, PATCH, DELETE),
          Route.of(API, "/v1/quotes/{id}/history", JSON, GET),
          Route.of(API, "/v1/speakers", JSON, GET, POST),
          Route.of(API, "/v1/speakers/{id}", JSON, GET, PATCH),
          Route.of(API, "/v1/speakers/{id}/similar", JSON, GET),
          Route.of(API, "/v1/speakers/{id}/merge", NONE, POST),
          Route.of(API, "/v1/speakers/{id}/unmerge", NONE, POST),
          Route.of(API, "/v1/speakers/{id}/quotes", JSON, GET),
          Route.of(SEARCH, "/v1/speakers/{id}/timeline", JSON, GET),
          Route.of(SEARCH, "/v1/trends", JSON, GET),
          Route.of(SEARCH, "/v1/search", JSON, GET),
          Route.of(API, "/v1/publishers", JSON, GET),
          Route.of(API, "/v1/exports/articles", LINES, GET),
          Route.of(API, "/v1/exports/quotes", TABLE, GET),
          Route.of(API, "/v1/exports/quotes.csv", CSV, GET),
          Route.of(API, "/v1/exports/speakers", LINES, GET),
          Route.of(API, "/v1/feeds/articles", FEED, GET),
          Route.of(API, "/v1/feeds/articles.atom", ATOM, GET),
          Route.of(API, "/v1/feeds/articles.rss", RSS, GET),
          Route.of(API, "/v1/feeds/articles.json", JSON_FEED, GET),
          Route.of(API, "/v1/feeds/quotes", FEED, GET),
          Route.of(API, "/v1/feeds/quotes.atom", ATOM, GET),
          Route.of(API, "/v1/feeds/quotes.rss", RSS, GET),
          Route.of(API, "/v1/feeds/quotes.json", JSON_FEED, GET),
          Route.of(API, "/v1/extractions", NONE, POST));

  private static final List<String> SCREENS =
      List.of(
          "/articles", "/speakers", "/quotes", "/search", "/trends", "/try", "/review", "/sign-in");

  private static final List<String> DESCRIPTION =
      List.of("/openapi", "/openapi.json", "/openapi.yaml", "/openapi.yml");

  private static final List<String> HEALTH = List.of("/health", "/health/live", "/health/ready");

  private static final RouteTree TREE = new RouteTree();

  static {
    RESOURCES.forEach(TREE::add);
    DESCRIPTION.forEach(path -> TREE.add(Route.ofFramework(path)));
    HEALTH.forEach(path -> TREE.add(Route.ofFramework(path)));
    TREE.addDeep(Route.ofFramework("/docs"));
    TREE.addDeep(Route.ofFramework("/static"));
    TREE.add(Route.ofFramework("/config.json"));
    TREE.add(Route.ofFramework("/favicon.svg"));
    TREE.add(Route.ofPage("/"));
    TREE.add(Route.ofPage("/index.html"));
    SCREENS.forEach(screen -> TREE.addDeep(Route.ofPage(screen)));
  }

  private Routes() {}

  /** The routes that resources serve. */
  public static List<Route> ofResources() {
    return RESOURCES;
  }

  /** The route of a path, or null when there is nothing at it. */
  public static Route of(String path) {
    return path == null ? null : TREE.find(path);
  }

  /** The screens of the page besides {@code /}. All that is below them is theirs, too. */
  public static List<String> screens() {
    return SCREENS;
  }

  /** Whether a path is an address of the page, which shows a screen there. */
  public static boolean isScreen(String path) {
    Route route = of(path);
    return route != null && route.service() == Route.ServedBy.PAGE;
  }

  /**
   * Whether whoever watches this process asks there how it is.
   *
   * @param path normalised, as the router looks at it, so that nothing else passes for it
   */
  public static boolean isHealth(String path) {
    Route route = of(path);
    return route != null && HEALTH.contains(route.path());
  }

  /** The name of a path's route: one of a few, whatever clients send, and never the path itself. */
  public static String nameOf(String path) {
    Route route = of(path);
    return route == null ? UNMATCHED : route.path();
  }

  /** The route of a request, or null. It is looked up once and kept with the request. */
  static Route of(ContainerRequestContext request) {
    if (request.getProperty(PROPERTY) instanceof Route route) {
      return route;
    }
    Route route = of(request.getUriInfo().getPath());
    request.setProperty(PROPERTY, route);
    return route;
  }
}
