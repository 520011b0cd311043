package dev.verbatim.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.extraction.learned.ResourceDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineVersionTest {
  private static final Path RESOURCES = Path.of("src/main/resources/dev/verbatim/extraction");

  @Test
  void theVersionNamesTheModelsAndWordsThatItShipsWith() throws IOException {
    assertThat(ResourceDigest.VALUE)
        .as("models or words changed: write their digest into ResourceDigest.VALUE")
        .isEqualTo(ResourceDigest.of(RESOURCES));
    assertThat(QuotationExtractor.VERSION).isEqualTo("1.0+" + ResourceDigest.VALUE);
  }

  @Test
  void aChangedOrRenamedFileChangesTheDigest(@TempDir Path folder) throws IOException {
    Path model = Files.write(folder.resolve("a.model"), new byte[] {1, 2, 3});
    String before = ResourceDigest.of(folder);

    Files.write(model, new byte[] {1, 2, 4});
    String changed = ResourceDigest.of(folder);
    Files.write(model, new byte[] {1, 2, 3});
    Files.move(model, folder.resolve("b.model"));

    assertThat(changed).isNotEqualTo(before);
    assertThat(ResourceDigest.of(folder)).isNotEqualTo(before);
  }

  @Test
  void theSameFilesHaveTheSameDigest(@TempDir Path folder) throws IOException {
    Files.write(folder.resolve("a.model"), new byte[] {1, 2, 3});

    assertThat(ResourceDigest.of(folder)).isEqualTo(ResourceDigest.of(folder)).hasSize(8);
  }
}
