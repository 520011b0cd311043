package dev.verbatim.infra;

import dev.verbatim.infra.common.Exceptions;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Service;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.lambda.FilterCriteria;
import software.amazon.awscdk.services.lambda.FilterRule;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.lambda.StartingPosition;
import software.amazon.awscdk.services.lambda.eventsources.DynamoEventSource;
import software.amazon.awscdk.services.lambda.eventsources.SqsDlq;
import software.amazon.awscdk.services.sqs.IQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/**
 * The stream of a table goes to the function that brings a target to what the table says, in
 * batches. Only keys that the function follows are sent to it.
 *
 * <p>What the target cannot hold is quarantined by the function and holds up no other. All else
 * fails only while the target does not answer, and is tried again, however often, for most of the
 * day that the stream reaches back. Then it is noted in a queue which changes were left behind, and
 * the target has to be rebuilt.
 */
final class Projection extends Construct {

  private static final Duration TRIED_FOR = Duration.hours(20);

  private final Queue leftBehind;

  /**
   * How a stream is followed.
   *
   * @param batch how many changes at a time
   * @param window how long a batch waits to be filled
   * @param atOnce how many batches of a shard at a time; changes of one partition stay in order
   * @param bisect whether a batch that fails is tried in halves
   * @param followed the keys that are followed, as patterns; one of them has to match
   */
  record Stream(
      ITable table,
      int batch,
      Duration window,
      int atOnce,
      boolean bisect,
      List<Map<String, Object>> followed) {}

  Projection(
      Construct scope,
      String id,
      Environment environment,
      Service service,
      IFunction function,
      Stream stream) {
    super(scope, id);
    leftBehind =
        Queue.Builder.create(this, "LeftBehind")
            .queueName(environment.named(service.id() + "-left-behind"))
            .encryption(QueueEncryption.SQS_MANAGED)
            .enforceSsl(true)
            .retentionPeriod(Duration.days(14))
            .build();
    Exceptions.allow(
        leftBehind, "AwsSolutions-SQS3", "It is itself where failures end; nothing reads from it");
    function.addEventSource(
        DynamoEventSource.Builder.create(stream.table())
            .startingPosition(StartingPosition.TRIM_HORIZON)
            .batchSize(stream.batch())
            .maxBatchingWindow(stream.window())
            .parallelizationFactor(stream.atOnce())
            .filters(stream.followed().stream().map(FilterCriteria::filter).toList())
            .reportBatchItemFailures(true)
            .bisectBatchOnError(stream.bisect())
            // No number of attempts is named: they end with the age of the change.
            .maxRecordAge(TRIED_FOR)
            .onFailure(new SqsDlq(leftBehind))
            .build());
    Exceptions.allow(
        function.getRole(),
        "AwsSolutions-IAM5",
        "Resource::*",
        "Streams are listed without naming one");
  }

  /** Keys whose partition begins like this. */
  static Map<String, Object> partitions(String beginning) {
    return keys(Map.of("pk", FilterRule.beginsWith(beginning)));
  }

  /** Keys whose partition begins like this, with this sort key. */
  static Map<String, Object> items(String beginning, String sortKey) {
    return keys(Map.of("pk", FilterRule.beginsWith(beginning), "sk", FilterRule.isEqual(sortKey)));
  }

  /** Where it is noted which changes could not be brought into the target. */
  IQueue leftBehind() {
    return leftBehind;
  }

  private static Map<String, Object> keys(Map<String, Object> rules) {
    Map<String, Object> keys = new TreeMap<>();
    rules.forEach((name, rule) -> keys.put(name, Map.of("S", rule)));
    return Map.of("dynamodb", Map.of("Keys", keys));
  }
}
