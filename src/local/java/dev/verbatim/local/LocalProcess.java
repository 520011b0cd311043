package dev.verbatim.local;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
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

  /** Where Maven puts what it makes; each package has a folder of its own (pom.xml). */
  private static final Path BUILT = Path.of(System.getProperty("built", "target")).toAbsolutePath();

  private final Process process;
  private final int port;

  private LocalProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * @param store what it is called, for failures
   * @param main its main class, which is compiled with this one
   * @param jars the file in the folder of the build in which the build wrote down its jars
   */
  static LocalProcess start(String store, Class<?> main, String jars, List<String> arguments) {
    try {
      Process process =
          new ProcessBuilder(command(main, jars, arguments)).redirectErrorStream(true).start();
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

  private static List<String> command(Class<?> main, String jars, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", classPath(main, jars), main.getName()));
    command.addAll(arguments);
    return command;
  }

  /** The jars that the build wrote down, and the folder of the main class. */
  private static String classPath(Class<?> main, String jars) throws IOException {
    Path list = BUILT.resolve(jars);
    if (!Files.isReadable(list)) {
      throw new IOException(list + " is missing: run this from the project's folder, with Maven");
    }
    return Files.readString(list).strip() + File.pathSeparator + classes(main);
  }

  private static Path classes(Class<?> main) throws IOException {
    String file = main.getName().replace('.', '/') + ".class";
    for (String folder : List.of("classes", "test-classes")) {
      Path candidate = BUILT.resolve(folder);
      if (Files.exists(candidate.resolve(file))) {
        return candidate;
      }
    }
    throw new IOException(file + " is not compiled: run this with Maven");
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
                  // Its log is of no use to the reader of ours.
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
