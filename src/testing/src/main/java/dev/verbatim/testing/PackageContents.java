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
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is in every package, of a function as well as of the server; also inside of its jars. The
 * test of a package extends this.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PackageContents {

  /** What not every package has. */
  protected enum Part {
    /** Search and its database. */
    SEARCH,
    /** Extraction from text, with the weights that it reads. */
    EXTRACTION
  }

  private final List<String> content = new ArrayList<>();
  private final Set<Part> parts;

  /**
   * Reads a package, and prints how large it is.
   *
   * @param packaged the file or folder
   * @param parts what is in it
   */
  protected PackageContents(Path packaged, Part... parts) throws IOException {
    this.parts = Set.of(parts);
    long bytes = 0;
    try (Stream<Path> files = Files.walk(packaged)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
        look(packaged.relativize(file).toString(), Files.newInputStream(file));
      }
    }
    System.out.printf("%s: %.1f MB, %d entries%n", packaged, bytes / 1e6, content.size());
  }

  /** The names of all files; those inside of a jar follow its name and an exclamation mark. */
  protected final List<String> content() {
    return content;
  }

  @Test
  final void nothingOfALocalRunIsPackaged() {
    assertThat(content)
        .noneMatch(name -> name.contains("dev/verbatim/local/") && name.endsWith(".class"))
        .noneMatch(name -> name.contains("dev/verbatim/localstores/"))
        .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("dynamodblocal"))
        .noneMatch(name -> name.contains("com/amazonaws/services/dynamodbv2/local"))
        .noneMatch(name -> name.contains("io/zonky/"))
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
  final void searchAndNothingElseSpeaksToPostgres(String speaks) {
    if (parts.contains(Part.SEARCH)) {
      assertThat(content).anyMatch(name -> name.contains(speaks));
    } else {
      assertThat(content).noneMatch(name -> name.contains(speaks));
    }
  }

  @Test
  final void theWeightsOfTheExtractionAreWhereTextIsExtracted() {
    assertThat(content).anyMatch(name -> name.contains("dev/verbatim/extraction/"));
    if (parts.contains(Part.EXTRACTION)) {
      assertThat(content).anyMatch(name -> name.endsWith(".model"));
    } else {
      assertThat(content).noneMatch(name -> name.endsWith(".model"));
    }
  }

  @Test
  final void theOnlyClientIsThePlainestOne() {
    assertThat(content)
        .noneMatch(name -> name.contains("software/amazon/awssdk/http/nio/netty/"))
        .noneMatch(name -> name.contains("software/amazon/awssdk/http/apache"))
        .noneMatch(name -> name.contains("org/apache/http/"));
  }

  /**
   * The signer of the AWS SDK names classes of an optional library. A native executable cannot be
   * built without it unless these names are substituted.
   */
  @Test
  final void theSignerOfTheAwsSdkComesWithWhatANativeBuildNeeds() {
    assertThat(content)
        .anyMatch(name -> name.endsWith("awssdk/http/auth/aws/signer/AwsV4HttpSigner.class"))
        .noneMatch(name -> name.contains("software/amazon/awssdk/crt/"))
        .anyMatch(name -> name.endsWith("CrtSubstitutions$Target_CrcChecksumProvider.class"));
  }

  @Test
  final void thePackageCarriesItsLicenceAndThoseOfItsLibraries() {
    assertThat(content)
        .anyMatch(name -> name.matches("(.*verbatim[^/]*\\.jar!)?(META-INF/)?LICENSE"))
        .anyMatch(name -> name.matches("(.*verbatim[^/]*\\.jar!)?(META-INF/)?NOTICE"))
        .anyMatch(name -> name.matches("(.*verbatim[^/]*\\.jar!)?(META-INF/)?THIRD-PARTY.txt"));
  }

  private void look(String name, InputStream stream) throws IOException {
    if (name.endsWith(".jar") || name.isEmpty()) {
      try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(stream))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          String inside = (name.isEmpty() ? "" : name + "!") + entry.getName();
          content.add(inside);
          if (inside.endsWith(".jar")) {
            look(inside, new ByteArrayInputStream(zip.readAllBytes()));
          }
        }
      }
    } else {
      stream.close();
      content.add(name);
    }
  }
}
