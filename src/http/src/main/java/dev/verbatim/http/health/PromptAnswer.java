package dev.verbatim.http.health;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Whether somebody else is there, as that one says, or has said last when it takes longer than a
 * moment: who is busy is still there. Who is not is noticed when the question has failed, so that
 * has to have an end. Only the first answer is waited for. Safe to share between threads.
 */
public final class PromptAnswer {

  private static final Duration PATIENCE = Duration.ofMillis(100);

  private final String name;
  private final BooleanSupplier question;

  /** The question that is asked, or was asked last. */
  private CompletableFuture<Boolean> asked;

  /** The last answer; null before the first. */
  private volatile Boolean last;

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
    Boolean known = last;
    return known == null
        ? answer.join()
        : answer.completeOnTimeout(known, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
  }

  /** Asks, unless the question before has not been answered yet. */
  private synchronized CompletableFuture<Boolean> ask() {
    if (asked == null || asked.isDone()) {
      asked = CompletableFuture.supplyAsync(() -> last = question.getAsBoolean(), this::start);
    }
    return asked.copy();
  }

  private void start(Runnable asking) {
    Thread thread = new Thread(asking, name);
    thread.setDaemon(true);
    thread.start();
  }
}
