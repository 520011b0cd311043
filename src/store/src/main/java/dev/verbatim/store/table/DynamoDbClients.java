package dev.verbatim.store.table;

import dev.verbatim.platform.budget.StoreConfig;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * The client of DynamoDB, and the one place where calls are retried and bounded.
 *
 * <p>Retries are the SDK's alone: throttling, time-outs, faults of the network and transactions
 * that met another one are tried again with growing, jittered pauses, until the attempts or the
 * request's time are used up.
 */
public final class DynamoDbClients {

  private static final Set<String> PASSING =
      Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

  DynamoDbClients() {}

  @Produces
  @Singleton
  static DynamoDbClient client(DynamoDbClientBuilder builder, StoreConfig config) {
    return bounded(builder, config).build();
  }

  static void close(@Disposes DynamoDbClient client) {
    client.close();
  }

  /** Gives a client its retries, time-outs and meter. */
  public static DynamoDbClientBuilder bounded(DynamoDbClientBuilder builder, StoreConfig config) {
    StandardRetryStrategy retries =
        AwsRetryStrategy.standardRetryStrategy().toBuilder()
            .maxAttempts(config.attempts())
            .backoffStrategy(
                BackoffStrategy.exponentialDelay(Duration.ofMillis(25), Duration.ofSeconds(1)))
            // Not the SDK's own, which would wait for seconds that a request has not got.
            .throttlingBackoffStrategy(
                BackoffStrategy.exponentialDelay(Duration.ofMillis(50), Duration.ofSeconds(1)))
            .retryOnException(DynamoDbClients::metAnotherTransaction)
            .build();
    // On top of what is there already, such as what traces the calls.
    return builder.overrideConfiguration(
        builder.overrideConfiguration().toBuilder()
            .retryStrategy(retries)
            .apiCallTimeout(config.timeout())
            .apiCallAttemptTimeout(config.attemptTimeout())
            .addExecutionInterceptor(new StoreInterceptor(config.timeout()))
            .build());
  }

  /** Whether a transaction was cancelled by what may be over soon. */
  static boolean hasPassingReason(TransactionCanceledException cancelled) {
    return cancelled.cancellationReasons().stream()
        .anyMatch(reason -> reason.code() != null && PASSING.contains(reason.code()));
  }

  private static boolean metAnotherTransaction(Throwable failure) {
    return failure instanceof TransactionInProgressException
        || (failure instanceof TransactionCanceledException cancelled
            && hasPassingReason(cancelled)
            && cancelled.cancellationReasons().stream()
                .noneMatch(reason -> "ConditionalCheckFailed".equals(reason.code())));
  }
}
