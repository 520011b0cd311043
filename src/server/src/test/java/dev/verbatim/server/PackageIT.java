package dev.verbatim.server;

import dev.verbatim.testing.PackageContents;
import java.io.IOException;
import java.nio.file.Path;

class PackageIT extends PackageContents {

  PackageIT() throws IOException {
    super(Path.of("target", "quarkus-app"), Part.SEARCH, Part.EXTRACTION);
  }
}
