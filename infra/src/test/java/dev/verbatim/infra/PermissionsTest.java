package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.infra.environment.Environments;
import dev.verbatim.infra.environment.Service;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may do what: these lists are whole, so that nothing is added unnoticed. */
@NeedsNode
class PermissionsTest {

  private static final String[] EVERY_FUNCTION = {
    "logs:CreateLogStream",
    "logs:PutLogEvents",
    "kms:Decrypt",
    "xray:PutTelemetryRecords",
    "xray:PutTraceSegments"
  };

  private static final String[] IN_THE_NETWORK = {
    "ec2:AssignPrivateIpAddresses",
    "ec2:CreateNetworkInterface",
    "ec2:DeleteNetworkInterface",
    "ec2:DescribeNetworkInterfaces",
    "ec2:DescribeSubnets",
    "ec2:UnassignPrivateIpAddresses"
  };

  private static final String[] FOLLOWS_A_STREAM = {
    "dynamodb:DescribeStream",
    "dynamodb:GetRecords",
    "dynamodb:GetShardIterator",
    "dynamodb:ListStreams",
    "kms:DescribeKey",
    "sqs:GetQueueAttributes",
    "sqs:GetQueueUrl",
    "sqs:SendMessage"
  };

  private static final String[] WRITES_WHAT_IS_ENCRYPTED = {
    "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey", "kms:ReEncryptFrom", "kms:ReEncryptTo"
  };

  private static final String[] READS = {
    "dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:Query"
  };

  private static final String[] WRITES = {
    "dynamodb:ConditionCheckItem", "dynamodb:DeleteItem", "dynamodb:PutItem", "dynamodb:UpdateItem"
  };

  private static final String[] WRITES_MANY = {"dynamodb:BatchWriteItem"};

  private static Synthesized prod;
  private static Tables tables;

  @BeforeAll
  static void synthesize() {
    prod = Synthesized.named("prod");
    tables = new Tables(Environments.named("prod"));
  }

  @Test
  void theApiWritesTheRecordAndReadsViewsByTheirIndexesToo() {
    List<JsonNode> api = Policies.ofFunction(prod.template("api"), "verbatim-prod-api");
    assertThat(Policies.allowed(api))
        .isEqualTo(all(EVERY_FUNCTION, READS, WRITES, WRITES_WHAT_IS_ENCRYPTED));
    assertThat(tables.actionsOnRecord(api)).isEqualTo(all(READS, WRITES));
    assertThat(tables.actionsOnViews(api)).isEqualTo(all(READS));
    assertThat(tables.indexesOfViews(api))
        .containsExactlyInAnyOrder(
            "by-chance", "by-language", "by-latest", "by-name", "by-publisher", "by-section");
  }

  @Test
  void searchAsksPostgresAsItsReader() {
    List<JsonNode> search = Policies.ofFunction(prod.template("search"), "verbatim-prod-search");
    assertThat(Policies.allowed(search))
        .isEqualTo(all(EVERY_FUNCTION, IN_THE_NETWORK, also("rds-db:connect")));
    assertThat(user(search)).endsWith("/verbatim_search");
  }

  @Test
  void theFunctionOfTheViewsWritesThemAndOfTheRecordOnlySpeakers() {
    List<JsonNode> views = Policies.ofFunction(prod.template("views"), "verbatim-prod-views");
    assertThat(Policies.allowed(views))
        .isEqualTo(
            all(
                EVERY_FUNCTION,
                FOLLOWS_A_STREAM,
                READS,
                WRITES,
                WRITES_MANY,
                WRITES_WHAT_IS_ENCRYPTED));
    assertThat(tables.actionsOnViews(views)).isEqualTo(all(READS, WRITES, WRITES_MANY));
    assertThat(tables.indexesOfViews(views)).isEmpty();
    assertThat(tables.actionsOnRecord(unconditional(views))).isEqualTo(all(READS));
    assertOnlySpeakersAreWritten(views);
    assertThat(
            prod.template("views")
                .function(Environments.named("prod"), Service.VIEWS)
                .at("/VpcConfig")
                .isMissingNode())
        .isTrue();
  }

