package dev.verbatim.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** The files of the project, wherever in it a test runs. */
public final class Repository {

  private static final Path ROOT = root();

  private Repository() {}

  /** A file or folder of the project. */
  public static Path file(String first, String... more) {
    return ROOT.resolve(Path.of(first, more));
  }

  /** The nearest folder above the working directory that holds the seeds. */
  private static Path root() {
    Path start = Path.of("").toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("seeds")) && Files.exists(folder.resolve("mvnw"))) {
        return folder;
      }
    }
    throw new IllegalStateException(start + " is not in the project");
  }
}
