package dev.verbatim.infra.table;

import dev.verbatim.infra.environment.TableSettings;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableEncryption;
import software.amazon.awscdk.services.kms.IKey;
import software.constructs.Construct;

/** What all tables have in common: the application defines them, and our key encrypts them. */
final class DefinedTable {

  private DefinedTable() {}

  /** A table without its indexes; whoever builds it says how it is kept. */
  static Table.Builder begin(
      Construct scope, TableDefinition definition, String name, TableSettings limits, IKey key) {
    return Table.Builder.create(scope, "Table")
        .tableName(name)
        .partitionKey(definition.partitionKey())
        .sortKey(definition.sortKey())
        .billingMode(definition.billingMode())
        .maxReadRequestUnits(limits.reads())
        .maxWriteRequestUnits(limits.writes())
        .stream(definition.stream())
        .timeToLiveAttribute(definition.timeToLive())
        .encryption(TableEncryption.CUSTOMER_MANAGED)
        .encryptionKey(key);
  }

  /** Adds the indexes, each limited as the table is. */
  static void addIndexes(Table table, TableDefinition definition, TableSettings limits) {
    for (TableDefinition.Index index : definition.indexes()) {
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
}
