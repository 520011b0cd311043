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
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** DynamoDB leaves out keys of a batch when it is throttled or the answer would be too large. */
class UnprocessedKeysTest {

  private static final ItemSchema<Key> KEYS =
      ItemSchema.of(Key.class, key -> key, ItemSchema.Values::key).build();

  /** Answers so many keys of each batch, and leaves out the others. */
  private static final class Stingy implements DynamoDbClient {
    private final int most;
    private final List<Integer> batches = new ArrayList<>();

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

  private static List<Key> keys(int count) {
    return IntStream.range(0, count).mapToObj(i -> new Key("parcel", "" + i)).toList();
  }
}
