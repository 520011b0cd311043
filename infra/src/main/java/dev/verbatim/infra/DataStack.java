package dev.verbatim.infra;

import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.TableSettings;
import dev.verbatim.infra.table.RecordTable;
import dev.verbatim.infra.table.Store;
import dev.verbatim.infra.table.ViewsTable;
import java.util.stream.IntStream;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableAttributes;
import software.amazon.awscdk.services.kms.IKey;
import software.constructs.Construct;

/**
 * The tables: the record, which holds the truth and outlives the stack, and its views. Of each
 * there may be several generations, of which one is used.
 *
 * <p>Other stacks know a table by its name. Only the name of its stream, which DynamoDB makes, they
 * take from an output of this stack, and every table that is here has one: so functions can go over
 * to another table, and back.
 */
final class DataStack extends EnvironmentStack {

  private final Environment environment;
  private final IKey key;

  DataStack(Construct scope, Environment environment, IKey key) {
    super(scope, environment, "data", "Verbatim: the record and its views");
    this.environment = environment;
    this.key = key;
    generations(environment.recordSettings())
        .forEach(
            generation -> {
              String id = "Record" + generation;
              String name = environment.recordTable(generation);
              output(id, new RecordTable(this, id, environment, name, key).table());
            });
    generations(environment.viewsSettings())
        .forEach(
            generation -> {
              String id = "Views" + generation;
              String name = environment.viewsTable(generation);
              output(id, new ViewsTable(this, id, environment, name, key).table());
            });
  }

  /** The tables that are used. */
  Store store() {
    return new Store(
        named("Record" + environment.recordSettings().generation(), environment.recordTable()),
        named("Views" + environment.viewsSettings().generation(), environment.viewsTable()));
  }

  private static IntStream generations(TableSettings settings) {
    return IntStream.rangeClosed(settings.oldest(), settings.generation());
  }

  private void output(String id, ITable table) {
    CfnOutput.Builder.create(this, id + "Stream")
        .description("The stream of " + id)
        .value(table.getTableStreamArn())
        .build();
  }

  private ITable named(String id, String name) {
    return Table.fromTableAttributes(
        this,
        id + "Used",
        TableAttributes.builder()
            .tableArn(
                "arn:aws:dynamodb:%s:%s:table/%s"
                    .formatted(environment.region(), environment.account(), name))
            .tableStreamArn(Fn.getStackOutput(environment.named("data"), id + "Stream"))
            .encryptionKey(key)
            .build());
  }
}
