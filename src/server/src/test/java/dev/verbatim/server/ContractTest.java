package dev.verbatim.server;

import static dev.verbatim.suite.Client.anyone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.verbatim.suite.LocalApp;
import dev.verbatim.suite.Seeds;
import dev.verbatim.testing.Repository;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The OpenAPI document that is committed is what the code says, and clients can be built on it. */
@QuarkusTest
@QuarkusTestResource(LocalApp.class)
class ContractTest {

  private static final Path CLIENT = Repository.file("src", "client");
  private static final Path DOCUMENT = CLIENT.resolve("openapi.json");
  private static final Path RELEASED = CLIENT.resolve("released.json");
  private static final Path GENERATED = Path.of("target", "openapi.json");

  /** Where the build leaves what it generates from the code. */
  private static final String RESOURCE = "META-INF/quarkus-generated-openapi-doc.JSON";

  private static final ObjectMapper JSON = new ObjectMapper();

  @TestHTTPResource("/")
  URI service;

  @Test
  void theDocumentIsWhatTheCodeSays() throws IOException {
    JsonNode generated;
    try (InputStream document = ContractTest.class.getClassLoader().getResourceAsStream(RESOURCE)) {
      generated = JSON.readTree(document);
    }
    Files.writeString(GENERATED, pretty(generated));

    assertThat(generated.equals(JSON.readTree(DOCUMENT.toFile())))
        .as("if %s is not what the code says, renew it: cp %s %s", DOCUMENT, GENERATED, DOCUMENT)
        .isTrue();
  }

  @Test
  void theDocumentIsServedToTheByte() throws IOException {
    byte[] document = Files.readAllBytes(DOCUMENT);

    assertThat(anyone().accept("application/json").get("/openapi").asByteArray())
        .isEqualTo(document);
    assertThat(anyone().get("/openapi?format=json").asByteArray()).isEqualTo(document);
    assertThat(anyone().get("/openapi.json").asByteArray()).isEqualTo(document);
  }

  @Test
  void asYamlItIsTheSame() throws IOException {
    JsonNode document = JSON.readTree(DOCUMENT.toFile());

    for (String path : List.of("/openapi", "/openapi.yaml", "/openapi.yml")) {
      Response served = anyone().get(path);
      assertThat(served.contentType()).isEqualTo("application/yaml;charset=UTF-8");
      assertThat(new YAMLMapper().readTree(served.asByteArray())).as(path).isEqualTo(document);
    }
  }

  @Test
  void nothingIsTakenFromClientsWithoutANewMajorVersion() throws IOException {
    JsonNode released = JSON.readTree(RELEASED.toFile());
    JsonNode document = JSON.readTree(DOCUMENT.toFile());

    if (!ContractBreaks.isNewMajor(version(released), version(document))) {
      assertThat(ContractBreaks.between(released, document))
          .as("breaks clients of %s", version(released))
          .isEmpty();
    }
  }

  @Test
  void aGeneratedClientReadsTheSeeds() throws IOException, InterruptedException {
    assumeTrue(
        runs("node", "--version") && runs("npm", "--version"),
        "Node and npm are not installed, so no client is generated");
    Seeds.load();

    assertThat(runs("npm", "ci", "--prefer-offline")).as(this::output).isTrue();
    assertThat(runs("npm", "run", "verify")).as(this::output).isTrue();
  }

  private static String version(JsonNode document) {
    return document.at("/info/version").asText();
  }

  private static String pretty(JsonNode json) throws IOException {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"))
            .withSeparators(
                Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    return JSON.writer(printer).writeValueAsString(json) + "\n";
  }

  private boolean runs(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(CLIENT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log().toFile());
    builder.environment().put("VERBATIM", service.toString().replaceFirst("/$", ""));
    Process process;
    try {
      process = builder.start();
    } catch (IOException notInstalled) {
      return false;
    }
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      return false;
    }
    return process.exitValue() == 0;
  }

  /** What the last command printed. */
  private String output() {
    try {
      return Files.readString(log());
    } catch (IOException e) {
      return "nothing was printed";
    }
  }

  private static Path log() {
    return Path.of("target", "client.log");
  }
}
