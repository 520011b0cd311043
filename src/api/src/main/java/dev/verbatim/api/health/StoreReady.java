package dev.verbatim.api.health;

import dev.verbatim.store.table.DynamoDb;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import software.amazon.awssdk.core.exception.SdkException;

/** Ready when the table answers. It is asked for an item that is never there: half a unit. */
@Readiness
public class StoreReady implements HealthCheck {

  private final DynamoDb dynamoDb;

  @Inject
  StoreReady(DynamoDb dynamoDb) {
    this.dynamoDb = dynamoDb;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("store").status(answers()).build();
  }

  private boolean answers() {
    try {
      dynamoDb.readNothing();
      return true;
    } catch (SdkException e) {
      return false;
    }
  }
}
