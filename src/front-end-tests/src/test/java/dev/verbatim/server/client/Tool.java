package dev.verbatim.server.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.verbatim.testing.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of this machine, run in a folder. */
public final class Tool {

  /** The client, its OpenAPI document and the programs that npm installs for its tests. */
  public static final Path CLIENT = Repository.file("src", "client");

  private static final int MINUTES = 5;

  private static boolean isInstalled;

  private final Path folder;
  private final Map<String, String> environment;

  private Tool(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  static Tool in(Path folder) {
    return new Tool(folder, Map.of());
  }

  /**
   * The folder of the client, built, with what npm installs; skips the test where there is no Node.
   */
  public static Tool npm(Map<String, String> environment) {
    Tool npm = new Tool(CLIENT, environment);
    assumeTrue(
        npm.exists("node", "--version") && npm.exists("npm", "--version"),
        "Node and npm are not installed");
    npm.install();
    return npm;
  }

  /** Once is enough for all tests. */
  private void install() {
    synchronized (Tool.class) {
      if (!isInstalled) {
        run("npm", "ci", "--prefer-offline");
        run("npm", "run", "build");
        isInstalled = true;
      }
    }
  }

  /** Whether a program is there. */
  boolean exists(String... command) {
    try {
      return attempt(command) == 0;
    } catch (IOException notInstalled) {
      return false;
    }
  }

  /**
   * Runs a program, which has to succeed.
   *
   * @return what it printed
   */
  public String run(String... command) {
    try {
      assertThat(attempt(command)).as(() -> String.join(" ", command) + "\n" + printed()).isZero();
      return printed();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int attempt(String... command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log().toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        Stream.concat(process.descendants(), Stream.of(process.toHandle()))
            .forEach(ProcessHandle::destroyForcibly);
        return -1;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
    return process.exitValue();
  }

  private static String printed() {
    try {
      return Files.readString(log());
    } catch (IOException e) {
      return "nothing was printed";
    }
  }

  private static Path log() {
    return Path.of("target", "tool.log").toAbsolutePath();
  }
}
