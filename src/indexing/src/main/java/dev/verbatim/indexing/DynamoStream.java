package dev.verbatim.indexing;

import dev.verbatim.platform.projection.Entity;
import dev.verbatim.platform.projection.EntityOfKey;
import dev.verbatim.platform.projection.StreamProgress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * The stream of a table, read shard by shard, each after the one that it came from. To be used by
 * one thread.
 *
 * <p>The position in a shard stays until {@link #passed} is called with a batch, so that what could
 * not be carried out is read again.
 */
final class DynamoStream implements AutoCloseable {

  private static final String PARTITION_KEY = "pk";
  private static final String SORT_KEY = "sk";

  /** How long a list of shards is good for. They come and go in hours. */
  private static final Duration LIST_AGE = Duration.ofSeconds(15);

  private final DynamoDbStreamsClient client;
  private final String arn;
  private final EntityOfKey keys;
  private final Map<String, String> iterators = new HashMap<>();
  private final Set<String> ended = new HashSet<>();

  private List<Shard> shards = List.of();
  private long listedAt;

  private DynamoStream(DynamoDbStreamsClient client, String arn, EntityOfKey keys) {
    this.client = client;
    this.arn = arn;
    this.keys = keys;
  }

  /**
   * The stream of a table, with region, credentials and endpoint of the table's client.
   *
   * @param keys what has changed with an item
   */
  static DynamoStream of(DynamoDbClient table, String tableName, EntityOfKey keys) {
    var settings = table.serviceClientConfiguration();
    var builder =
        DynamoDbStreamsClient.builder()
            .region(settings.region())
            .credentialsProvider(settings.credentialsProvider());
    settings.endpointOverride().ifPresent(builder::endpointOverride);
    String arn =
        table.describeTable(request -> request.tableName(tableName)).table().latestStreamArn();
    return new DynamoStream(builder.build(), arn, keys);
  }

  /**
   * What comes next in a shard.
   *
   * @param changed what has changed
   * @param progress how far one has come when all of it is done
   * @param isLast whether the shard had no more when it was read
   * @param next where the shard goes on; null at its end
   */
  record Batch(
      String shard, Set<Entity> changed, StreamProgress progress, boolean isLast, String next) {}

  /** The stream no longer has what comes next. */
  static final class Trimmed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Trimmed(TrimmedDataAccessException cause) {
      super("the stream has been trimmed", cause);
    }
  }

  /**
   * What is new, at most one batch of each shard.
   *
   * @param position the sequence number up to which a shard has been passed; empty for all of it
   * @param limit the most records in a batch
   * @throws Trimmed when what comes after a position is gone
   */
  List<Batch> read(Function<String, Optional<String>> position, int limit) {
    List<Batch> batches = new ArrayList<>();
    listShards();
    Set<String> known = shards.stream().map(Shard::shardId).collect(Collectors.toSet());
    ended.retainAll(known);
    iterators.keySet().retainAll(known);
    for (Shard shard : shards) {
      String parent = shard.parentShardId();
      boolean begins = parent == null || !known.contains(parent) || ended.contains(parent);
      if (begins && !ended.contains(shard.shardId())) {
        read(shard.shardId(), position, limit).ifPresent(batches::add);
      }
    }
    return batches;
  }

  /** Goes on behind a batch. */
  void passed(Batch batch) {
    if (batch.next() == null) {
      iterators.remove(batch.shard());
      ended.add(batch.shard());
      // Others have taken its place.
      shards = List.of();
    } else {
      iterators.put(batch.shard(), batch.next());
    }
  }

  @Override
  public void close() {
    client.close();
  }

  private Optional<Batch> read(
      String shard, Function<String, Optional<String>> position, int limit) {
    try {
      String iterator =
          iterators.computeIfAbsent(shard, unread -> iterator(unread, position.apply(unread)));
      GetRecordsResponse page =
          client.getRecords(request -> request.shardIterator(iterator).limit(limit));
      Batch batch =
          new Batch(
              shard,
              changed(page),
              progress(shard, page),
              page.records().size() < limit,
              page.nextShardIterator());
      if (batch.progress() == null) {
        passed(batch);
        return Optional.empty();
      }
      return Optional.of(batch);
    } catch (ExpiredIteratorException e) {
      // It was good for minutes; the next one is new.
      iterators.remove(shard);
      return read(shard, position, limit);
    } catch (TrimmedDataAccessException e) {
      iterators.remove(shard);
      throw new Trimmed(e);
    }
  }

  private String iterator(String shard, Optional<String> after) {
    return client
        .getShardIterator(
            request ->
                request
                    .streamArn(arn)
                    .shardId(shard)
                    .shardIteratorType(
                        after.isPresent()
                            ? ShardIteratorType.AFTER_SEQUENCE_NUMBER
                            : ShardIteratorType.TRIM_HORIZON)
                    .sequenceNumber(after.orElse(null)))
        .shardIterator();
  }

  private void listShards() {
    if (!shards.isEmpty() && System.nanoTime() - listedAt < LIST_AGE.toNanos()) {
      return;
    }
    List<Shard> all = new ArrayList<>();
    String[] after = {null};
    do {
      DescribeStreamResponse page =
          client.describeStream(request -> request.streamArn(arn).exclusiveStartShardId(after[0]));
      all.addAll(page.streamDescription().shards());
      after[0] = page.streamDescription().lastEvaluatedShardId();
    } while (after[0] != null);
    shards = all;
    listedAt = System.nanoTime();
  }

  private Set<Entity> changed(GetRecordsResponse page) {
    Set<Entity> changed = new LinkedHashSet<>();
    for (Record record : page.records()) {
      var key = record.dynamodb().keys();
      keys.of(key.get(PARTITION_KEY).s(), key.get(SORT_KEY).s()).ifPresent(changed::add);
    }
    return changed;
  }

  /** Null where nothing was read. */
  private static StreamProgress progress(String shard, GetRecordsResponse page) {
    if (page.records().isEmpty()) {
      return null;
    }
    var last = page.records().get(page.records().size() - 1).dynamodb();
    return new StreamProgress(shard, last.sequenceNumber(), last.approximateCreationDateTime());
  }
}
