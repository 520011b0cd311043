package dev.verbatim.http.routing;

import dev.verbatim.http.response.JsonLines;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * In which media types each path can be read, the usual one first.
 *
 * <p>What a client accepts is weighed here, once, before the framework looks for a method: it then
 * sees the one type that was chosen. Left to itself it would pass over {@code q=0}.
 */
public final class ContentTypes {

  /** Schema.org's vocabulary as JSON (JSON-LD 1.1). */
  public static final String JSON_LD = "application/ld+json";

  /** Atom (RFC 4287). */
  public static final String ATOM = "application/atom+xml";

  /** RSS 2.0. */
  public static final String RSS = "application/rss+xml";

  /** JSON Feed 1.1. */
  public static final String JSON_FEED = "application/feed+json";

  private static final List<String> JSON = List.of(MediaType.APPLICATION_JSON);
  private static final List<String> LINKED = List.of(MediaType.APPLICATION_JSON, JSON_LD);
  private static final List<String> LINES = List.of(JsonLines.MEDIA_TYPE);
  private static final List<String> JSON_FEEDS = List.of(JSON_FEED, MediaType.APPLICATION_JSON);
  private static final List<String> FEEDS =
      List.of(ATOM, RSS, JSON_FEED, MediaType.APPLICATION_JSON);

  /** By path, in which {@code *} is one step; all others are JSON and nothing else. */
  private static final Map<String, List<String>> BY_PATH = new LinkedHashMap<>();

  static {
    BY_PATH.put("/v1/articles/*", LINKED);
    BY_PATH.put("/v1/quotes/random", JSON);
    BY_PATH.put("/v1/quotes/today", JSON);
    BY_PATH.put("/v1/quotes/*", LINKED);
    BY_PATH.put("/v1/exports/*", LINES);
    for (String feed : List.of("/v1/feeds/articles", "/v1/feeds/quotes")) {
      BY_PATH.put(feed, FEEDS);
      BY_PATH.put(feed + ".atom", List.of(ATOM));
      BY_PATH.put(feed + ".rss", List.of(RSS));
      BY_PATH.put(feed + ".json", JSON_FEEDS);
    }
  }

  /**
   * @throws NotAcceptableException when the client takes none of the types that the path has
   */
  @ServerRequestFilter(preMatching = true)
  public void choose(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    if (isRead(request)) {
      String chosen =
          new AcceptHeader(request.getHeaders().get(HttpHeaders.ACCEPT)).choose(offered(path));
      if (chosen == null) {
        throw new NotAcceptableException();
      }
      request.getHeaders().putSingle(HttpHeaders.ACCEPT, chosen);
    }
  }

  /** Tells caches that another client may get another type. */
  @ServerResponseFilter
  public void vary(ContainerRequestContext request, ContainerResponseContext response) {
    if (isRead(request) && offered(request.getUriInfo().getPath()).size() > 1) {
      response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }
  }

  /** The media types in which a path can be read. */
  static List<String> offered(String path) {
    return BY_PATH.entrySet().stream()
        .filter(entry -> AllowedMethods.matches(entry.getKey(), path))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(JSON);
  }

  private static boolean isRead(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    String allowed = AllowedMethods.of(path);
    return (request.getMethod().equals(HttpMethod.GET)
            || request.getMethod().equals(HttpMethod.HEAD))
        && allowed != null
        && allowed.contains(HttpMethod.GET);
  }
}
