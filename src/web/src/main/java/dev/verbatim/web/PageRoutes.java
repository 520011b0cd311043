package dev.verbatim.web;

import dev.verbatim.http.routing.Routes;
import io.quarkus.runtime.LaunchMode;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Gives every screen the document of the page, and its files the headers that they need. */
@Singleton
final class PageRoutes {

  /** After the filters, which have lower numbers, and before the files of the page. */
  private static final int ORDER = -1;

  private static final String BUNDLE = "/static/bundle/*";

  /** The name of a bundled file changes with its content. */
  private static final String FOREVER = "public, max-age=31536000, immutable";

  private static final String FOR_A_DAY = "public, max-age=86400";

  private static final String ASK_FIRST = "no-cache";

  private final PageConfig config;
  private final PageDocument page;
  private final ContentSecurityPolicy policy;

  @Inject
  PageRoutes(PageConfig config, PageDocument page) {
    this.config = config;
    this.page = page;
    this.policy =
        ContentSecurityPolicy.of(
            Stream.concat(config.issuer().stream(), config.origins().stream().flatMap(List::stream))
                .toList());
  }

  void register(@Observes Router router) {
    router.route("/config.json").order(ORDER).handler(this::settings);
    router.route("/favicon.svg").order(ORDER).handler(context -> keep(context, FOR_A_DAY));
    router.route(BUNDLE).order(ORDER).handler(context -> keep(context, FOREVER));
    router.route().order(ORDER).handler(this::document);
  }

  private void document(RoutingContext context) {
    if (!Routes.isScreen(context.normalizedPath())) {
      context.next();
      return;
    }
    context
        .response()
        .putHeader("Content-Type", "text/html;charset=UTF-8")
        .putHeader("Cache-Control", ASK_FIRST)
        .putHeader("Content-Security-Policy", policy.value())
        .putHeader("Referrer-Policy", "same-origin")
        .putHeader("Cross-Origin-Opener-Policy", "same-origin")
        .end(page.html());
  }

  private static void keep(RoutingContext context, String howLong) {
    // Quarkus names files without their content while they are being edited.
    String caching = LaunchMode.current() == LaunchMode.DEVELOPMENT ? ASK_FIRST : howLong;
    context.addHeadersEndHandler(
        sent ->
            context
                .response()
                .putHeader(
                    "Cache-Control",
                    context.response().getStatusCode() < 400 ? caching : "no-store"));
    context.next();
  }

  private void settings(RoutingContext context) {
    JsonObject settings = new JsonObject();
    config.issuer().ifPresent(issuer -> settings.put("issuer", issuer));
    config.client().ifPresent(client -> settings.put("client", client));
    config.scope().ifPresent(scope -> settings.put("scope", scope));
    context
        .response()
        .putHeader("Content-Type", "application/json;charset=UTF-8")
        .putHeader("Cache-Control", ASK_FIRST)
        .end(settings.encode());
  }
}
