package dev.verbatim.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before DynamoDB Local and does to calls what happens in production and never there.
 *
 * <p>Tests command it over HTTP, since it lives in another class loader: {@code PUT /faults} with
 * {@code throttled 3 GetItem} spoils the next three calls of that kind and counts them anew; {@code
 * GET /faults} answers how many calls there were.
 */
final class FaultyStore implements AutoCloseable {

  private static final String FAULTS = "/faults";
  private static final String ERROR =
      "{\"__type\":\"com.amazonaws.dynamodb.v20120810#%s\",\"message\":\"as a test wants it\"%s}";

  /** What DynamoDB answers, by fault: the status, then the body. */
  private static final Map<String, Map.Entry<Integer, String>> ANSWERS =
      Map.of(
          "throttled", Map.entry(400, ERROR.formatted("ThrottlingException", "")),
          "overrun", Map.entry(400, ERROR.formatted("ProvisionedThroughputExceededException", "")),
          "failed", Map.entry(500, ERROR.formatted("InternalServerError", "")),
          "away", Map.entry(503, ""),
          "refused", Map.entry(400, ERROR.formatted("ValidationException", "")),
          "conflicted",
              Map.entry(
                  400,
                  ERROR.formatted(
                      "TransactionCanceledException",
                      ",\"CancellationReasons\":[{\"Code\":\"TransactionConflict\"}]")));

  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger left = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final URI store;
  private final HttpServer server;
  private volatile String fault = "none";
  private volatile String operation = "";

  FaultyStore(URI store) {
    this.store = store;
    try {
      this.server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext(FAULTS, this::command);
    server.createContext("/", this::call);
    server.start();
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void command(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("PUT")) {
      String[] order = text(exchange).split(" ");
      fault = order[0];
      operation = order.length > 2 ? order[2] : "";
      left.set(Integer.parseInt(order[1]));
      calls.set(0);
    }
    answer(exchange, 200, String.valueOf(calls.get()).getBytes(StandardCharsets.UTF_8));
    exchange.close();
  }

  private void call(HttpExchange exchange) throws IOException {
    byte[] request = exchange.getRequestBody().readAllBytes();
    boolean meant = exchange.getRequestHeaders().getFirst("X-Amz-Target").endsWith(operation);
    calls.addAndGet(meant ? 1 : 0);
    if (!meant || left.getAndUpdate(some -> Math.max(0, some - 1)) == 0) {
      HttpResponse<byte[]> answer = pass(exchange, request);
      answer(exchange, answer.statusCode(), answer.body());
    } else if (ANSWERS.containsKey(fault)) {
      var answer = ANSWERS.get(fault);
      answer(exchange, answer.getKey(), answer.getValue().getBytes(StandardCharsets.UTF_8));
    } else if (fault.equals("hanging")) {
      await();
    } else if (fault.equals("lost")) {
      pass(exchange, request);
    }
    // Without an answer before it, this drops the connection.
    exchange.close();
  }

  private HttpResponse<byte[]> pass(HttpExchange exchange, byte[] request) throws IOException {
    HttpRequest.Builder passed = HttpRequest.newBuilder(store);
    for (String header :
        new String[] {"X-Amz-Target", "Content-Type", "Authorization", "X-Amz-Date"}) {
      passed.header(header, exchange.getRequestHeaders().getFirst(header));
    }
    try {
      return client.send(
          passed.POST(BodyPublishers.ofByteArray(request)).build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private void await() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static String text(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }
}
