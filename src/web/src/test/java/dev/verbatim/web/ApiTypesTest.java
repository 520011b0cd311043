package dev.verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ApiTypesTest {

  private static final Path TYPES =
      Repository.file("src", "web", "src/main/resources/web/app/api/schema.ts");

  @Test
  void theTypesOfThePageAreThoseOfTheDocumentOfTheApi() throws IOException {
    Path document = Repository.file("src", "client", "openapi.json");
    String types = TypeScript.of(new ObjectMapper().readTree(document.toFile()));
    if (System.getProperty("verbatim.write") != null) {
      Files.writeString(TYPES, types);
    }

    assertThat(Files.readString(TYPES)).isEqualTo(types);
  }
}
