package dev.verbatim.infra;

import dev.verbatim.infra.environment.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packages that stand in for built ones: templates do not depend on what is in them. */
final class StandIns {

  private StandIns() {}

  static Packages in(Path folder) {
    try {
      Map<Service, Path> functions = new EnumMap<>(Service.class);
      Files.createDirectories(folder);
      for (Service service : Service.values()) {
        functions.put(service, function(folder.resolve(service.id() + ".zip")));
      }
      Path server = folder.resolve("server");
      Path application = server.resolve(Packages.APPLICATION).resolve("quarkus-run.jar");
      Files.createDirectories(application.getParent());
      Files.writeString(application, "not built");
      Files.writeString(server.resolve(Packages.CONTAINERFILE), "FROM scratch\n");
      Files.writeString(server.resolve("pom.xml"), "no part of the image");
      return new Packages(functions, server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path function(Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      ZipEntry entry = new ZipEntry("bootstrap");
      entry.setTime(0);
      zip.putNextEntry(entry);
      zip.write("not built".getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return file;
  }
}
