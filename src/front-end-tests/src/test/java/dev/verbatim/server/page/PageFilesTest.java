package dev.verbatim.server.page;

import static dev.verbatim.suite.Client.anyone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.suite.LocalApp;
import dev.verbatim.testing.Repository;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** How the page is served, and how large it is. */
@QuarkusTest
@WithTestResource(LocalApp.class)
class PageFilesTest {

  private static final int LARGEST_SCRIPT = 60 * 1024;

  @Test
  void theSettingsOfTheSignInAreServed() {
    anyone()
        .get("/config.json")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .header("Cache-Control", equalTo("no-cache"))
        .body(equalTo("{}"));
  }

  @Test
  void anAddressOfTheApiIsNoScreen() {
    for (String path : List.of("/v1/nothing", "/speaker", "/articlesX")) {
      anyone().get(path).then().statusCode(404).contentType("application/problem+json");
    }
  }

  @Test
  void thePageCanOnlyBeRead() {
    for (String path : List.of("/", "/search", "/articles/x", "/config.json", "/favicon.svg")) {
      anyone()
          .post(path)
          .then()
          .statusCode(405)
          .contentType("application/problem+json")
          .header("Allow", equalTo("GET, HEAD, OPTIONS"));
    }
  }

  @Test
  void theDocumentIsAskedForEachTimeAndItsFilesNever() {
    String document =
        anyone()
            .get("/speakers/ingrid-halvane")
            .then()
            .statusCode(200)
            .contentType("text/html")
            .header("Cache-Control", equalTo("no-cache"))
            .header(
                "Content-Security-Policy",
                allOf(
                    containsString("script-src 'self';"),
                    containsString("default-src 'none'"),
                    not(containsString("unsafe"))))
            .extract()
            .asString();

    assertThat(document).doesNotContainPattern("<script(?![^>]* src=)").doesNotContain("<style");
    for (String file : files(document)) {
      anyone()
          .get(file)
          .then()
          .statusCode(200)
          .header("Cache-Control", equalTo("public, max-age=31536000, immutable"));
    }
    anyone().get("/static/bundle/nothing.js").then().statusCode(404);
  }

  @Test
  void aBucketServesThePageWithTheSameHeaders() throws IOException {
    JsonNode deployed = deployed();
    for (JsonNode screen : deployed.get("screens")) {
      ValidatableResponse answer =
          anyone().get(screen.asText() + "/any").then().statusCode(200).contentType("text/html");
      deployed
          .get("headers")
          .properties()
          .forEach(
              header ->
                  answer.header(
                      header.getKey(), header.getValue().asText().replace("{origins}", "")));
    }
    String script = files(anyone().get("/").asString()).get(0);
    for (Map.Entry<String, JsonNode> file : deployed.get("caching").properties()) {
      String path = file.getKey().equals("/static/*") ? script : file.getKey();
      anyone()
          .get(path)
          .then()
          .statusCode(200)
          .header("Cache-Control", file.getValue().asText())
          .header("X-Content-Type-Options", "nosniff");
    }
  }

  @Test
  void theScriptIsSmall() throws IOException {
    String document = anyone().get("/").asString();
    int size = 0;
    for (String file : files(document)) {
      if (file.endsWith(".js")) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
          gzip.write(anyone().get(file).asByteArray());
        }
        size += compressed.size();
      }
    }
    assertThat(size).isBetween(1, LARGEST_SCRIPT);
  }

  /** What is deployed to AWS in place of a server. */
  private static JsonNode deployed() throws IOException {
    Path file = Repository.file("infra", "src/main/resources/dev/verbatim/infra/page.json");
    return new ObjectMapper().readTree(file.toFile());
  }

  private static List<String> files(String document) {
    return Pattern.compile("(?:src|href)=\"(/static/[^\"]+)\"")
        .matcher(document)
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
