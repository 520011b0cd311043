package dev.verbatim.infra.table;

import dev.verbatim.infra.common.Exceptions;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.TableSettings;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.kms.IKey;
import software.constructs.Construct;

/**
 * The table of the views. All of it can be built again from the record, so it is neither backed up
 * nor protected, and goes with its stack.
 */
public final class ViewsTable extends Construct {

  private final Table table;

  public ViewsTable(Construct scope, String id, Environment environment, String name, IKey key) {
    super(scope, id);
    TableDefinition definition = TableDefinition.ofViews();
    TableSettings limits = environment.viewsSettings();
    table =
        DefinedTable.begin(this, definition, name, limits, key)
            .deletionProtection(false)
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    DefinedTable.addIndexes(table, definition, limits);
    Exceptions.allow(
        table,
        "AwsSolutions-DDB3",
        "Views are built again from the record, which is quicker than to restore them");
  }

  public ITable table() {
    return table;
  }
}
