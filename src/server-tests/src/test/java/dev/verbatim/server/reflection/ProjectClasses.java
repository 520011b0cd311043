package dev.verbatim.server.reflection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The classes of all modules that have beans, as the application has loaded them. */
public final class ProjectClasses {

  private static final String MARKER = "META-INF/beans.xml";

  private ProjectClasses() {}

  /** Every class, none of which is initialised by this. */
  public static List<Class<?>> all() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    List<Class<?>> classes = new ArrayList<>();
    try {
      for (URL marker : Collections.list(loader.getResources(MARKER))) {
        add(marker.toURI(), loader, classes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return classes;
  }

  private static void add(URI marker, ClassLoader loader, List<Class<?>> classes)
      throws IOException {
    if (marker.getScheme().equals("jar")) {
      Path jar = Path.of(URI.create(marker.getSchemeSpecificPart().split("!", 2)[0]));
      try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
        add(files.getPath("/"), loader, classes);
      }
    } else {
      add(Path.of(marker).getParent().getParent(), loader, classes);
    }
  }

  private static void add(Path root, ClassLoader loader, List<Class<?>> classes)
      throws IOException {
    Path folder = root.resolve("dev/verbatim");
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .forEach(name -> classes.add(load(name, loader)));
    }
  }

  private static Class<?> load(String name, ClassLoader loader) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
