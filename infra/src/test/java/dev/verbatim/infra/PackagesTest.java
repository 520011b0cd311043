package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.verbatim.infra.Compute.Packaging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagesTest {

  @TempDir Path root;

  @Test
  void whatIsNotBuiltIsMissedWithTheCommandThatBuildsIt() throws IOException {
    Compute compute = Environments.named("prod").compute();
    assertThat(compute.packaging()).isEqualTo(Packaging.NATIVE);
    assertThatIllegalStateException()
        .isThrownBy(() -> Packages.built(root, compute))
        .withMessageContaining("function.zip is missing")
        .withMessageContaining("./mvnw verify -Plambda -Dnative");
    for (Service service : Service.values()) {
      Path folder = Files.createDirectories(root.resolve("target").resolve(service.id()));
      Files.createFile(folder.resolve("function.zip"));
    }
    assertThatIllegalStateException()
        .isThrownBy(() -> Packages.built(root, compute))
        .withMessageContaining("./mvnw package");
  }

  @NeedsNode
  @Test
  void theImageIsMadeOfTheApplicationAndNothingElse() throws IOException {
    Synthesized dev = Synthesized.named("dev");
    Path asset = imageAsset(dev.folder());
    try (Stream<Path> files = Files.walk(asset)) {
      assertThat(files.filter(Files::isRegularFile).map(asset::relativize).map(Path::toString))
          .containsExactlyInAnyOrder(
              "Containerfile", Path.of("target", "quarkus-app", "quarkus-run.jar").toString());
    }
  }

  private static Path imageAsset(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> Files.exists(file.resolve("Containerfile")))
          .findFirst()
          .orElseThrow();
    }
  }
}
