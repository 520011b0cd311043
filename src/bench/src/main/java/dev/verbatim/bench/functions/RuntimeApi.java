package dev.verbatim.bench.functions;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Lambda's runtime API for one function: hands it one event after another and notes when it asks
 * and when it answers.
 */
final class RuntimeApi implements AutoCloseable {

  private static final String INVOCATION = "/2018-06-01/runtime/invocation/";
  private static final long PATIENCE_SECONDS = 60;

  static {
    // Else an answer waits for the acknowledgement of its headers.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /**
   * What became of an event.
   *
   * @param body what the function said
   * @param handedOut when the function got the event, by the clock of {@link System#nanoTime}
   * @param answered when it had answered
   */
  record Answer(String body, long handedOut, long answered) {

    long nanos() {
      return answered - handedOut;
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private volatile long handedOut;

  RuntimeApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  /** What AWS_LAMBDA_RUNTIME_API has to be. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Has the function answer an event. */
  Answer invoke(String event) throws InterruptedException {
    events.add(event);
    Answer answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (answer == null) {
      throw new IllegalStateException("the function does not answer");
    }
    return answer;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (path.equals(INVOCATION + "next")) {
      next(exchange);
    } else if (path.endsWith("/response")) {
      answers.add(
          new Answer(new String(body, StandardCharsets.UTF_8), handedOut, System.nanoTime()));
      send(exchange, 202, "");
    } else {
      System.err.println(path + ": " + new String(body, StandardCharsets.UTF_8));
      send(exchange, 202, "");
    }
  }

  private void next(HttpExchange exchange) throws IOException {
    String event;
    try {
      event = events.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      exchange.close();
      return;
    }
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set("Lambda-Runtime-Aws-Request-Id", UUID.randomUUID().toString());
    headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 30_000));
    headers.set(
        "Lambda-Runtime-Invoked-Function-Arn",
        "arn:aws:lambda:eu-central-1:123456789012:function:verbatim");
    handedOut = System.nanoTime();
    send(exchange, 200, event);
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }
}
