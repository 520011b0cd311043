package dev.verbatim.server.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.suite.Client;
import dev.verbatim.suite.LocalApp;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that begin a request and do not go on are not waited for. */
@QuarkusTest
@WithTestResource(
    value = LocalApp.class,
    scope = TestResourceScope.RESTRICTED_TO_CLASS,
    initArgs = {
      @ResourceArg(name = "verbatim.api.body-time", value = "1S"),
      @ResourceArg(name = "quarkus.http.idle-timeout", value = "16S")
    })
class BodyTimeoutTest {

  private static final String TO_EXTRACTIONS =
      "POST /v1/extractions HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 500\r\n\r\nIt rained in",
        "Content-Length: 500\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n5\r\nIt ra\r\n",
        "Transfer-Encoding: chunked\r\n\r\n"
      })
  void aBodyThatDoesNotArriveInTimeIsNotWaitedFor(String rest) throws IOException {
    try (Socket socket = connect()) {
      send(socket, TO_EXTRACTIONS + rest);

      assertTimeOut(socket);
    }
  }

  @Test
  void aBodyThatArrivesSlowlyHasNoMoreTime() throws IOException {
    ScheduledExecutorService trickle = Executors.newSingleThreadScheduledExecutor();
    try (Socket socket = connect()) {
      send(socket, TO_EXTRACTIONS + "Content-Length: 100000\r\n\r\n");
      Future<?> sending =
          trickle.scheduleAtFixedRate(() -> trickle(socket), 0, 50, TimeUnit.MILLISECONDS);

      assertThat(firstLine(socket)).startsWith("HTTP/1.1 408 ");
      sending.cancel(true);
    } finally {
      trickle.shutdownNow();
    }
  }

  /** All at once, since each takes as long as a connection may be idle. */
  @Test
  void anIdleConnectionIsClosed() throws IOException {
    try (Socket silent = connect();
        Socket begun = connect();
        Socket rejected = connect()) {
      send(begun, "GET /v1/articles HTTP/1.1\r\nHost: local");
      send(
          rejected,
          "POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
              + "Content-Length: 500\r\n\r\nIt");

      assertThat(all(silent)).isEmpty();
      assertThat(all(begun)).isEmpty();
      assertThat(all(rejected)).startsWith("HTTP/1.1 401 ");
    }
  }

  @Test
  void aRequestWhoseBodyHasArrivedMayTakeLonger() {
    Response answer =
        Client.editor()
            .contentType("application/x-ndjson")
            .body(
                "{\"body\":\"“Rain,” said Orla Vint. %s\"}\n"
                    .formatted("It rained. ".repeat(3000))
                    .repeat(50))
            .post("/v1/articles");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.time()).isGreaterThan(1000);
  }

  @Test
  void aBodyThatArrivesInTimeIsAnswered() throws IOException {
    try (Socket socket = connect()) {
      send(socket, TO_EXTRACTIONS + "Content-Length: 10\r\n\r\nIt ra");
      send(socket, "ined.");

      assertThat(firstLine(socket)).startsWith("HTTP/1.1 200 ");
    }
  }

  private static void assertTimeOut(Socket socket) throws IOException {
    assertThat(all(socket))
        .startsWith("HTTP/1.1 408 ")
        .containsIgnoringCase("content-type: application/problem+json")
        .containsIgnoringCase("connection: close")
        .contains("\"title\":\"Request timeout\"");
  }

  /** What comes until the server has closed the connection. */
  private static String all(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String firstLine(Socket socket) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = socket.getInputStream().read();
        c >= 0 && c != '\n';
        c = socket.getInputStream().read()) {
      line.append((char) c);
    }
    return line.toString();
  }

  private static void trickle(Socket socket) {
    try {
      send(socket, "a");
    } catch (IOException e) {
      throw new UncheckedIOException("the server has hung up", e);
    }
  }

  private static Socket connect() throws IOException {
    Socket socket = new Socket("localhost", RestAssured.port);
    socket.setSoTimeout(20_000);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
