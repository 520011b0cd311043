package dev.verbatim.platform.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Does the same with many things at once, in threads of its own: each waits for a store most of the
 * time, which would hold up whoever else uses the common pool. Safe to share between threads.
 */
public final class SideBySide {

  private final ExecutorService threads;

  /**
   * @param atOnce how many; with 1, all is done by the caller's thread, in order
   */
  public SideBySide(int atOnce) {
    this.threads = atOnce == 1 ? null : Executors.newFixedThreadPool(atOnce, SideBySide::daemon);
  }

  /** Returns when all is done, or throws what the first that failed has thrown. */
  public <T> void forEach(Collection<T> all, Consumer<T> action) {
    if (threads == null || all.size() < 2) {
      all.forEach(action);
      return;
    }
    List<Future<?>> running = new ArrayList<>();
    all.forEach(each -> running.add(threads.submit(() -> action.accept(each))));
    Throwable failure = null;
    for (Future<?> future : running) {
      try {
        future.get();
      } catch (ExecutionException e) {
        failure = failure == null ? e.getCause() : failure;
      } catch (InterruptedException e) {
        running.forEach(left -> left.cancel(true));
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while others were at work", e);
      }
    }
    if (failure instanceof Error error) {
      throw error;
    } else if (failure instanceof RuntimeException exception) {
      throw exception;
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "side-by-side");
    thread.setDaemon(true);
    return thread;
  }
}
