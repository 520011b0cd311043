package dev.verbatim.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
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
import java.util.List;

/**
 * Serves the OpenAPI document at {@code /openapi}: the file that was built and tested, as JSON or
 * as YAML. It is read when somebody asks for it, so that no start waits for it.
 *
 * <p>On a server it comes before the route of the framework, which would serve what it has
 * generated from the code.
 */
@Singleton
final class DescriptionRoute {

  private static final List<String> PATHS =
      List.of("/openapi", "/openapi.json", "/openapi.yaml", "/openapi.yml");

  /** After the filters, which have lower numbers, and before the routes of the framework. */
  private static final int ORDER = -1;

  /** It changes with a deployment only. */
  private static final String CACHING = "public, max-age=300";

  private static final String FILE = "openapi.json";
  private static final String JSON = "application/json";
  private static final String YAML = "application/yaml";

  private byte[] yaml;

  void register(@Observes Router router) {
    for (String path : PATHS) {
      router.route(path).order(ORDER).blockingHandler(this::serve, false);
    }
  }

  private void serve(RoutingContext context) {
    boolean isJson = isJson(context);
    byte[] document = isJson ? json() : yaml();
    String tag = '"' + Ids.of(20, new String(document, StandardCharsets.UTF_8)) + '"';
    HttpServerResponse response =
        context
            .response()
            .putHeader("Cache-Control", CACHING)
            .putHeader("ETag", tag)
            .putHeader("Vary", "Accept");
    if (hasTag(context.request().getHeader("If-None-Match"), tag)) {
      response.setStatusCode(304).end();
    } else {
      response
          .putHeader("Content-Type", (isJson ? JSON : YAML) + ";charset=UTF-8")
          .end(Buffer.buffer(document));
    }
  }

  private static boolean hasTag(String ifNoneMatch, String tag) {
    return ifNoneMatch != null && (ifNoneMatch.strip().equals("*") || ifNoneMatch.contains(tag));
  }

  /** An ending of the path wins over {@code Accept} and {@code format}; YAML is the default. */
  private static boolean isJson(RoutingContext context) {
    String path = context.normalizedPath();
    if (path.endsWith(".json") || path.endsWith(".yaml") || path.endsWith(".yml")) {
      return path.endsWith(".json");
    }
    String accept = context.request().getHeader("Accept");
    List<String> format = context.queryParam("format");
    return (accept != null && accept.contains(JSON))
        || (!format.isEmpty() && format.get(0).equalsIgnoreCase("json"));
  }

  private static byte[] json() {
    try (InputStream file = DescriptionRoute.class.getResourceAsStream(FILE)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same as YAML, written once. */
  private synchronized byte[] yaml() {
    if (yaml == null) {
      YAMLFactory factory =
          YAMLFactory.builder()
              .enable(Feature.MINIMIZE_QUOTES)
              .enable(Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
              .enable(Feature.ALLOW_LONG_KEYS)
              .build();
      try {
        yaml = new YAMLMapper(factory).writeValueAsBytes(new ObjectMapper().readTree(json()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return yaml;
  }
}
