package dev.verbatim.api.health;

import dev.verbatim.store.table.DynamoDb;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Ready when the table answers. It is asked for an item that is never there: half a unit.
 *
 * <p>Whoever asks is not kept waiting by a table that is busy: then this says what the table said
 * last. One that does not answer at all is noticed when the time of a call is over.
 */
@Readiness
@Singleton
public class StoreReady implements HealthCheck {

  private static final Duration PATIENCE = Duration.ofMillis(100);

  private final BooleanSupplier answers;

  /** What is asked, or was asked last. */
  private CompletableFuture<Boolean> asked;

  /** What the table said last; null before it has said anything. */
  private volatile Boolean last;

  @Inject
  StoreReady(DynamoDb dynamoDb) {
    this(() -> answers(dynamoDb));
  }

  StoreReady(BooleanSupplier answers) {
    this.answers = answers;
  }

  @Override
  public HealthCheckResponse call() {
    CompletableFuture<Boolean> answer = ask();
    Boolean known = last;
    boolean ready =
        known == null
            ? answer.join()
            : answer.completeOnTimeout(known, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
    return HealthCheckResponse.named("store").status(ready).build();
  }

  /** Asks, unless the question before has not been answered yet. */
  private synchronized CompletableFuture<Boolean> ask() {
    if (asked == null || asked.isDone()) {
      asked =
          CompletableFuture.supplyAsync(
              () -> last = answers.getAsBoolean(), StoreReady::inThreadOfItsOwn);
    }
    return asked.copy();
  }

  private static void inThreadOfItsOwn(Runnable question) {
    Thread thread = new Thread(question, "store-ready");
    thread.setDaemon(true);
    thread.start();
  }

  private static boolean answers(DynamoDb dynamoDb) {
    try {
      dynamoDb.readNothing();
      return true;
    } catch (SdkException e) {
      return false;
    }
  }
}
