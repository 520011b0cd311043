package dev.verbatim.http.request;

import dev.verbatim.http.config.ApiConfig;
import dev.verbatim.http.problem.ErrorResponder;
import dev.verbatim.http.problem.HttpStatus;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * Lets only requests through that come by way of the content delivery network in front, which adds
 * a secret to each. Whoever goes around it would go around its cache and its firewall, too.
 */
@Singleton
final class OriginKeyFilter {

  /** The header that holds the secret. */
  static final String HEADER = "X-Origin-Key";

  private static final int BEFORE_REQUEST_LIMITS = 10_001;

  private final ErrorResponder errors;
  private final List<byte[]> keys;

  @Inject
  OriginKeyFilter(ErrorResponder errors, ApiConfig config) {
    this.errors = errors;
    this.keys =
        config.originKeys().orElse(List.of()).stream()
            .map(key -> key.getBytes(StandardCharsets.UTF_8))
            .toList();
  }

  void register(@Observes Filters filters) {
    if (!keys.isEmpty()) {
      filters.register(this::check, BEFORE_REQUEST_LIMITS);
    }
  }

  private void check(RoutingContext context) {
    String sent = context.request().getHeader(HEADER);
    if (sent != null && isKnown(sent.getBytes(StandardCharsets.UTF_8))) {
      context.next();
    } else {
      errors.respond(context, HttpStatus.AROUND_THE_EDGE);
    }
  }

  private boolean isKnown(byte[] sent) {
    return keys.stream().anyMatch(key -> MessageDigest.isEqual(key, sent));
  }
}
