package dev.verbatim.http.routing;

import dev.verbatim.http.request.MergePatch;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Says in {@code Allow} which methods a path takes, where it was asked ({@code OPTIONS}) or where
 * another one was used (405).
 *
 * <p>The framework knows them per class, not per path. A test compares the table with the OpenAPI
 * document.
 */
public final class AllowedMethods {

  private static final String READ = "GET, HEAD, OPTIONS";

  /** By path, in which {@code *} is one step. */
  static final Map<String, String> BY_PATH = new LinkedHashMap<>();

  static {
    BY_PATH.put("/v1/articles", "GET, HEAD, OPTIONS, POST");
    BY_PATH.put("/v1/articles/*", "DELETE, GET, HEAD, OPTIONS, PATCH, PUT");
    BY_PATH.put("/v1/articles/*/quotes", "GET, HEAD, OPTIONS, POST");
    BY_PATH.put("/v1/quotes", READ);
    BY_PATH.put("/v1/quotes/random", READ);
    BY_PATH.put("/v1/quotes/today", READ);
    BY_PATH.put("/v1/quotes/*", "DELETE, GET, HEAD, OPTIONS, PATCH");
    BY_PATH.put("/v1/speakers", READ);
    BY_PATH.put("/v1/speakers/*", "GET, HEAD, OPTIONS, PATCH");
    BY_PATH.put("/v1/speakers/*/merge", "OPTIONS, POST");
    BY_PATH.put("/v1/speakers/*/quotes", READ);
    BY_PATH.put("/v1/speakers/*/timeline", READ);
    BY_PATH.put("/v1/trends", READ);
    BY_PATH.put("/v1/search", READ);
    BY_PATH.put("/v1/publishers", READ);
    BY_PATH.put("/v1/exports/articles", READ);
    BY_PATH.put("/v1/exports/quotes", READ);
    for (String feed : List.of("/v1/feeds/articles", "/v1/feeds/quotes")) {
      BY_PATH.put(feed, READ);
      BY_PATH.put(feed + ".atom", READ);
      BY_PATH.put(feed + ".rss", READ);
      BY_PATH.put(feed + ".json", READ);
    }
    BY_PATH.put("/v1/extractions", "OPTIONS, POST");
  }

  @ServerResponseFilter
  public void allow(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() == 405 || request.getMethod().equals(HttpMethod.OPTIONS)) {
      String methods = of(request.getUriInfo().getPath());
      if (methods != null) {
        response.getHeaders().putSingle(HttpHeaders.ALLOW, methods);
        if (methods.contains(HttpMethod.PATCH)) {
          // RFC 5789, section 3.1.
          response.getHeaders().putSingle("Accept-Patch", MergePatch.MEDIA_TYPE);
        }
      }
    }
  }

  /** The methods that a path takes, or null when there is nothing at it. */
  static String of(String path) {
    return BY_PATH.entrySet().stream()
        .filter(entry -> matches(entry.getKey(), path))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** Whether a path is one of a kind. */
  static boolean matches(String kind, String path) {
    return path.matches(kind.replace(".", "\\.").replace("*", "[^/]+") + "/?");
  }
}
