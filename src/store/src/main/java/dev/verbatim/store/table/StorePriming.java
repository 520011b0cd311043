package dev.verbatim.store.table;

import dev.verbatim.platform.startup.Primed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Primes DynamoDB: half a unit. */
@Singleton
final class StorePriming implements Primed {

  private final DynamoDb dynamoDb;

  @Inject
  StorePriming(DynamoDb dynamoDb) {
    this.dynamoDb = dynamoDb;
  }

  @Override
  public void prime() {
    dynamoDb.readNothing();
  }

  @Override
  public void release() {
    // The JDK's connections; one that is gone after a restore is noticed and opened again.
  }
}
