package dev.verbatim.local;

import io.smallrye.config.common.utils.StringUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * The environment in which the packaged application reaches the stores of a local run, so that its
 * commands can be tried.
 */
final class CommandEnvironment {

  static final List<String> SETTINGS =
      List.of(
          LocalStores.ENDPOINT,
          "quarkus.dynamodb.aws.region",
          "quarkus.dynamodb.aws.credentials.type",
          "quarkus.dynamodb.aws.credentials.static-provider.access-key-id",
          "quarkus.dynamodb.aws.credentials.static-provider.secret-access-key",
          "verbatim.store.table",
          "verbatim.store.views",
          LocalStores.JDBC_URL,
          "verbatim.api.cursor-key");

  private final Config config;

  CommandEnvironment(Config config) {
    this.config = config;
  }

  /**
   * Writes it into a file for a shell to read.
   *
   * @param folder that of local runs
   * @param port that of this run, of which there may be several
   */
  Path writeInto(Path folder, int port) {
    Path file = folder.resolve("run-%d.env".formatted(port));
    try {
      Files.writeString(file, exports());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
    file.toFile().deleteOnExit();
    return file;
  }

  private String exports() {
    return SETTINGS.stream()
        .map(name -> export(name, config.getValue(name, String.class)))
        .collect(Collectors.joining());
  }

  private static String export(String name, String value) {
    return "export %s='%s'\n"
        .formatted(
            StringUtil.replaceNonAlphanumericByUnderscores(name).toUpperCase(Locale.ROOT),
            value.replace("'", "'\\''"));
  }
}
