package dev.verbatim.server;

import dev.verbatim.localstores.DynamoDbLocal;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.LocalTable;
import dev.verbatim.suite.LocalApp;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** As {@link LocalApp}, with a store that can be made to fail and little patience with it. */
public final class FaultyApp implements QuarkusTestResourceLifecycleManager {

  /** How often a call is tried at the most. */
  static final int ATTEMPTS = 6;

  /** How many attempts that hang fit into the time of a request. */
  static final int HANGING_ATTEMPTS = 4;

  private DynamoDbLocal local;
  private FaultyStore store;

  /** After those that are there for every test, so that what this says counts. */
  @Override
  public int order() {
    return 1;
  }

  @Override
  public Map<String, String> start() {
    local = DynamoDbLocal.inMemory();
    new DynamoDb(LocalTable.builder(local.endpoint()).build(), "verbatim", "verbatim-views")
        .createTables();
    store = new FaultyStore(local.endpoint());
    Map<String, String> config = new HashMap<>(LocalApp.config(store.endpoint()));
    config.put("verbatim.store.create-table", "false");
    // Else faults would befall those who follow, too.
    config.put("verbatim.views.follow", "false");
    config.put("verbatim.store.attempts", "" + ATTEMPTS);
    config.put("verbatim.store.timeout", "3S");
    config.put("verbatim.store.attempt-timeout", "800MS");
    return config;
  }

  @Override
  public void stop() {
    if (store != null) {
      store.close();
    }
    if (local != null) {
      local.close();
    }
  }
}
