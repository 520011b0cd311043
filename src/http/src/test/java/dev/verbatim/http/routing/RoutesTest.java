package dev.verbatim.http.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

  @ParameterizedTest
  @CsvSource({
    "/v1/articles, /v1/articles",
    "/v1/articles/, /v1/articles",
    "/v1/articles/2xzq7dndx6h6ma93pb08, /v1/articles/{id}",
    "/v1/articles/2xzq7dndx6h6ma93pb08/quotes, /v1/articles/{id}/quotes",
    "/v1/quotes/random, /v1/quotes/random",
    "/v1/quotes/2xzq7dndx6h6ma93pb08-55ytj7j2hb, /v1/quotes/{id}",
    "/v1/speakers/ingrid-halvane/timeline, /v1/speakers/{id}/timeline",
    "/v1/feeds/quotes.atom, /v1/feeds/quotes.atom",
    "/health/live, /health/live",
    "/openapi, /openapi",
    "/docs, /docs",
    "/docs/, /docs",
    "/docs/swagger-ui.css, /docs"
  })
  void aPathIsNamedAfterItsKind(String path, String route) {
    assertThat(Routes.of(path)).isEqualTo(route);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "/",
        "//",
        "*",
        "v1/articles",
        "/v1",
        "/v2/articles",
        "/v1/articles//quotes",
        "/v1/articles/a/b/c",
        "/v1/articles/ingrid@harbor.example/letters",
        "/a/b/c/d/e/f/g/h/i/j",
        "/.env"
      })
  void whatIsAtNoPathOfOursHasOneName(String path) {
    assertThat(Routes.of(path)).isEqualTo(Routes.UNMATCHED);
  }

  @Test
  void everyPathThatIsServedHasAName() {
    for (String kind : AllowedMethods.BY_PATH.keySet()) {
      assertThat(Routes.of(kind.replace("*", "an-id"))).isEqualTo(kind.replace("*", "{id}"));
    }
  }

  @Property
  void whateverIsSentThereAreFewNames(@ForAll List<String> steps) {
    Set<String> names = new TreeSet<>(Set.of(Routes.UNMATCHED, "/docs"));
    AllowedMethods.BY_PATH.keySet().forEach(kind -> names.add(kind.replace("*", "{id}")));

    for (String start : List.of("/", "/v1/articles/", "/v1/speakers/", "/docs/", "/health/x")) {
      assertThat(names).contains(Routes.of(start + String.join("/", steps)));
    }
  }
}
