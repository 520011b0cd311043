package dev.verbatim.localstores;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * An embedded store in a process of its own, on a free port.
 *
 * <p>Its main class says which port, on a line that starts with {@link #LISTENING}, and ends when
 * its standard input closes. So it ends with {@link #close()} and, whatever happens to this
 * process, with this process.
 */
final class LocalProcess implements AutoCloseable {

  /** Starts the line on standard output that names the port. */
  static final String LISTENING = "verbatim: listening on ";

  private final Process process;
  private final int port;

  private LocalProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * @param store what it is called, for failures
   * @param jvm options of the virtual machine
   * @param main its main class, which is compiled with this one
   */
  static LocalProcess start(String store, List<String> jvm, Class<?> main, List<String> arguments) {
    try {
      Process process =
          new ProcessBuilder(command(jvm, main, arguments)).redirectErrorStream(true).start();
      return new LocalProcess(process, awaitPort(store, process));
    } catch (IOException e) {
      throw new UncheckedIOException(store + " did not start", e);
    }
  }

  int port() {
    return port;
  }

  /** Its id at the operating system. */
  long pid() {
    return process.pid();
  }

  boolean isRunning() {
    return process.isAlive();
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> command(List<String> jvm, Class<?> main, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC"));
    command.addAll(jvm);
    command.addAll(List.of("-cp", classPath(), main.getName()));
    command.addAll(arguments);
    return command;
  }

  /** The jars that the build copied beside this class, and these classes. */
  private static String classPath() throws IOException {
    Path classes = own();
    Path stores = classes.resolveSibling("stores");
    if (!Files.isDirectory(stores)) {
      throw new IOException(stores + " is missing: build this with Maven");
    }
    return stores.resolve("*") + File.pathSeparator + classes;
  }

  /** The folder, or jar, of this class. */
  private static Path own() {
    try {
      return Path.of(
          LocalProcess.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int awaitPort(String store, Process process) throws IOException {
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(LISTENING)) {
        drain(store, output);
        return Integer.parseInt(line.substring(LISTENING.length()).strip());
      }
      said.append(line).append('\n');
    }
    throw new IOException(store + " ended before it listened:\n" + said);
  }

  /** Reads on, so that a chatty child never blocks on a full pipe. */
  private static void drain(String store, BufferedReader output) {
    Thread reader =
        new Thread(
            () -> {
              try {
                while (output.readLine() != null) {
                  // Its log says nothing about this application.
                }
              } catch (IOException e) {
                // The process has ended.
              }
            },
            store + " output");
    reader.setDaemon(true);
    reader.start();
  }
}
