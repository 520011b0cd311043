package dev.verbatim.bench.functions;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** Asks for the health of a server ten times a second until it is closed, as whoever watches it. */
final class HealthProbe implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(100);

  private final String name;
  private final Thread thread;
  private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  HealthProbe(HttpClient client, String address) {
    this.name = URI.create(address).getPath();
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    this.thread = new Thread(() -> ask(client, request), name);
    thread.setDaemon(true);
    thread.start();
  }

  String name() {
    return name;
  }

  /** How long it took at most for this part of the answers. What failed took for ever. */
  double millis(double part) {
    return Measurements.ofNanos(nanos).at(part);
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }

  private void ask(HttpClient client, HttpRequest request) {
    while (!closed) {
      long start = System.nanoTime();
      try {
        boolean well = client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        nanos.add(well ? System.nanoTime() - start : Long.MAX_VALUE);
      } catch (IOException e) {
        nanos.add(Long.MAX_VALUE);
      } catch (InterruptedException e) {
        return;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
