package dev.verbatim.traces;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/**
 * Takes traces in as OTLP over HTTP. In its messages ids are bytes and names are text as they are,
 * so that both can be looked for without knowing its schema.
 */
public final class Collector implements QuarkusTestResourceLifecycleManager {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final List<String> messages = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/v1/traces",
        exchange -> {
          messages.add(new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    return Map.of(
        "quarkus.otel.exporter.otlp.endpoint",
        "http://localhost:" + server.getAddress().getPort(),
        "quarkus.otel.exporter.otlp.protocol",
        "http/protobuf",
        "quarkus.otel.bsp.schedule.delay",
        "100MS");
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(this, new TestInjector.MatchesType(Collector.class));
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  /** Waits until spans of a trace have come, one of each of these names. */
  boolean awaitSpansOf(String trace, String... names) {
    String id = new String(HexFormat.of().parseHex(trace), ISO_8859_1);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      if (List.of(names).stream().allMatch(name -> hasCome(id, name))) {
        return true;
      }
      LockSupport.parkNanos(20_000_000);
    }
    return false;
  }

  /** All that has come, as far as it is text. */
  String text() {
    return String.join("\n", messages);
  }

  /** A span begins with its trace, and its name follows soon. */
  private boolean hasCome(String id, String name) {
    for (String message : messages) {
      for (int at = message.indexOf(id); at >= 0; at = message.indexOf(id, at + 1)) {
        int named = message.indexOf(name, at);
        int next = message.indexOf(id, at + 1);
        if (named >= 0 && (next < 0 || named < next)) {
          return true;
        }
      }
    }
    return false;
  }
}
