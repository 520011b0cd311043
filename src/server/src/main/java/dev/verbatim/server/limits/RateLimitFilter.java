package dev.verbatim.server.limits;

import dev.verbatim.http.problem.ErrorResponder;
import dev.verbatim.http.problem.HttpStatus;
import dev.verbatim.http.routing.Routes;
import io.github.bucket4j.TimeMeter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;

/**
 * Rejects requests of clients that ask too often, before anything of the request is read. A client
 * is told by its address, since verifying a token costs more than most responses.
 */
@Singleton
final class RateLimitFilter {

  /** Once the headers that let a page read the answer are set, before all that costs more. */
  private static final int AFTER_LIMITS = 290;

  /** A client of IPv6 has a network of its own, of which these are the bytes. */
  private static final int NETWORK = 8;

  private final RateLimit limit;
  private final LimitConfig config;
  private final ErrorResponder errors;

  @Inject
  RateLimitFilter(LimitConfig config, ErrorResponder errors) {
    this.limit =
        new RateLimit(
            config.requests(), config.period(), config.clients(), TimeMeter.SYSTEM_NANOTIME);
    this.config = config;
    this.errors = errors;
  }

  void register(@Observes Filters filters) {
    if (config.enabled()) {
      filters.register(this::check, AFTER_LIMITS);
    }
  }

  private void check(RoutingContext context) {
    if (Routes.isHealth(context.normalizedPath())) {
      context.next();
      return;
    }
    RateLimit.Share share = limit.take(client(context.request().remoteAddress().hostAddress()));
    HttpServerResponse response = context.response();
    response.putHeader(
        "RateLimit-Policy",
        "\"client\";q=%d;w=%d".formatted(config.requests(), seconds(config.period())));
    response.putHeader(
        "RateLimit", "\"client\";r=%d;t=%d".formatted(share.remaining(), seconds(share.full())));
    if (share.pause() == null) {
      context.next();
    } else {
      response.putHeader("Retry-After", String.valueOf(Math.max(1, seconds(share.pause()))));
      errors.respond(context, HttpStatus.TOO_MANY_REQUESTS);
    }
  }

  /** The client behind an address. */
  static String client(String address) {
    if (address == null || address.indexOf(':') < 0) {
      return String.valueOf(address);
    }
    try {
      // No name has a colon, so nothing is looked up.
      return InetAddress.getByName(address) instanceof Inet6Address six
          ? Arrays.toString(Arrays.copyOf(six.getAddress(), NETWORK))
          : address;
    } catch (UnknownHostException e) {
      return address;
    }
  }

  private static long seconds(Duration duration) {
    return duration.plusNanos(999_999_999).toSeconds();
  }
}
