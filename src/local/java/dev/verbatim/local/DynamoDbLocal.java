package dev.verbatim.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * DynamoDB Local in a process of its own, on loopback and a free port.
 *
 * <p>It ends with {@link #close()} and, whatever happens to this process, with this process.
 */
public final class DynamoDbLocal implements AutoCloseable {

  private final Process process;
  private final URI endpoint;

  private DynamoDbLocal(Process process, URI endpoint) {
    this.process = process;
    this.endpoint = endpoint;
  }

  /** A store that forgets everything when it ends. */
  public static DynamoDbLocal inMemory() {
    return start(List.of("-inMemory"));
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
    return start(List.of("-dbPath", folder.toString()));
  }

  /** Where it answers. */
  public URI endpoint() {
    return endpoint;
  }

  /** Whether its process still runs. */
  public boolean isRunning() {
    return process.isAlive();
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static DynamoDbLocal start(List<String> options) {
    try {
      Process process = new ProcessBuilder(command(options)).redirectErrorStream(true).start();
      return new DynamoDbLocal(process, awaitEndpoint(process));
    } catch (IOException e) {
      throw new UncheckedIOException("DynamoDB Local did not start", e);
    }
  }

  private static List<String> command(List<String> options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", classPath(), DynamoDbLocalMain.class.getName()));
    command.add("-disableTelemetry");
    command.addAll(options);
    return command;
  }

  /** The jars of DynamoDB Local, which the build wrote down, and the folder of this class. */
  private static String classPath() throws IOException {
    Path jars = Path.of("target", "dynamodb-local.classpath").toAbsolutePath();
    if (!Files.isReadable(jars)) {
      throw new IOException(jars + " is missing: run this from the project's folder, with Maven");
    }
    return Files.readString(jars).strip() + java.io.File.pathSeparator + classes();
  }

  private static Path classes() throws IOException {
    String file = DynamoDbLocalMain.class.getName().replace('.', '/') + ".class";
    for (String folder : List.of("classes", "test-classes")) {
      Path candidate = Path.of("target", folder).toAbsolutePath();
      if (Files.exists(candidate.resolve(file))) {
        return candidate;
      }
    }
    throw new IOException(file + " is not compiled: run this with Maven");
  }

  private static URI awaitEndpoint(Process process) throws IOException {
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(DynamoDbLocalMain.LISTENING)) {
        drain(output);
        return URI.create(
            "http://127.0.0.1:" + line.substring(DynamoDbLocalMain.LISTENING.length()).strip());
      }
      said.append(line).append('\n');
    }
    throw new IOException("DynamoDB Local ended before it listened:\n" + said);
  }

  /** Reads on, so that a chatty child never blocks on a full pipe. */
  private static void drain(BufferedReader output) {
    Thread reader =
        new Thread(
            () -> {
              try {
                while (output.readLine() != null) {
                  // Its log is of no use to the reader of ours.
                }
              } catch (IOException e) {
                // The process has ended.
              }
            },
            "dynamodb-local-output");
    reader.setDaemon(true);
    reader.start();
  }
}
