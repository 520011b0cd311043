package dev.verbatim.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets a request that depends on views wait until they have followed what tests have written. So a
 * test says nothing of it, as if views were never late.
 */
final class FollowedViews implements Filter {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Each look asks both stores: more of them would only keep views waiting. */
  private static final Duration PAUSE = Duration.ofMillis(20);

  private static final String NEVER = "never";

  /** When the last write of which this process knows was answered. */
  private static volatile Instant written = Instant.MIN;

  /** Up to when views are known to have followed. */
  private static volatile Instant followed = Instant.MIN;

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    String path = URI.create(request.getURI()).getPath();
    String method = request.getMethod();
    if (dependsOnViews(method, path)) {
      await(written);
    }
    Response response = context.next(request, expected);
    boolean reads = method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    if (!reads && path.startsWith("/v1/") && response.statusCode() < 300) {
      written = Instant.now();
    }
    return response;
  }

  /** A single article, and its quotations under it, are the record. */
  private static boolean dependsOnViews(String method, String path) {
    boolean isRecord =
        path.startsWith("/v1/articles/") && !method.equals("POST")
            || path.equals("/v1/articles") && method.equals("POST")
            || path.equals("/v1/extractions");
    return path.startsWith("/v1/") && !isRecord;
  }

  private static void await(Instant time) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (followed.isBefore(time)) {
      String asOf = asOf();
      if (asOf == null) {
        // Nobody follows here.
        return;
      }
      followed = asOf.equals(NEVER) ? Instant.MIN : Instant.parse(asOf);
      if (followed.isBefore(time)) {
        if (Instant.now().isAfter(deadline)) {
          throw new AssertionError("views are as of " + asOf + ", and should be as of " + time);
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /** Up to when views have followed everything; null where nobody follows. */
  private static String asOf() {
    if (ViewsBehindFunctions.isHere()) {
      return ViewsBehindFunctions.asOf().map(Instant::toString).orElse(NEVER);
    }
    for (JsonNode check : Client.json(RestAssured.given().get("/health/ready")).path("checks")) {
      if (check.path("name").asText().equals("asOf")) {
        return check.at("/data/views").textValue();
      }
    }
    return null;
  }
}
