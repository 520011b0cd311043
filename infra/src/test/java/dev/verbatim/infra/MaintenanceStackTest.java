package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.infra.Template.Resource;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@NeedsNode
class MaintenanceStackTest {

  private static Synthesized prod;
  private static JsonNode container;

  @BeforeAll
  static void synthesize() {
    prod = Synthesized.named("prod");
    container =
        prod.template("maintenance").only("AWS::ECS::TaskDefinition").at("/ContainerDefinitions/0");
  }

  @Test
  void theServerKnowsTheTablesAndPostgres() {
    assertThat(container.get("Name").asText()).isEqualTo("verbatim");
    assertThat(named(container.get("Environment"), "Value"))
        .containsEntry("VERBATIM_SEARCH_READER", "\"verbatim_search\"")
        .containsEntry("VERBATIM_SEARCH_WRITER", "\"verbatim_indexer\"")
        .containsEntry("VERBATIM_STORE_TABLE", "\"verbatim-prod-record-1\"")
        .containsEntry("VERBATIM_STORE_VIEWS", "\"verbatim-prod-views-1\"")
        .hasEntrySatisfying(
            "QUARKUS_DATASOURCE_JDBC_URL", it -> assertThat(it).contains("verbatim-prod-database"));
  }

  @Test
  void whatIsSecretComesFromSecretsManager() {
    assertThat(named(container.get("Secrets"), "ValueFrom"))
        .containsOnlyKeys(
            "QUARKUS_DATASOURCE_PASSWORD", "QUARKUS_DATASOURCE_USERNAME", "VERBATIM_API_CURSOR_KEY")
        .hasEntrySatisfying(
            "QUARKUS_DATASOURCE_PASSWORD",
            it -> assertThat(it).contains("MasterUserSecret", ":password::"));
  }

  @Test
  void nothingReachesTheTask() {
    Resource group = prod.template("maintenance").only("AWS::EC2::SecurityGroup");
    assertThat(group.at("/SecurityGroupIngress").isMissingNode()).isTrue();
    assertThat(group.at("/SecurityGroupEgress")).hasSize(1);
    assertThat(group.at("/SecurityGroupEgress/0/ToPort").intValue()).isEqualTo(443);
  }

  /** {@code infra/bin/maintain} asks for these by how their names begin. */
  @Test
  void whatRunsTheTaskIsToldWhatItNeeds() {
    assertThat(outputs("maintenance")).contains("ClusterOutput", "TaskDefinitionOutput");
    assertThat(outputs("maintenance")).contains("SecurityGroupOutput");
    assertThat(outputs("network")).contains("SubnetsOutput");
  }

  /** Tables are migrated before the functions come that need them. */
  @Test
  void itNeedsNoFunction() {
    assertThat(prod.manifest().at("/artifacts/verbatim-prod-maintenance/dependencies").toString())
        .contains("verbatim-prod-database")
        .doesNotContain("verbatim-prod-search", "verbatim-prod-api", "verbatim-prod-views");
  }

  private static Iterable<String> outputs(String part) {
    return prod.template(part).json().get("Outputs").properties().stream()
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, String> named(JsonNode list, String field) {
    return Policies.stream(list)
        .collect(
            Collectors.toMap(one -> one.get("Name").asText(), one -> one.get(field).toString()));
  }
}
