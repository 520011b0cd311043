package dev.verbatim.localstores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * DynamoDB Local in a process of its own, on loopback and a free port.
 *
 * <p>It ends with {@link #close()} and, whatever happens to this process, with this process.
 */
public final class DynamoDbLocal implements AutoCloseable {

  private final LocalProcess process;

  private DynamoDbLocal(LocalProcess process) {
    this.process = process;
  }

  /** A store that forgets everything when it ends. */
  public static DynamoDbLocal inMemory() {
    // It does not last long enough for more of the compiler to pay.
    return start(List.of("-XX:TieredStopAtLevel=1"), "-inMemory");
  }

  /**
   * A store that keeps its data.
   *
   * @param folder where; made when it is missing
   */
  public static DynamoDbLocal keptIn(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the data folder " + folder, e);
    }
    return start(List.of(), "-sharedDb", "-dbPath", folder.toString());
  }

  /** Where it answers. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + process.port());
  }

  /** Whether its process still runs. */
  public boolean isRunning() {
    return process.isRunning();
  }

  @Override
  public void close() {
    process.close();
  }

  private static DynamoDbLocal start(List<String> jvm, String... options) {
    return new DynamoDbLocal(
        LocalProcess.start("DynamoDB Local", jvm, DynamoDbLocalMain.class, List.of(options)));
  }
}
