package dev.verbatim.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A function as it is packaged. */
public final class FunctionPackage {

  /** The file that a native function starts with; there is none in any other. */
  public static final String EXECUTABLE = "bootstrap";

  private FunctionPackage() {}

  /**
   * Unpacks it, as Lambda does. The executable of a native function can be started.
   *
   * @param folder where to; whatever was there is deleted
   */
  public static Path unpack(Path zip, Path folder) throws IOException {
    deleteAll(folder);
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (Enumeration<? extends ZipEntry> all = file.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        Path to = folder.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(to);
        } else {
          Files.createDirectories(to.getParent());
          Files.copy(file.getInputStream(entry), to);
        }
      }
    }
    Path executable = folder.resolve(EXECUTABLE);
    if (Files.exists(executable) && !executable.toFile().setExecutable(true)) {
      throw new IOException(executable + " cannot be made executable");
    }
    return folder;
  }

  private static void deleteAll(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
