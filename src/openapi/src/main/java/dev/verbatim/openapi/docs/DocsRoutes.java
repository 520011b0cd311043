package dev.verbatim.openapi.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.platform.value.Ids;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Serves the documentation at {@code /docs}. */
@Singleton
final class DocsRoutes {

  /** After the filters, which have lower numbers. */
  private static final int ORDER = -1;

  private static final String DOCUMENT = "/dev/verbatim/openapi/openapi.json";

  private static final String HTML = "text/html;charset=UTF-8";

  /** Nothing from elsewhere, nothing within the document, and in nobody's frame. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** Browsers ask each time whether there is a newer one. */
  private static final String ASK_FIRST = "no-cache";

  private static final Source REFERENCE = new Source(HTML, () -> Pages.reference(json()));

  /** How a file is made, by the path at which it is served. */
  private static final Map<String, Source> SOURCES =
      Map.of(
          "/docs", REFERENCE,
          "/docs/", REFERENCE,
          "/docs/guide", new Source(HTML, () -> Pages.guide(text("guide.md"))),
          "/docs/first-page", new Source(HTML, () -> Pages.guide(text("first-page.md"))),
          "/docs/docs.css", new Source("text/css;charset=UTF-8", () -> text("docs.css")),
          "/docs/docs.js", new Source("text/javascript;charset=UTF-8", () -> text("docs.js")));

  private record Source(String type, Maker maker) {}

  /** A file as it is sent. */
  private record Made(String type, String etag, Buffer content) {}

  @FunctionalInterface
  private interface Maker {
    String make() throws IOException;
  }

  private final Map<Source, Made> made = new ConcurrentHashMap<>();

  void register(@Observes Router router) {
    SOURCES
        .keySet()
        .forEach(path -> router.route(path).order(ORDER).blockingHandler(this::serve, false));
  }

  private void serve(RoutingContext context) {
    Source source = SOURCES.get(context.normalizedPath());
    if (source == null) {
      context.next();
      return;
    }
    Made file = made.computeIfAbsent(source, DocsRoutes::make);
    HttpServerResponse response =
        context
            .response()
            .putHeader("Content-Security-Policy", POLICY)
            .putHeader("Referrer-Policy", "same-origin")
            .putHeader("Cache-Control", ASK_FIRST)
            .putHeader("ETag", file.etag());
    String known = context.request().getHeader("If-None-Match");
    if (known != null && known.contains(file.etag())) {
      response.setStatusCode(304).end();
    } else {
      response.putHeader("Content-Type", file.type()).end(file.content());
    }
  }

  private static Made make(Source source) {
    try {
      String content = source.maker().make();
      return new Made(source.type(), '"' + Ids.of(20, content) + '"', Buffer.buffer(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json() throws IOException {
    try (InputStream file = DocsRoutes.class.getResourceAsStream(DOCUMENT)) {
      return new ObjectMapper().readTree(file);
    }
  }

  private static String text(String name) throws IOException {
    try (InputStream file = DocsRoutes.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
