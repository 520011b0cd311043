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
    "/v1/quotes/randomly, /v1/quotes/{id}",
    "/v1/quotes/2xzq7dndx6h6ma93pb08-55ytj7j2hb, /v1/quotes/{id}",
    "/v1/speakers/ingrid-halvane/timeline, /v1/speakers/{id}/timeline",
    "/v1/speakers/timeline/timeline, /v1/speakers/{id}/timeline",
    "/v1/feeds/quotes.atom, /v1/feeds/quotes.atom",
    "/health/live, /health/live",
    "/openapi, /openapi",
    "/docs, /docs",
    "/docs/, /docs",
    "/docs/docs.css, /docs",
    "/, /",
    "/articles/2xzq7dndx6h6ma93pb08, /articles",
    "/sign-in, /sign-in",
    "/static/bundle/app-DHAJV42F.js, /static"
  })
  void aPathIsNamedAfterItsRoute(String path, String name) {
    assertThat(Routes.nameOf(path)).isEqualTo(name);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "//",
        "*",
        "v1/articles",
        "/v1",
        "/v1/",
        "/v2/articles",
        "/v1/articles//",
        "/v1/articles//quotes",
        "/v1/articles/a/b/c",
        "/v1/articles/ingrid@harbor.example/letters",
        "/v1/quotes/random/again",
        "/v1/feeds/quotesXatom",
        "/docsearch",
        "/a/b/c/d/e/f/g/h/i/j",
        "/.env"
      })
  void aPathWithoutARouteIsUnmatched(String path) {
    assertThat(Routes.of(path)).isNull();
    assertThat(Routes.nameOf(path)).isEqualTo(Routes.UNMATCHED);
  }

  @Test
  void aRouteKnowsItsMethodsAndMediaTypesAndWhoServesIt() {
    Route article = Routes.of("/v1/articles/2xzq7dndx6h6ma93pb08");

    assertThat(article.methods())
        .containsExactly("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "PUT");
    assertThat(article.mediaTypes()).containsExactly("application/json", "application/ld+json");
    assertThat(article.service()).isEqualTo(Route.ServedBy.API);
    assertThat(Routes.of("/v1/search").service()).isEqualTo(Route.ServedBy.SEARCH);
  }

  @Test
  void theScreensOfThePageAreToldFromTheApi() {
    assertThat(Routes.isScreen("/")).isTrue();
    assertThat(Routes.isScreen("/speakers/ingrid-halvane")).isTrue();
    assertThat(Routes.isScreen("/v1/speakers/ingrid-halvane")).isFalse();
    assertThat(Routes.isScreen("/speaker")).isFalse();
  }

  @Test
  void onlyWhatHasAMediaTypeIsRead() {
    assertThat(Routes.of("/v1/articles").isRead("HEAD")).isTrue();
    assertThat(Routes.of("/v1/articles").isRead("POST")).isFalse();
    assertThat(Routes.of("/v1/extractions").isRead("GET")).isFalse();
  }

  @Test
  void whereNoLiteralPathGoesOnAnIdDoes() {
    RouteTree tree = new RouteTree();
    Route random = Route.ofFramework("/quotes/random");
    Route letters = Route.ofFramework("/quotes/{id}/letters");
    tree.add(random);
    tree.add(letters);

    assertThat(tree.find("/quotes/random")).isEqualTo(random);
    assertThat(tree.find("/quotes/random/letters")).isEqualTo(letters);
    assertThat(tree.find("/quotes/morning")).isNull();
  }

  @Property
  void whateverIsSentThereAreFewNames(@ForAll List<String> segments) {
    Set<String> names = new TreeSet<>();
    names.addAll(List.of(Routes.UNMATCHED, "/docs", "/openapi"));
    names.addAll(List.of("/health", "/health/live", "/health/ready"));
    names.addAll(
        List.of("/", "/index.html", "/articles", "/speakers", "/quotes", "/search", "/trends"));
    names.addAll(List.of("/try", "/review", "/sign-in", "/static", "/config.json"));
    Routes.ofResources().forEach(route -> names.add(route.path()));

    for (String start : List.of("/", "/v1/articles/", "/v1/speakers/", "/docs/", "/health/x")) {
      assertThat(names).contains(Routes.nameOf(start + String.join("/", segments)));
    }
  }
}