  @Test
  void theFunctionOfTheIndexReadsTablesAndWritesRows() {
    List<JsonNode> index = Policies.ofFunction(prod.template("search"), "verbatim-prod-index");
    assertThat(Policies.allowed(index))
        .isEqualTo(
            all(EVERY_FUNCTION, IN_THE_NETWORK, FOLLOWS_A_STREAM, READS, also("rds-db:connect")));
    assertThat(tables.actionsOnRecord(index)).isEqualTo(all(READS));
    assertThat(tables.actionsOnViews(index)).isEqualTo(all(READS));
    assertThat(tables.indexesOfViews(index)).isEmpty();
    assertThat(user(index)).endsWith("/verbatim_indexer");
  }

  @Test
  void maintenanceScansBothTablesAndDoesWhatFollowsThem() {
    Template template = prod.template("maintenance");
    String role =
        template.only("AWS::ECS::TaskDefinition").at("/TaskRoleArn/Fn::GetAtt/0").asText();
    List<JsonNode> task = Policies.ofRole(template, role);
    assertThat(Policies.allowed(task))
        .isEqualTo(
            all(
                READS,
                WRITES,
                WRITES_MANY,
                WRITES_WHAT_IS_ENCRYPTED,
                also("dynamodb:Scan", "kms:Decrypt")));
    assertThat(tables.actionsOnRecord(unconditional(task)))
        .isEqualTo(all(READS, also("dynamodb:Scan")));
    assertThat(tables.actionsOnViews(task))
        .isEqualTo(all(READS, WRITES, WRITES_MANY, also("dynamodb:Scan")));
    assertOnlySpeakersAreWritten(task);
  }

  @Test
  void onlyMaintenanceScans() {
    for (String stack : prod.stacks().toList()) {
      String part = stack.substring("verbatim-prod-".length());
      boolean scans =
          prod.template(part).all("AWS::IAM::Policy").stream()
              .anyMatch(policy -> policy.json().toString().contains("dynamodb:Scan"));
      assertThat(scans).as(stack).isEqualTo(part.equals("maintenance"));
    }
  }

  @Test
  void noRoleMayDoAllOfAService() {
    assertThat(Synthesized.all().flatMap(environment -> environment.templates().stream()))
        .allSatisfy(
            template ->
                assertThat(template.all("AWS::IAM::Policy"))
                    .flatExtracting(
                        policy ->
                            Policies.stream(policy.at("/PolicyDocument/Statement"))
                                .flatMap(Policies::actions)
                                .toList())
                    .noneMatch(action -> action.contains("*")));
  }

  private static void assertOnlySpeakersAreWritten(List<JsonNode> statements) {
    assertThat(statements)
        .filteredOn(statement -> statement.has("Condition"))
        .singleElement()
        .satisfies(
            statement -> {
              assertThat(tables.actionsOnRecord(List.of(statement))).isEqualTo(all(WRITES));
              assertThat(tables.actionsOnViews(List.of(statement))).isEmpty();
              JsonNode condition = statement.get("Condition");
              assertThat(condition.at("/ForAllValues:StringLike/dynamodb:LeadingKeys").toString())
                  .isEqualTo("[\"SPEAKER#*\"]");
              assertThat(condition.at("/Null/dynamodb:LeadingKeys").asText()).isEqualTo("false");
            });
  }

  private static List<JsonNode> unconditional(List<JsonNode> statements) {
    return statements.stream().filter(statement -> !statement.has("Condition")).toList();
  }

  private static String user(List<JsonNode> statements) {
    JsonNode connect =
        statements.stream()
            .filter(statement -> Policies.actions(statement).anyMatch("rds-db:connect"::equals))
            .findFirst()
            .orElseThrow();
    JsonNode parts = connect.at("/Resource/Fn::Join/1");
    return parts.get(parts.size() - 1).textValue();
  }

  private static Set<String> all(String[]... lists) {
    return Arrays.stream(lists).flatMap(Arrays::stream).collect(Collectors.toSet());
  }

  private static String[] also(String... more) {
    return more;
  }
}
