package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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

  private static Synthesized prod;

  @BeforeAll
  static void synthesize() {
    prod = Synthesized.named("prod");
  }

  @Test
  void theApiReadsAndWritesItemsAndScansNothing() {
    List<JsonNode> api = Policies.ofFunction(prod.template("api"), "verbatim-prod-api");
    assertThat(Policies.allowed(api))
        .containsExactlyInAnyOrder(
            with(
                "dynamodb:BatchGetItem",
                "dynamodb:DeleteItem",
                "dynamodb:GetItem",
                "dynamodb:PutItem",
                "dynamodb:Query",
                "dynamodb:UpdateItem",
                "kms:DescribeKey",
                "kms:Encrypt",
                "kms:GenerateDataKey",
                "kms:ReEncryptFrom",
                "kms:ReEncryptTo"));
    assertThat(api)
        .filteredOn(statement -> Policies.actions(statement).anyMatch("dynamodb:Query"::equals))
        .singleElement()
        .satisfies(
            statement ->
                assertThat(Policies.stream(statement.get("Resource")).map(JsonNode::toString))
                    .hasSize(2)
                    .allMatch(resource -> resource.contains("verbatim-prod-data:")));
  }

  @Test
  void searchAsksPostgresAsItsReader() {
    List<JsonNode> search = Policies.ofFunction(prod.template("search"), "verbatim-prod-search");
    assertThat(Policies.allowed(search))
        .containsExactlyInAnyOrder(with(IN_THE_NETWORK, "rds-db:connect"));
    assertThat(user(search)).endsWith("/verbatim_search");
  }

  @Test
  void theFunctionOfTheIndexReadsTheStreamAndWritesRows() {
    List<JsonNode> index = Policies.ofFunction(prod.template("search"), "verbatim-prod-index");
    assertThat(Policies.allowed(index))
        .containsExactlyInAnyOrder(
            with(
                IN_THE_NETWORK,
                "dynamodb:DescribeStream",
                "dynamodb:GetRecords",
                "dynamodb:GetShardIterator",
                "dynamodb:ListStreams",
                "kms:DescribeKey",
                "rds-db:connect",
                "sqs:GetQueueAttributes",
                "sqs:GetQueueUrl",
                "sqs:SendMessage"));
    assertThat(user(index)).endsWith("/verbatim_indexer");
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

  private static String user(List<JsonNode> statements) {
    JsonNode connect =
        statements.stream()
            .filter(statement -> Policies.actions(statement).anyMatch("rds-db:connect"::equals))
            .findFirst()
            .orElseThrow();
    JsonNode parts = connect.at("/Resource/Fn::Join/1");
    return parts.get(parts.size() - 1).textValue();
  }

  private static String[] with(String... more) {
    return with(new String[0], more);
  }

  private static String[] with(String[] some, String... more) {
    return Stream.of(EVERY_FUNCTION, some, more).flatMap(Arrays::stream).toArray(String[]::new);
  }
}
