package dev.verbatim.infra;

import software.amazon.awscdk.services.kms.IKey;
import software.constructs.Construct;

/** The tables: the record, which holds the truth and outlives the stack, and its views. */
final class DataStack extends EnvironmentStack {

  private final Store store;

  DataStack(Construct scope, Environment environment, IKey key) {
    super(scope, environment, "data", "Verbatim: the record and its views");
    store =
        new Store(
            new RecordTable(this, "Record", environment, key).table(),
            new ViewsTable(this, "Views", environment, key).table());
  }

  Store store() {
    return store;
  }
}
