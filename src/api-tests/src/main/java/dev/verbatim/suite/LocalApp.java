package dev.verbatim.suite;

import dev.verbatim.local.LocalKeys;
import dev.verbatim.localstores.DynamoDbLocal;
import dev.verbatim.testing.LocalDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * What the application needs around it in tests over HTTP: a DynamoDB and a database of its own,
 * and somebody who signs tokens. The application gets text alone, so that it may as well be a
 * packaged one.
 */
public final class LocalApp implements QuarkusTestResourceLifecycleManager {

  /** The one origin whose pages may call. */
  public static final String ORIGIN = "https://reader.example";

  /** What is tested has no search, and nothing that follows the record. */
  private static final boolean IS_FUNCTION = "false".equals(System.getProperty("searches"));

  private final Map<String, String> settings = new HashMap<>();
  private DynamoDbLocal store;
  private ViewsBehindFunctions views;
  private String database;

  /** Settings that one test has of its own. */
  @Override
  public void init(Map<String, String> arguments) {
    settings.putAll(arguments);
  }

  @Override
  public Map<String, String> start() {
    store = DynamoDbLocal.inMemory();
    if (IS_FUNCTION) {
      views = ViewsBehindFunctions.start(store.endpoint());
    }
    database = LocalDatabase.freshUrl();
    LocalDatabase.migrate(database);
    Map<String, String> config = new HashMap<>(config(store.endpoint().toString()));
    config.put("quarkus.datasource.jdbc.url", database);
    config.put("verbatim.search.follow", "true");
    config.put("verbatim.search.pause", "60MS");
    config.put("verbatim.views.pause", "30MS");
    config.putAll(settings);
    return config;
  }

  /** What the application is told, with its store at this endpoint. */
  public static Map<String, String> config(String endpoint) {
    return Map.ofEntries(
        Map.entry("quarkus.dynamodb.endpoint-override", endpoint),
        Map.entry("quarkus.dynamodb.aws.region", "eu-central-1"),
        Map.entry("quarkus.dynamodb.aws.credentials.type", "static"),
        Map.entry("quarkus.dynamodb.aws.credentials.static-provider.access-key-id", "local"),
        Map.entry("quarkus.dynamodb.aws.credentials.static-provider.secret-access-key", "local"),
        Map.entry("quarkus.http.cors.origins", ORIGIN),
        Map.entry("mp.jwt.verify.publickey", Tokens.publicKey()),
        Map.entry("mp.jwt.verify.issuer", LocalKeys.ISSUER),
        Map.entry("verbatim.api.cursor-key", "only-for-tests-and-for-nothing-but-tests"),
        Map.entry("verbatim.store.create-table", "true"),
        Map.entry("verbatim.store.show-units", "true"),
        // Patient enough for a busy machine.
        Map.entry("verbatim.api.idempotency-wait", "15S"),
        Map.entry("verbatim.store.timeout", "20S"),
        Map.entry("verbatim.store.attempt-timeout", "10S"));
  }

  @Override
  public void stop() {
    if (views != null) {
      views.close();
    }
    if (store != null) {
      store.close();
    }
    if (database != null) {
      LocalDatabase.drop(database);
    }
  }
}
