package dev.verbatim.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A native image has only the resources that are listed for it. */
class NativeResourcesTest {
  private static final String LIST =
      "/META-INF/native-image/dev.verbatim/verbatim-extraction/resource-config.json";

  @Test
  void everyResourceIsListedForNativeImages() throws IOException, URISyntaxException {
    List<Pattern> listed = patterns();

    assertThat(resources())
        .contains(
            "dev/verbatim/extraction/english.model", "dev/verbatim/extraction/words/en/grammar.txt")
        .allSatisfy(
            resource ->
                assertThat(listed)
                    .as(resource)
                    .anyMatch(pattern -> pattern.matcher(resource).matches()));
  }

  /** All files beside the classes that the engine can open. */
  private static List<String> resources() throws IOException, URISyntaxException {
    Path classes =
        Path.of(
            QuotationExtractor.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(classes.resolve("dev/verbatim/extraction"))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> classes.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.endsWith(".class"))
          .toList();
    }
  }

  private static List<Pattern> patterns() throws IOException {
    try (InputStream list = NativeResourcesTest.class.getResourceAsStream(LIST)) {
      List<Pattern> patterns = new ArrayList<>();
      for (JsonNode include : new ObjectMapper().readTree(list).at("/resources/includes")) {
        patterns.add(Pattern.compile(include.get("pattern").asText()));
      }
      return patterns;
    }
  }
}
