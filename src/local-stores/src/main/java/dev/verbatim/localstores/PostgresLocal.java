package dev.verbatim.localstores;

import java.nio.file.Path;
import java.util.List;

/**
 * PostgreSQL on loopback and a free port, unpacked and watched by a process of its own.
 *
 * <p>It ends with {@link #close()} and, whatever happens to this process, with this process. Its
 * databases are UTF-8 and compare and fold text by Unicode's own rules, whatever the machine's
 * language, so that they behave alike everywhere.
 */
public final class PostgresLocal implements AutoCloseable {

  private final LocalProcess process;

  private PostgresLocal(LocalProcess process) {
    this.process = process;
  }

  /** A server that forgets everything when it ends. */
  public static PostgresLocal throwaway() {
    return start();
  }

  /**
   * A server that keeps its data, over crashes of it, of this process and of the machine. What the
   * last second has written may be lost when the machine fails.
   *
   * @param folder where; made when it is missing. A server that a killed run has left there is
   *     ended first.
   * @throws java.io.UncheckedIOException when it does not start, as when another process has one
   *     there
   */
  public static PostgresLocal keptIn(Path folder) {
    return start(folder.toAbsolutePath().toString());
  }

  /** Its first database, {@code postgres}, for a user who may do everything. */
  public String jdbcUrl() {
    return jdbcUrl("postgres");
  }

  /** A database of it, which need not exist yet. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + process.port() + "/" + database + "?user=postgres";
  }

  /** Whether it still runs. */
  public boolean isRunning() {
    return process.isRunning();
  }

  @Override
  public void close() {
    process.close();
  }

  /** The process that watches it. */
  long watcher() {
    return process.pid();
  }

  private static PostgresLocal start(String... folder) {
    return new PostgresLocal(
        LocalProcess.start("PostgreSQL", List.of(), PostgresLocalMain.class, List.of(folder)));
  }
}
