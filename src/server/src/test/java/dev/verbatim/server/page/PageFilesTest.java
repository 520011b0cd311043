package dev.verbatim.server.page;

import static dev.verbatim.suite.Client.anyone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.verbatim.suite.LocalApp;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** How the page is served, and how large it is. */
@QuarkusTest
@QuarkusTestResource(LocalApp.class)
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
    anyone().post("/search").then().statusCode(404);
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

  private static List<String> files(String document) {
    return Pattern.compile("(?:src|href)=\"(/static/[^\"]+)\"")
        .matcher(document)
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
