package dev.verbatim.api.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StoreReadyTest {

  /** What the store will say; it is slow while there is nothing. */
  private final BlockingQueue<Boolean> answers = new LinkedBlockingQueue<>();

  private final AtomicInteger questions = new AtomicInteger();
  private final CountDownLatch isAsked = new CountDownLatch(1);
  private final StoreReady check = new StoreReady(store());

  @Test
  void itSaysWhatTheStoreSays() {
    answers.add(true);
    assertThat(status()).isEqualTo(Status.UP);
    answers.add(false);
    assertThat(status()).isEqualTo(Status.DOWN);
  }

  @Test
  void aStoreThatIsSlowIsTakenForWhatItWas() {
    answers.add(true);
    status();

    assertThat(status()).isEqualTo(Status.UP);
    assertThat(status()).isEqualTo(Status.UP);

    assertThat(questions).hasValue(2);
  }

  @Test
  void whatASlowStoreSaysAtLastCounts() {
    answers.add(true);
    status();
    status();

    answers.add(false);

    while (status() == Status.UP) {
      Thread.onSpinWait();
    }
  }

  @Test
  void theFirstAnswerIsWaitedFor() throws InterruptedException {
    CompletableFuture<Status> first = CompletableFuture.supplyAsync(this::status);
    isAsked.await();

    answers.add(false);

    assertThat(first.join()).isEqualTo(Status.DOWN);
  }

  private Status status() {
    return check.call().getStatus();
  }

  private BooleanSupplier store() {
    return () -> {
      questions.incrementAndGet();
      isAsked.countDown();
      try {
        return answers.take();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    };
  }
}
