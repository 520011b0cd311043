package dev.verbatim.infra;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.dynamodb.LocalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableEncryption;
import software.amazon.awscdk.services.kms.IKey;
import software.constructs.Construct;

/** The table, which holds the truth. It outlives the stack. */
final class DataStack extends EnvironmentStack {

  private final Table table;

  DataStack(Construct scope, Environment environment, IKey key) {
    super(scope, environment, "data", "Verbatim: the table");
    TableDefinition definition = TableDefinition.read();
    TableLimits limits = environment.tableLimits();
    table =
        Table.Builder.create(this, "Table")
            .tableName(environment.table())
            .partitionKey(definition.partitionKey())
            .sortKey(definition.sortKey())
            .billingMode(definition.billingMode())
            .maxReadRequestUnits(limits.reads())
            .maxWriteRequestUnits(limits.writes())
            .stream(definition.stream())
            .timeToLiveAttribute(definition.timeToLive())
            .encryption(TableEncryption.CUSTOMER_MANAGED)
            .encryptionKey(key)
            .pointInTimeRecoverySpecification(
                PointInTimeRecoverySpecification.builder().pointInTimeRecoveryEnabled(true).build())
            .deletionProtection(true)
            .removalPolicy(RemovalPolicy.RETAIN)
            .build();
    for (TableDefinition.Index index : definition.localIndexes()) {
      table.addLocalSecondaryIndex(
          LocalSecondaryIndexProps.builder()
              .indexName(index.name())
              .sortKey(index.sortKey())
              .projectionType(index.projection())
              .nonKeyAttributes(index.attributes())
              .build());
    }
    for (TableDefinition.Index index : definition.globalIndexes()) {
      table.addGlobalSecondaryIndex(
          GlobalSecondaryIndexProps.builder()
              .indexName(index.name())
              .partitionKey(index.partitionKey())
              .sortKey(index.sortKey())
              .projectionType(index.projection())
              .nonKeyAttributes(index.attributes())
              .maxReadRequestUnits(limits.reads())
              .maxWriteRequestUnits(limits.writes())
              .build());
    }
  }

  ITable table() {
    return table;
  }
}
