package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.verbatim.infra.environment.Compute.Packaging;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Environments;
import dev.verbatim.infra.environment.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackagesTest {

  @TempDir Path root;

  @Test
  void whatIsNotBuiltIsMissedWithTheCommandThatBuildsIt() throws IOException {
    Environment prod = Environments.named("prod");
    assertThat(prod.compute().packaging()).isEqualTo(Packaging.NATIVE);
    assertThatIllegalStateException()
        .isThrownBy(() -> Packages.built(root, prod))
        .withMessageContaining("function.zip is missing")
        .withMessageContaining("./mvnw verify -pl src/functions/api -am -Dnative");
    packAll("bootstrap");
    assertThatIllegalStateException()
        .isThrownBy(() -> Packages.built(root, prod))
        .withMessageContaining("./mvnw package");
  }

  @Test
  void whatIsBuiltForTheOtherWayOfRunningIsNotDeployed() throws IOException {
    packAll("lib/verbatim.jar");
    assertThatIllegalStateException()
        .isThrownBy(() -> Packages.built(root, Environments.named("prod")))
        .withMessageContaining("is for the JVM")
        .withMessageContaining("./mvnw verify -pl src/functions/api -am -Dnative");
  }

  @Test
  void whatIsBuiltForAnotherProcessorIsNotDeployed() throws IOException {
    packAll("bootstrap", executable(0x3E));
    assertThatIllegalStateException()
        .isThrownBy(() -> Packages.built(root, Environments.named("prod")))
        .withMessageContaining("is built for X86_64, but ARM64 is to be deployed")
        .withMessageContaining("Environments.java");
    packAll("bootstrap", "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8));
    assertThatIllegalStateException()
        .isThrownBy(() -> Packages.built(root, Environments.named("prod")))
        .withMessageContaining("holds no executable for Linux");
  }

  @Test
  void anEnvironmentWithoutSearchNeedsNoneOfItsFunctions() throws IOException {
    packAll("bootstrap");
    Files.delete(root.resolve(Service.SEARCH.module()).resolve("target/function.zip"));
    Files.createDirectories(root.resolve(Packages.APPLICATION));
    Files.writeString(root.resolve(Packages.CONTAINERFILE), "FROM scratch");
    assertThat(Packages.built(root, Environments.named("small")).functions())
        .containsOnlyKeys(Service.API, Service.VIEWS);
  }

  @ParameterizedTest
  @ValueSource(strings = {".ci/native", ".github/workflows/deploy.yml"})
  void whateverBuildsFunctionsBuildsAllOfThem(String file) throws IOException {
    assertThat(Files.readString(Path.of("..").resolve(file)))
        .contains(Arrays.stream(Service.values()).map(Service::module).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".ci/native",
        ".ci/release",
        "infra/bin/deploy",
        "infra/bin/prune",
        "infra/bin/take-release"
      })
  void whateverLooksAtFunctionsLooksAtAllOfThem(String file) throws IOException {
    String all = Arrays.stream(Service.values()).map(Service::id).collect(Collectors.joining(" "));
    assertThat(Files.readAllLines(Path.of("..").resolve(file)))
        .filteredOn(line -> line.contains("for function in"))
        .isNotEmpty()
        .allMatch(line -> line.contains("in " + all + ";"));
  }

  @NeedsNode
  @Test
  void theImageIsMadeOfTheApplicationAndNothingElse() throws IOException {
    Synthesized dev = Synthesized.named("dev");
    Path asset = imageAsset(dev.folder());
    try (Stream<Path> files = Files.walk(asset)) {
      assertThat(files.filter(Files::isRegularFile).map(asset::relativize).map(Path::toString))
          .containsExactlyInAnyOrder(
              "Containerfile",
              Path.of("src", "server", "target", "quarkus-app", "quarkus-run.jar").toString());
    }
  }

  private void packAll(String name) throws IOException {
    packAll(name, executable(0xB7));
  }

  /** The beginning of one, which says what it is built for. */
  private static byte[] executable(int machine) {
    byte[] header = new byte[64];
    header[0] = 0x7F;
    header[1] = 'E';
    header[2] = 'L';
    header[3] = 'F';
    header[18] = (byte) machine;
    return header;
  }

  private void packAll(String name, byte[] content) throws IOException {
    for (Service service : Service.values()) {
      Path folder = Files.createDirectories(root.resolve(service.module()).resolve("target"));
      try (ZipOutputStream zip =
          new ZipOutputStream(Files.newOutputStream(folder.resolve("function.zip")))) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
      }
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
