package dev.verbatim.bench.functions;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends one request again and again over connections that stay open, and notes what becomes of
 * each. It does as little as it can, since it runs beside what it measures.
 */
final class RequestLoad {

  /** More than a server takes at once, so that it is not the client that waits. */
  private static final int CONNECTIONS = 256;

  /** What ends a turn, however slow the last answers are. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final int port;
  private final byte[] request;

  RequestLoad(int port, String path) {
    this.port = port;
    this.request = ServerLoad.get(path);
  }

  /**
   * What became of the requests of a turn.
   *
   * @param millis how long each that was answered has taken
   */
  record Outcome(Measurements millis, int refused, int failed, Duration time) {

    int answered() {
      return millis.size();
    }

    /** How many were answered in a second. */
    double perSecond() {
      return millis.size() * 1e9 / time.toNanos();
    }
  }

  /** When the request of this number is to be sent: a time of the clock, or less for at once. */
  private interface Schedule {
    long due(int number);
  }

  /** Sends the next request as soon as one is answered, so that there are always this many. */
  Outcome keepUp(int atOnce, Duration time) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    return run(atOnce, number -> System.nanoTime() < end ? 0 : Long.MAX_VALUE);
  }

  /** Sends this many in a second, whatever becomes of them. */
  Outcome arrive(double perSecond, Duration time) throws InterruptedException {
    int all = (int) (perSecond * time.toNanos() / 1e9);
    long start = System.nanoTime();
    return run(
        CONNECTIONS,
        number -> number < all ? start + (long) (number * 1e9 / perSecond) : Long.MAX_VALUE);
  }

  private Outcome run(int connections, Schedule schedule) throws InterruptedException {
    Turn turn = new Turn(schedule);
    Thread[] clients = new Thread[connections];
    for (int i = 0; i < connections; i++) {
      clients[i] = new Thread(turn::ask, "client");
      clients[i].start();
    }
    for (Thread client : clients) {
      client.join();
    }
    return turn.outcome();
  }

  private final class Turn {
    private final Schedule schedule;
    private final AtomicInteger next = new AtomicInteger();
    private final ConcurrentLinkedQueue<Long> answered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final long start = System.nanoTime();

    private Turn(Schedule schedule) {
      this.schedule = schedule;
    }

    /** What one connection does. */
    private void ask() {
      for (boolean more = true; more; ) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
          socket.setTcpNoDelay(true);
          socket.setSoTimeout((int) PATIENCE.toMillis());
          InputStream in = new BufferedInputStream(socket.getInputStream(), 16_384);
          for (more = await(); more; more = await()) {
            long sent = System.nanoTime();
            socket.getOutputStream().write(request);
            note(ServerLoad.status(in), System.nanoTime() - sent);
          }
        } catch (IOException e) {
          failed.incrementAndGet();
          more = await();
        }
      }
    }

    /** Waits until the next request is to be sent. Whether there is one. */
    private boolean await() {
      long due = schedule.due(next.getAndIncrement());
      for (long now = System.nanoTime(); due > now && due < Long.MAX_VALUE; ) {
        LockSupport.parkNanos(due - now);
        now = System.nanoTime();
      }
      return due < Long.MAX_VALUE;
    }

    private void note(int status, long nanos) {
      if (status == 200) {
        answered.add(nanos);
      } else if (status == 503) {
        refused.incrementAndGet();
      } else {
        failed.incrementAndGet();
      }
    }

    private Outcome outcome() {
      return new Outcome(
          Measurements.ofNanos(answered),
          refused.get(),
          failed.get(),
          Duration.ofNanos(System.nanoTime() - start));
    }
  }
}
