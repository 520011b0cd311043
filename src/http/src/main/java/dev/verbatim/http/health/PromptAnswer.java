package dev.verbatim.http.health;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Whether somebody else is there, as that one says, or has said a short while ago when it takes
 * longer than a moment: who is busy is still there. Who is not is noticed when the question has
 * failed, so that has to have an end. Safe to share between threads.
 */
public final class PromptAnswer {

  private static final Duration PATIENCE = Duration.ofMillis(100);

  /** An answer that is older counts no more: the next one is waited for. */
  private static final Duration AGE = Duration.ofSeconds(10);

  private final String name;
  private final BooleanSupplier question;

  /** The question that is asked, or was asked last. */
  private CompletableFuture<Boolean> asked;

  /** The last answer; null before the first. */
  private volatile Answer last;

  private record Answer(boolean is, long nanos) {
    boolean isRecent() {
      return System.nanoTime() - nanos < AGE.toNanos();
    }
  }

  /**
   * @param name of the thread that asks
   * @param question asks, and waits for the answer
   */
  public PromptAnswer(String name, BooleanSupplier question) {
    this.name = name;
    this.question = question;
  }

  /** The answer. */
  public boolean get() {
    CompletableFuture<Boolean> answer = ask();
    Answer known = last;
    return known != null && known.isRecent()
        ? answer.completeOnTimeout(known.is(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join()
        : answer.join();
  }

  /** Asks, unless the question before has not been answered yet. */
  private synchronized CompletableFuture<Boolean> ask() {
    if (asked == null || asked.isDone()) {
      asked = CompletableFuture.supplyAsync(this::answer, this::start);
    }
    return asked.copy();
  }

  private boolean answer() {
    boolean is = question.getAsBoolean();
    last = new Answer(is, System.nanoTime());
    return is;
  }

  private void start(Runnable asking) {
    Thread thread = new Thread(asking, name);
    thread.setDaemon(true);
    thread.start();
  }
}
