package dev.verbatim.functions.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testing.PackageContents;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageIT extends PackageContents {

  PackageIT() throws IOException {
    super(Path.of("target", "function.zip"), Part.SEARCH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "software/amazon/awssdk/http/urlconnection/",
        "org/flywaydb/",
        "db/migration/",
        "io/smallrye/openapi/",
        "org/commonmark/",
        "io/github/bucket4j/",
        "dev/verbatim/server/"
      })
  void whatOthersNeedIsNotInIt(String part) {
    assertThat(content()).noneMatch(name -> name.contains(part));
  }
}
