package dev.verbatim.infra;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.lambda.StartingPosition;
import software.amazon.awscdk.services.lambda.eventsources.DynamoEventSource;
import software.amazon.awscdk.services.lambda.eventsources.SqsDlq;
import software.amazon.awscdk.services.sqs.IQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/**
 * The stream of the table goes to the function that indexes it, in batches.
 *
 * <p>What cannot be a row is set aside by the function and holds up no other. All else fails only
 * while PostgreSQL does not answer, and is tried again for most of the day that the stream reaches
 * back. Then it is noted in a queue which changes were left behind, and search has to be rebuilt.
 */
final class Projection extends Construct {

  private static final int BATCH = 500;

  private final Queue leftBehind;

  Projection(Construct scope, String id, Environment environment, IFunction index, ITable table) {
    super(scope, id);
    leftBehind =
        Queue.Builder.create(this, "LeftBehind")
            .queueName(environment.named("left-behind"))
            .encryption(QueueEncryption.SQS_MANAGED)
            .enforceSsl(true)
            .retentionPeriod(Duration.days(14))
            .build();
    Exceptions.allow(
        leftBehind, "AwsSolutions-SQS3", "It is itself where failures end; nothing reads from it");
    index.addEventSource(
        DynamoEventSource.Builder.create(table)
            .startingPosition(StartingPosition.TRIM_HORIZON)
            .batchSize(BATCH)
            .maxBatchingWindow(Duration.seconds(1))
            // The function notes how far a shard has come: one batch of it at a time.
            .parallelizationFactor(1)
            .reportBatchItemFailures(true)
            .bisectBatchOnError(true)
            .retryAttempts(2000)
            .maxRecordAge(Duration.hours(20))
            .onFailure(new SqsDlq(leftBehind))
            .build());
    Exceptions.allow(
        index.getRole(),
        "AwsSolutions-IAM5",
        "Resource::*",
        "Streams are listed without naming one");
  }

  /** Where it is noted which changes could not be brought into search. */
  IQueue leftBehind() {
    return leftBehind;
  }
}
