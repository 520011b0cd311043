package dev.verbatim.infra.table;

import dev.verbatim.infra.environment.Environment;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.kms.IKey;
import software.constructs.Construct;

/**
 * The table of the record, from which everything else follows. It outlives the stack, and can be
 * set back to any second.
 */
public final class RecordTable extends Construct {

  private final Table table;

  public RecordTable(Construct scope, String id, Environment environment, String name, IKey key) {
    super(scope, id);
    table =
        DefinedTable.begin(
                this, TableDefinition.ofRecord(), name, environment.recordSettings(), key)
            .pointInTimeRecoverySpecification(
                PointInTimeRecoverySpecification.builder().pointInTimeRecoveryEnabled(true).build())
            .deletionProtection(true)
            .removalPolicy(RemovalPolicy.RETAIN)
            .build();
  }

  public ITable table() {
    return table;
  }
}
