package dev.verbatim.server.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.server.limits.Admission.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How many requests are carried out at once, how many wait, and who is next. */
class AdmissionTest {

  private final Admission admission = new Admission(2, 2);
  private final List<String> begun = new ArrayList<>();

  @Test
  void asManyBeginAsThereIsRoomForSomeWaitAndTheRestIsRefused() {
    Visit first = enter("first");
    enter("second");
    Visit third = enter("third");
    enter("fourth");

    assertThat(begun).containsExactly("first", "second");
    assertThat(enter("fifth")).isNull();

    first.leave();
    assertThat(begun).containsExactly("first", "second", "third");
    third.leave();
    assertThat(begun).containsExactly("first", "second", "third", "fourth");
  }

  @Test
  void whoLeavesTwiceMakesRoomOnce() {
    Visit first = enter("first");
    enter("second");

    first.leave();
    first.leave();

    enter("third");
    enter("fourth");
    assertThat(begun).containsExactly("first", "second", "third");
  }

  @Test
  void whoGivesUpIsPassedOver() {
    Visit first = enter("first");
    enter("second");
    Visit third = enter("third");
    Visit fourth = enter("fourth");

    assertThat(third.giveUp()).isTrue();
    assertThat(third.giveUp()).isFalse();
    assertThat(first.giveUp()).as("is not waiting").isFalse();
    fourth.leave();
    enter("fifth");
    first.leave();

    assertThat(begun).containsExactly("first", "second", "fifth");
  }

  @Test
  void whoeverComesAtOnceNeverAreMoreInsideThanThereIsRoomForAndNoneIsForgotten() throws Exception {
    Admission narrow = new Admission(4, 1000);
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch all = new CountDownLatch(800);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    ExecutorService workers = Executors.newFixedThreadPool(8);
    try {
      for (int i = 0; i < 800; i++) {
        threads.execute(
            () -> {
              CountDownLatch entered = new CountDownLatch(1);
              Visit[] visit = new Visit[1];
              visit[0] =
                  narrow.enter(
                      () ->
                          workers.execute(
                              () -> {
                                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                                await(entered);
                                inside.decrementAndGet();
                                visit[0].leave();
                                all.countDown();
                              }));
              entered.countDown();
            });
      }
      assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      threads.shutdownNow();
      workers.shutdownNow();
    }
    assertThat(most.get()).isBetween(1, 4);
    assertThat(inside).hasValue(0);
  }

  private Visit enter(String name) {
    return admission.enter(() -> begun.add(name));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
