package dev.verbatim.store.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.platform.problem.StoreUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** DynamoDB leaves out what is in a batch when it is throttled or the answer would be too large. */
class UnprocessedTest {

  private static final ItemSchema<Key> KEYS =
      ItemSchema.of(Key.class, key -> key, ItemSchema.Values::key).build();

  /** Does so much of each batch, and leaves out the rest. */
  private static final class Stingy implements DynamoDbClient {
    private final int most;
    private final List<Integer> batches = new ArrayList<>();
    private final List<String> written = new ArrayList<>();

    Stingy(int most) {
      this.most = most;
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest batch) {
      List<Map<String, AttributeValue>> keys = batch.requestItems().get("record").keys();
      batches.add(keys.size());
      int answered = Math.min(most, keys.size());
      return BatchGetItemResponse.builder()
          .responses(Map.of("record", keys.subList(0, answered)))
          .unprocessedKeys(
              answered == keys.size()
                  ? Map.of()
                  : Map.of(
                      "record",
                      KeysAndAttributes.builder()
                          .keys(keys.subList(answered, keys.size()))
                          .build()))
          .build();
    }

    @Override
    public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest batch) {
      List<WriteRequest> writes = batch.requestItems().get("record");
      batches.add(writes.size());
      int done = Math.min(most, writes.size());
      for (WriteRequest write : writes.subList(0, done)) {
        written.add(
            write.putRequest() == null
                ? "- " + write.deleteRequest().key().get(Key.SK).s()
                : "+ " + write.putRequest().item().get(Key.SK).s());
      }
      return BatchWriteItemResponse.builder()
          .unprocessedItems(
              done == writes.size()
                  ? Map.of()
                  : Map.of("record", writes.subList(done, writes.size())))
          .build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {
      // There is nothing to close.
    }
  }

  @Test
  void keysThatAreLeftOutAreAskedForAgain() {
    Stingy client = new Stingy(30);

    Map<Key, Key> found =
        new DynamoDb(client, "record", "views")
            .record(KEYS)
            .getAll(keys(120), Consistency.EVENTUAL);

    assertThat(found).hasSize(120);
    assertThat(client.batches).containsExactly(100, 70, 40, 10, 20);
  }

  @Test
  void aStoreThatGoesOnLeavingThemOutIsUnavailable() {
    Stingy client = new Stingy(0);
    Items<Key> items = new DynamoDb(client, "record", "views").record(KEYS);

    assertThatThrownBy(() -> items.getAll(keys(3), Consistency.EVENTUAL))
        .isInstanceOf(StoreUnavailable.class);
    assertThat(client.batches).hasSize(8);
  }

  @Test
  void writesThatAreLeftOutAreSentAgain() {
    Stingy client = new Stingy(10);
    List<Key> all = keys(30);

    new DynamoDb(client, "record", "views")
        .record(KEYS)
        .writeAll(all.subList(0, 26), all.subList(26, 30));

    assertThat(client.batches).containsExactly(25, 15, 5, 5);
    assertThat(client.written)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 30).mapToObj(i -> (i < 26 ? "+ " : "- ") + i).toList());
  }

  @Test
  void aStoreThatGoesOnLeavingWritesOutIsUnavailable() {
    Stingy client = new Stingy(0);
    Items<Key> items = new DynamoDb(client, "record", "views").record(KEYS);

    assertThatThrownBy(() -> items.writeAll(keys(3), List.of()))
        .isInstanceOf(StoreUnavailable.class);
    assertThat(client.batches).hasSize(8);
  }

  private static List<Key> keys(int count) {
    return IntStream.range(0, count).mapToObj(i -> new Key("parcel", "" + i)).toList();
  }
}
