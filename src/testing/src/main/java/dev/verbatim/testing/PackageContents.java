package dev.verbatim.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in the package, the function's as well as the server's; also inside of its jars. */
public class PackageContents {

  private static final Path PACKAGED = Path.of(System.getProperty("packaged"));

  /** Whether search is in it. */
  private static final boolean SEARCHES = Boolean.getBoolean("searches");

  private static final List<String> CONTENT = new ArrayList<>();

  @BeforeAll
  public static void lookInside() throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.walk(PACKAGED)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
        look(PACKAGED.relativize(file).toString(), Files.newInputStream(file));
      }
    }
    System.out.printf(
        "%s: %.1f MB, %d entries%n", PACKAGED.getFileName(), bytes / 1e6, CONTENT.size());
  }

  @Test
  void nothingOfALocalRunIsPackaged() {
    assertThat(CONTENT)
        .noneMatch(name -> name.contains("dev/verbatim/local/") && name.endsWith(".class"))
        .noneMatch(name -> name.toLowerCase().contains("dynamodblocal"))
        .noneMatch(name -> name.contains("com/amazonaws/services/dynamodbv2/local"))
        .noneMatch(name -> name.contains("sqlite4java"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org/hibernate/engine/",
        "io/agroal/",
        "org/postgresql/",
        "META-INF/services/java.sql.Driver"
      })
  void searchAndNothingElseSpeaksToPostgres(String speaks) {
    if (SEARCHES) {
      assertThat(CONTENT).anyMatch(name -> name.contains(speaks));
    } else {
      assertThat(CONTENT).noneMatch(name -> name.contains(speaks));
    }
  }

  @Test
  void theOnlyClientIsThePlainestOne() {
    assertThat(CONTENT)
        .noneMatch(name -> name.contains("software/amazon/awssdk/http/nio/netty/"))
        .noneMatch(name -> name.contains("software/amazon/awssdk/http/apache"))
        .noneMatch(name -> name.contains("org/apache/http/"));
  }

  @Test
  void thePackageCarriesItsLicenceAndThoseOfItsLibraries() {
    assertThat(CONTENT)
        .anyMatch(name -> name.matches("(.*verbatim[^/]*\\.jar!)?(META-INF/)?LICENSE"))
        .anyMatch(name -> name.matches("(.*verbatim[^/]*\\.jar!)?(META-INF/)?NOTICE"))
        .anyMatch(name -> name.matches("(.*verbatim[^/]*\\.jar!)?(META-INF/)?THIRD-PARTY.txt"));
  }

  private static void look(String name, InputStream content) throws IOException {
    if (name.endsWith(".jar") || name.isEmpty()) {
      try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(content))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          String inside = (name.isEmpty() ? "" : name + "!") + entry.getName();
          CONTENT.add(inside);
          if (inside.endsWith(".jar")) {
            look(inside, new ByteArrayInputStream(zip.readAllBytes()));
          }
        }
      }
    } else {
      content.close();
      CONTENT.add(name);
    }
  }
}
