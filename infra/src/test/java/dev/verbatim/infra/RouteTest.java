package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.infra.edge.Route;
import dev.verbatim.infra.environment.Access;
import dev.verbatim.infra.environment.Access.Reading;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Environments;
import dev.verbatim.infra.environment.Rates;
import dev.verbatim.infra.environment.Service;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The routes, compared with what the OpenAPI document says of each operation. */
class RouteTest {

  private static final JsonNode DOCUMENT =
      Synthesized.read(Path.of("..", "src", "client", "openapi.json"));

  private static final Set<String> OF_SEARCH =
      Set.of("/v1/search", "/v1/trends", "/v1/speakers/{id}/timeline");

  /**
   * An operation of the document.
   *
   * @param needsToken whether nobody may do it without a token
   */
  private record Operation(String method, String path, boolean needsToken) {

    /** A request for it. */
    String request() {
      return path.replaceAll("\\{[^}]*}", "some-id");
    }
  }

  @Test
  void everyOperationReachesTheFunctionThatServesIt() {
    assertThat(operations())
        .hasSizeGreaterThan(30)
        .allSatisfy(
            operation ->
                assertThat(chosen(operation.method(), operation.request()).service())
                    .isEqualTo(
                        OF_SEARCH.contains(operation.path()) ? Service.SEARCH : Service.API));
  }

  @Test
  void whereReadingIsPublicTheGatewayWantsATokenWhereTheDocumentDoes() {
    assertThat(operations())
        .allSatisfy(
            operation ->
                assertThat(
                        chosen(operation.method(), operation.request())
                            .needsToken(reading(Reading.PUBLIC)))
                    .isEqualTo(operation.needsToken()));
  }

  @Test
  void whereReadingNeedsATokenTheGatewayWantsOneForEveryOperation() {
    assertThat(operations())
        .allSatisfy(
            operation ->
                assertThat(
                        chosen(operation.method(), operation.request())
                            .needsToken(reading(Reading.SIGNED_IN)))
                    .isTrue());
  }

  @Test
  void whatIsReadCanBeAskedForItsHead() {
    assertThat(operations())
        .filteredOn(operation -> operation.method().equals("GET"))
        .allSatisfy(
            operation -> {
              Route get = chosen("GET", operation.request());
              Route head = chosen("HEAD", operation.request());
              assertThat(head)
                  .isEqualTo(new Route("HEAD", get.path(), get.service(), get.token(), get.cost()));
            });
  }

  @Test
  void documentationAndHealthAreOpenEvenWhereReadingIsNot() {
    for (String path : List.of("/openapi", "/docs", "/docs/index.html", "/health/ready")) {
      assertThat(chosen("GET", path).needsToken(reading(Reading.SIGNED_IN))).isFalse();
    }
  }

  @Test
  void textsAreLetThroughLessOftenThanOtherWritesAndTheseLessThanReads() {
    assertThat(chosen("POST", "/v1/articles").cost()).isEqualTo(Rates.Cost.TEXT);
    assertThat(chosen("POST", "/v1/extractions").cost()).isEqualTo(Rates.Cost.TEXT);
    assertThat(Environments.all())
        .extracting(Environment::rates)
        .allSatisfy(
            rates -> {
              assertThat(rates.texts().perSecond()).isLessThan(rates.writes().perSecond());
              assertThat(rates.writes().perSecond()).isLessThan(rates.reads().perSecond());
            });
  }

  private static Access reading(Reading reading) {
    return new Access("issuer", List.of("audience"), "keys", reading, List.of());
  }

  private static List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : DOCUMENT.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> entry : path.getValue().properties()) {
        if (entry.getValue().has("operationId")) {
          boolean open =
              Policies.stream(entry.getValue().get("security")).anyMatch(JsonNode::isEmpty);
          operations.add(
              new Operation(entry.getKey().toUpperCase(Locale.ROOT), path.getKey(), !open));
        }
      }
    }
    return operations;
  }

  /** The route that API Gateway takes: one without a greedy part first, then the longest. */
  private static Route chosen(String method, String path) {
    return Route.all().stream()
        .filter(route -> route.method().equals(method) && pattern(route).matcher(path).matches())
        .max(
            Comparator.comparing((Route route) -> !route.path().contains("+}"))
                .thenComparing(route -> route.path().length()))
        .orElseThrow(() -> new AssertionError("No route for " + method + " " + path));
  }

  private static Pattern pattern(Route route) {
    return Pattern.compile(
        route.path().replaceAll("\\{[^}]*\\+}", ".+").replaceAll("\\{[^}]*}", "[^/]+"));
  }
}
