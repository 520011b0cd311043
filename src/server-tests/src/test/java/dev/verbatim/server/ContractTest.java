package dev.verbatim.server;

import static dev.verbatim.suite.Client.anyone;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.verbatim.suite.LocalApp;
import dev.verbatim.testing.Repository;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The OpenAPI document that is committed is what the code says. */
@QuarkusTest
@WithTestResource(LocalApp.class)
class ContractTest {

  private static final Path CLIENT = Repository.file("src", "client");
  private static final Path DOCUMENT = CLIENT.resolve("openapi.json");
  private static final Path RELEASED = CLIENT.resolve("released.json");
  private static final Path GENERATED = Path.of("target", "openapi.json");

  /** Where the build leaves what it generates from the code. */
  private static final String RESOURCE = "META-INF/quarkus-generated-openapi-doc.JSON";

  private static final ObjectMapper JSON = new ObjectMapper();

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
  void theVersionIsThatOfTheBuild() throws IOException {
    String version =
        ConfigProvider.getConfig().getValue("quarkus.application.version", String.class);

    assertThat(version(JSON.readTree(DOCUMENT.toFile()))).isEqualTo(version);
  }

  @Test
  void everyErrorShowsAnExampleOfItsOwn() throws IOException {
    JsonNode document = JSON.readTree(DOCUMENT.toFile());
    Map<String, JsonNode> shared = new TreeMap<>();
    for (Map.Entry<String, JsonNode> response : document.at("/components/responses").properties()) {
      shared.put(
          "#/components/responses/" + response.getKey(),
          response.getValue().at("/content/application~1problem+json/example"));
    }

    Set<JsonNode> examples = new HashSet<>();
    for (JsonNode path : document.path("paths")) {
      for (JsonNode operation : path) {
        for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
          JsonNode example = shared.get(response.getValue().path("$ref").asText());
          if (Integer.parseInt(response.getKey()) >= 400) {
            assertThat(example.path("status").asText()).isEqualTo(response.getKey());
            examples.add(example);
          }
        }
      }
    }
    assertThat(examples).hasSizeGreaterThan(12);
    assertThat(shared.values().stream().filter(JsonNode::isObject)).doesNotHaveDuplicates();
  }

  @Test
  void theReadmeHasEveryPathWithItsMethods() throws IOException {
    Map<String, Set<String>> described = new TreeMap<>();
    for (Map.Entry<String, JsonNode> path :
        JSON.readTree(DOCUMENT.toFile()).path("paths").properties()) {
      if (!path.getKey().matches(".*\\.(atom|rss|json|csv)")) {
        Set<String> methods = new TreeSet<>();
        path.getValue()
            .fieldNames()
            .forEachRemaining(one -> methods.add(one.toUpperCase(Locale.ROOT)));
        described.put(path.getKey(), methods);
      }
    }

    Map<String, Set<String>> listed = new TreeMap<>();
    for (String line : Files.readAllLines(Repository.file("README.md"))) {
      if (line.startsWith("| `/v1/")) {
        String[] cells = line.split(" *\\| *");
        for (String path : cells[1].replace("`", "").split(", ")) {
          listed.put(path, new TreeSet<>(List.of(cells[2].split(", "))));
        }
      }
    }
    assertThat(listed).isEqualTo(described);
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
}
