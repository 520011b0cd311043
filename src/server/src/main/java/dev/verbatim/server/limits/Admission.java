package dev.verbatim.server.limits;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Bounds how many requests are carried out at once, and how many wait for one of them to end. More
 * are not taken: what would have to wait for long is better sent to another server, or again.
 *
 * <p>Safe to share between threads.
 */
final class Admission {

  private final int mostInside;
  private final int mostWaiting;
  private final Deque<Visit> waiting = new ArrayDeque<>();
  private int inside;

  /**
   * @param mostInside how many are carried out at once
   * @param mostWaiting how many wait for that
   */
  Admission(int mostInside, int mostWaiting) {
    this.mostInside = mostInside;
    this.mostWaiting = mostWaiting;
  }

  /**
   * Takes a request, if there is room for it.
   *
   * @param begin carries it out, or has it carried out: now, or when its turn comes, in the thread
   *     of the one that has left
   * @return null when there is no room for it, not even to wait
   */
  Visit enter(Runnable begin) {
    Visit visit = new Visit(begin);
    synchronized (this) {
      if (inside >= mostInside) {
        if (waiting.size() >= mostWaiting) {
          return null;
        }
        waiting.add(visit);
        return visit;
      }
      inside++;
      visit.state = State.INSIDE;
    }
    begin.run();
    return visit;
  }

  private enum State {
    WAITING,
    INSIDE,
    GONE
  }

  /** One request. */
  final class Visit {
    private final Runnable begin;
    private State state = State.WAITING;

    private Visit(Runnable begin) {
      this.begin = begin;
    }

    /** Ends it when it still waits. Returns whether it did. */
    boolean giveUp() {
      synchronized (Admission.this) {
        if (state != State.WAITING) {
          return false;
        }
        state = State.GONE;
        return waiting.remove(this);
      }
    }

    /** Says that it has ended, and lets in who waits. To be called once or more often. */
    void leave() {
      if (giveUp()) {
        return;
      }
      Visit next;
      synchronized (Admission.this) {
        if (state == State.GONE) {
          return;
        }
        state = State.GONE;
        next = waiting.poll();
        if (next == null) {
          inside--;
        } else {
          next.state = State.INSIDE;
        }
      }
      if (next != null) {
        next.begin.run();
      }
    }
  }
}
