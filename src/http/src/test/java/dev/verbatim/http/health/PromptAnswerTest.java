package dev.verbatim.http.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PromptAnswerTest {

  /** What will be answered; it takes long while there is nothing. */
  private final BlockingQueue<Boolean> answers = new LinkedBlockingQueue<>();

  private final AtomicInteger questions = new AtomicInteger();
  private final CountDownLatch isAsked = new CountDownLatch(1);
  private final PromptAnswer prompt = new PromptAnswer("question", this::ask);

  @Test
  void itIsWhatIsAnswered() {
    answers.add(true);
    assertThat(prompt.get()).isTrue();
    answers.add(false);
    assertThat(prompt.get()).isFalse();
  }

  @Test
  void whoeverIsSlowIsTakenForWhatItWas() {
    answers.add(true);
    prompt.get();

    assertThat(prompt.get()).isTrue();
    assertThat(prompt.get()).isTrue();

    assertThat(questions).hasValue(2);
  }

  @Test
  void whatIsAnsweredAtLastCounts() {
    answers.add(true);
    prompt.get();
    prompt.get();

    answers.add(false);

    while (prompt.get()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void theFirstAnswerIsWaitedFor() throws InterruptedException {
    CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(prompt::get);
    isAsked.await();

    answers.add(false);

    assertThat(first.join()).isFalse();
  }

  private boolean ask() {
    questions.incrementAndGet();
    isAsked.countDown();
    try {
      return answers.take();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
