package dev.verbatim.bench.functions;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Sends one request again and again, and notes what becomes of each. */
final class RequestLoad {

  /** What ends a turn, however slow the last answers are. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client;
  private final HttpRequest request;

  RequestLoad(HttpClient client, URI address) {
    this.client = client;
    this.request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
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

  /** Sends the next request as soon as one is answered, so that there are always this many. */
  Outcome keepUp(int atOnce, Duration time) throws InterruptedException {
    Turn turn = new Turn(atOnce);
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      turn.places.acquire();
      turn.send();
    }
    turn.places.acquire(atOnce);
    return turn.outcome();
  }

  /** Sends this many in a second, whatever becomes of them. */
  Outcome arrive(double perSecond, Duration time) throws InterruptedException {
    int all = (int) (perSecond * time.toNanos() / 1e9);
    Turn turn = new Turn(all);
    long start = System.nanoTime();
    for (int i = 0; i < all; i++) {
      long due = start + (long) (i * 1e9 / perSecond);
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      turn.places.acquire();
      turn.send();
    }
    turn.places.acquire(all);
    return turn.outcome();
  }

  private final class Turn {
    private final Semaphore places;
    private final ConcurrentLinkedQueue<Long> answered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final long start = System.nanoTime();

    private Turn(int places) {
      this.places = new Semaphore(places);
    }

    private void send() {
      long sent = System.nanoTime();
      client
          .sendAsync(request, BodyHandlers.discarding())
          .whenComplete(
              (answer, failure) -> {
                note(answer, System.nanoTime() - sent);
                places.release();
              });
    }

    private void note(HttpResponse<Void> answer, long nanos) {
      if (answer != null && answer.statusCode() == 200) {
        answered.add(nanos);
      } else if (answer != null && answer.statusCode() == 503) {
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
