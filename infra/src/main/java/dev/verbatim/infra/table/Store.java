package dev.verbatim.infra.table;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.PolicyStatement;

/**
 * The tables, for those who use them. Each permission names its table or its indexes, and no
 * function may scan.
 *
 * @param record what is true
 * @param views what follows from it
 */
public record Store(ITable record, ITable views) {

  /** Items of speakers in the table of the record. */
  private static final String SPEAKERS = "SPEAKER#*";

  private static final List<String> READ =
      List.of("dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:Query");

  /** A transaction has no permission of its own: it needs that of each thing that it does. */
  private static final List<String> WRITE =
      List.of(
          "dynamodb:ConditionCheckItem",
          "dynamodb:DeleteItem",
          "dynamodb:PutItem",
          "dynamodb:UpdateItem");

  /** Lists of names are written many at a time. */
  private static final List<String> WRITE_MANY = List.of("dynamodb:BatchWriteItem");

  /** Where the tables are, as settings of the application. */
  public Map<String, String> settings() {
    return new TreeMap<>(
        Map.of(
            "VERBATIM_STORE_TABLE",
            record.getTableName(),
            "VERBATIM_STORE_VIEWS",
            views.getTableName()));
  }

  public void allowReadingRecord(IGrantable who) {
    allow(who, READ, record);
  }

  public void allowWritingRecord(IGrantable who) {
    allow(who, WRITE, record);
  }

  /**
   * Allows to write what the record says of speakers, and nothing else of it: how far views follow
   * a rename or a merge is noted there.
   */
  public void allowWritingSpeakers(IGrantable who) {
    PolicyStatement statement = statement(WRITE, List.of(record.getTableArn()));
    statement.addCondition(
        "ForAllValues:StringLike", Map.of("dynamodb:LeadingKeys", List.of(SPEAKERS)));
    // For all of none is true: what names no item is not allowed.
    statement.addCondition("Null", Map.of("dynamodb:LeadingKeys", "false"));
    add(who, statement);
  }

  public void allowReadingViews(IGrantable who) {
    allow(who, READ, views);
  }

  public void allowWritingViews(IGrantable who) {
    allow(who, Stream.of(WRITE, WRITE_MANY).flatMap(List::stream).toList(), views);
  }

  /** Allows to read lists: every index of the views, and no other that is added beside them. */
  public void allowReadingLists(IGrantable who) {
    List<String> indexes =
        TableDefinition.ofViews().indexes().stream()
            .map(index -> views.getTableArn() + "/index/" + index.name())
            .toList();
    add(who, statement(List.of("dynamodb:Query"), indexes));
  }

  public void allowScanning(IGrantable who) {
    add(
        who,
        statement(
            List.of("dynamodb:Scan"), Stream.of(record, views).map(ITable::getTableArn).toList()));
  }

  private static void allow(IGrantable who, List<String> actions, ITable table) {
    add(who, statement(actions, List.of(table.getTableArn())));
  }

  private static void add(IGrantable who, PolicyStatement statement) {
    who.getGrantPrincipal().addToPrincipalPolicy(statement);
  }

  private static PolicyStatement statement(List<String> actions, List<String> resources) {
    return PolicyStatement.Builder.create().actions(actions).resources(resources).build();
  }
}
