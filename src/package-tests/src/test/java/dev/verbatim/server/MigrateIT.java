package dev.verbatim.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testing.LocalDatabase;
import dev.verbatim.testing.Repository;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** {@code migrate} of the packaged server, on a database that was asleep. */
class MigrateIT {

  /** Longer than a request waits for a connection. */
  private static final Duration SILENCE = Duration.ofSeconds(5);

  /** As many as there are connections to forward; the common pool has only one for each core. */
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @Test
  void aDatabaseThatIsSilentAtFirstIsWaitedFor() throws Exception {
    String url = LocalDatabase.freshUrl();
    try (ServerSocket sleeping = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      URI database = URI.create(url.substring("jdbc:".length()));
      threads.execute(() -> wakeAndForward(sleeping, database));

      assertThat(migrate(url.replace(":" + database.getPort(), ":" + sleeping.getLocalPort())))
          .isZero();

      assertThat(tables(url)).isPositive();
    } finally {
      threads.shutdownNow();
      LocalDatabase.drop(url);
    }
  }

  private static int migrate(String url) throws Exception {
    ProcessBuilder server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Repository.file("src", "server", "target", "quarkus-app", "quarkus-run.jar")
                    .toString(),
                "migrate")
            .inheritIO();
    server.environment().put("QUARKUS_DATASOURCE_JDBC_URL", url);
    server.environment().put("VERBATIM_API_CURSOR_KEY", "only-to-migrate-and-for-nothing-else");
    server.environment().put("AWS_REGION", "eu-central-1");
    Process migrating = server.start();
    try {
      assertThat(migrating.waitFor(3, TimeUnit.MINUTES)).isTrue();
      return migrating.exitValue();
    } finally {
      migrating.destroyForcibly();
    }
  }

  /** Takes connections at once, as a database does that starts, and answers later. */
  private void wakeAndForward(ServerSocket sleeping, URI database) {
    try {
      while (true) {
        Socket client = sleeping.accept();
        CompletableFuture.delayedExecutor(SILENCE.toMillis(), TimeUnit.MILLISECONDS, threads)
            .execute(() -> join(client, database));
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  private void join(Socket client, URI database) {
    try {
      Socket server = new Socket(database.getHost(), database.getPort());
      threads.execute(() -> copy(server, client));
      copy(client, server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Socket from, Socket to) {
    try (from;
        to;
        InputStream input = from.getInputStream()) {
      input.transferTo(to.getOutputStream());
    } catch (IOException e) {
      // Either side has hung up.
    }
  }

  private static int tables(String url) throws SQLException {
    try (Connection connection = LocalDatabase.source(url).getConnection();
        var rows = connection.getMetaData().getTables(null, "public", "%", null)) {
      int count = 0;
      while (rows.next()) {
        count++;
      }
      return count;
    }
  }
}
