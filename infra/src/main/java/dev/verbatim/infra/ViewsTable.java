package dev.verbatim.infra;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.kms.IKey;
import software.constructs.Construct;

/**
 * The table of the views. All of it can be built again from the record, so it is neither backed up
 * nor protected, and goes with its stack.
 */
final class ViewsTable extends Construct {

  private final Table table;

  ViewsTable(Construct scope, String id, Environment environment, IKey key) {
    super(scope, id);
    TableDefinition definition = TableDefinition.ofViews();
    TableLimits limits = environment.viewsLimits();
    table =
        DefinedTable.begin(this, definition, environment.viewsTable(), limits, key)
            .deletionProtection(false)
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    DefinedTable.addIndexes(table, definition, limits);
    export();
    Exceptions.allow(
        table,
        "AwsSolutions-DDB3",
        "Views are built again from the record, which is quicker than to restore them");
  }

  ITable table() {
    return table;
  }

  /**
   * Also when no stack uses it any more, so that another table can take its place: first in the
   * stacks that use it, and only then is this one taken away.
   */
  private void export() {
    Stack stack = Stack.of(this);
    stack.exportValue(table.getTableArn());
    stack.exportValue(table.getTableName());
    stack.exportValue(table.getTableStreamArn());
  }
}
