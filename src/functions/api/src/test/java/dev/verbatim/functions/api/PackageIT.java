package dev.verbatim.functions.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testing.PackageContents;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageIT extends PackageContents {

  PackageIT() throws IOException {
    super(Path.of("target", "function.zip"), Part.EXTRACTION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org/hibernate/Session.class",
        "jakarta/persistence/",
        "quarkus-jdbc-postgresql",
        "org/flywaydb/",
        "io/github/bucket4j/",
        "com/github/benmanes/caffeine/",
        "io/smallrye/openapi/",
        "dev/verbatim/search/",
        "dev/verbatim/server/"
      })
  void whatOnlyTheServerNeedsIsNotInIt(String part) {
    assertThat(content()).noneMatch(name -> name.contains(part));
  }
}
