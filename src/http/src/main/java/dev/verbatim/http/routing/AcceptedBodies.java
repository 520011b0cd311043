package dev.verbatim.http.routing;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Says in {@code Accept} which media types of bodies a path takes, where another one was sent (RFC
 * 9110, section 15.5.16).
 */
public final class AcceptedBodies {

  private static final List<String> JSON = List.of(MediaType.APPLICATION_JSON);

  private static final List<String> PATCHES =
      List.of(MediaTypes.MERGE_PATCH, MediaType.APPLICATION_JSON);

  /** What takes more than JSON. */
  private static final Map<String, List<String>> OTHERS =
      Map.of(
          "POST /v1/articles",
          List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, MediaTypes.NDJSON),
          "POST /v1/extractions",
          List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN),
          "PATCH /v1/quotes",
          List.of(MediaTypes.NDJSON));

  /**
   * The media types of the bodies that a path takes.
   *
   * @param path as {@link Route#path()} has it
   * @param method one that takes a body
   */
  public static List<String> of(String path, String method) {
    return OTHERS.getOrDefault(
        method + " " + path, method.equals(HttpMethod.PATCH) ? PATCHES : JSON);
  }

  @ServerResponseFilter
  public void accept(ContainerRequestContext request, ContainerResponseContext response) {
    Route route = Routes.of(request);
    if (route != null && response.getStatus() == Status.UNSUPPORTED_MEDIA_TYPE.getStatusCode()) {
      String types = String.join(", ", of(route.path(), request.getMethod()));
      response.getHeaders().putSingle(HttpHeaders.ACCEPT, types);
    }
  }
}
