package dev.verbatim.api.health;

import dev.verbatim.http.health.PromptAnswer;
import dev.verbatim.store.table.DynamoDb;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import software.amazon.awssdk.core.exception.SdkException;

/** Ready when the table answers. It is asked for an item that is never there: half a unit. */
@Readiness
@Singleton
public class StoreReady implements HealthCheck {

  private final PromptAnswer answer;

  @Inject
  StoreReady(DynamoDb dynamoDb) {
    this.answer = new PromptAnswer("store-ready", () -> answers(dynamoDb));
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("store").status(answer.get()).build();
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
