package dev.verbatim.server.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.suite.LocalApp;
import dev.verbatim.suite.Seeds;
import dev.verbatim.suite.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The client for TypeScript, alone and against the service with the code of the guides. */
@QuarkusTest
@WithTestResource(LocalApp.class)
class ClientTest {

  @TestHTTPResource("/")
  URI service;

  @Test
  void theDocumentKeepsTheRulesOfSpectral() {
    Tool.npm(Map.of()).run("npm", "run", "lint");
  }

  @Test
  void theClientDoesWhatItPromises() {
    assertThat(Tool.npm(Map.of()).run("npm", "test"))
        .contains("# fail 0")
        .doesNotContain("# pass 0");
  }

  @Test
  void theClientAndTheGuidesReadTheSeeds() {
    Tool npm =
        Tool.npm(
            Map.of(
                "VERBATIM",
                service.toString().replaceFirst("/$", ""),
                "TOKEN",
                Tokens.with("articles:write quotes:review")));
    Seeds.load();

    npm.run("npm", "run", "seeds");
  }

  @Test
  void thePackageHasTheVersionOfTheBuildAndWhatItNames() throws IOException {
    ObjectMapper json = new ObjectMapper();
    JsonNode document = json.readTree(Tool.CLIENT.resolve("openapi.json").toFile());
    JsonNode description = json.readTree(Tool.CLIENT.resolve("package.json").toFile());

    Tool npm = Tool.npm(Map.of());

    npm.run("npm", "run", "prepack");
    assertThat(description.path("version")).isEqualTo(document.at("/info/version"));
    assertThat(npm.run("npm", "pack", "--dry-run"))
        .contains("dist/index.js", "dist/index.d.ts", "dist/schema.d.ts", "LICENSE", "README.md")
        .doesNotContain("node_modules", "seeds", "openapi.json");
  }
}
