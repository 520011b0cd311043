package dev.verbatim.functions.testing;

import static io.restassured.RestAssured.given;

import dev.verbatim.localstores.DynamoDbLocal;
import dev.verbatim.store.Store;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.LocalTable;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables of a packaged function that follows one of them, and what their streams tell. */
public final class NewsTables implements QuarkusTestResourceLifecycleManager {

  /** The stream of all events. */
  public static final String STREAM =
      "arn:aws:dynamodb:eu-central-1:123456789012:table/verbatim/stream/2026-03-02T00:00:00.000";

  /** When every change was made, in seconds since 1970. */
  public static final long CHANGED_AT = 1_772_438_400;

  private DynamoDbLocal local;
  private Store store;

  @Override
  public Map<String, String> start() {
    local = DynamoDbLocal.inMemory();
    DynamoDb tables =
        new DynamoDb(LocalTable.builder(local.endpoint()).build(), "verbatim", "verbatim-views");
    tables.createTables();
    store = Store.on(tables);
    return Map.of(
        "quarkus.dynamodb.endpoint-override", local.endpoint().toString(),
        "quarkus.dynamodb.aws.region", "eu-central-1",
        "quarkus.dynamodb.aws.credentials.type", "static",
        "quarkus.dynamodb.aws.credentials.static-provider.access-key-id", "local",
        "quarkus.dynamodb.aws.credentials.static-provider.secret-access-key", "local");
  }

  @Override
  public void inject(TestInjector tests) {
    tests.injectIntoFields(this, new TestInjector.MatchesType(NewsTables.class));
  }

  @Override
  public void stop() {
    local.close();
  }

  /** What is in the tables. */
  public Store store() {
    return store;
  }

  /**
   * A batch of a stream, in which the items with these keys have changed, one after the other.
   *
   * @param keys partition and sort key, with a space between them
   */
  public static String batch(int firstSequence, String... keys) {
    int[] sequence = {firstSequence};
    return Arrays.stream(keys)
        .map(key -> record(key.split(" "), sequence[0]++))
        .collect(Collectors.joining(",", "{\"Records\": [", "]}"));
  }

  /** Sends a batch to the function. Returns what of it is to be sent again. */
  public static List<String> sentAgain(String batch) {
    return given()
        .contentType("application/json")
        .body(batch)
        .post("/")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("batchItemFailures.itemIdentifier");
  }

  private static String record(String[] key, int sequence) {
    return """
        {
          "eventName": "MODIFY",
          "eventSourceARN": "%s",
          "dynamodb": {
            "ApproximateCreationDateTime": %d,
            "Keys": {"pk": {"S": "%s"}, "sk": {"S": "%s"}},
            "SequenceNumber": "%d",
            "StreamViewType": "KEYS_ONLY"
          }
        }
        """
        .formatted(STREAM, CHANGED_AT, key[0], key[1], sequence);
  }
}
