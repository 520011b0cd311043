package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.infra.Template.Resource;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@NeedsNode
class SearchStackTest {

  private static Template search;
  private static Template database;

  @BeforeAll
  static void synthesize() {
    search = Synthesized.named("prod").template("search");
    database = Synthesized.named("prod").template("database");
  }

  @Test
  void postgresIsEncryptedKeptAndSignedInToWithTokens() {
    Resource cluster = database.only("AWS::RDS::DBCluster");
    assertThat(cluster.text("/Engine")).isEqualTo("aurora-postgresql");
    assertThat(cluster.at("/StorageEncrypted").asBoolean()).isTrue();
    assertThat(cluster.at("/KmsKeyId").isMissingNode()).isFalse();
    assertThat(cluster.at("/EnableIAMDatabaseAuthentication").asBoolean()).isTrue();
    assertThat(cluster.at("/DeletionProtection").asBoolean()).isTrue();
    assertThat(cluster.json().get("DeletionPolicy").asText()).isEqualTo("Snapshot");
    assertThat(cluster.json().get("UpdateReplacePolicy").asText()).isEqualTo("Snapshot");
    assertThat(database.only("AWS::RDS::DBClusterParameterGroup").text("/Parameters/rds.force_ssl"))
        .isEqualTo("1");
  }

  @Test
  void rdsItselfMakesAndChangesTheMastersPassword() {
    Resource cluster = database.only("AWS::RDS::DBCluster");
    assertThat(cluster.at("/ManageMasterUserPassword").asBoolean()).isTrue();
    assertThat(cluster.at("/MasterUserPassword").isMissingNode()).isTrue();
    assertThat(database.all("AWS::SecretsManager::Secret")).isEmpty();
  }

  @Test
  void nothingReachesItButWhatAsksPostgres() {
    assertThat(Stream.concat(groups(search), groups(database)))
        .hasSize(3)
        .allSatisfy(
            group -> assertThat(group.at("/SecurityGroupIngress").isMissingNode()).isTrue());
    assertThat(search.all("AWS::EC2::SecurityGroupIngress"))
        .hasSize(2)
        .allSatisfy(rule -> assertThat(rule.at("/ToPort").intValue()).isEqualTo(5432));
  }

  @Test
  void onlyTheFunctionOfTheIndexReachesTheTables() {
    assertThat(Stream.concat(groups(search), groups(database)))
        .filteredOn(group -> group.json().toString().contains("0.0.0.0/0"))
        .singleElement()
        .satisfies(
            group -> {
              assertThat(group.text("/GroupDescription")).endsWith("function index");
              assertThat(group.at("/SecurityGroupEgress")).hasSize(1);
              assertThat(group.at("/SecurityGroupEgress/0/ToPort").intValue()).isEqualTo(443);
            });
  }

  @Test
  void whereThereIsAReaderSearchReadsThere() {
    assertThat(variable("search", "QUARKUS_DATASOURCE_JDBC_URL")).contains("ReadEndpointAddress");
    assertThat(variable("index", "QUARKUS_DATASOURCE_JDBC_URL"))
        .contains("EndpointAddress")
        .doesNotContain("ReadEndpoint");
    assertThat(database.all("AWS::RDS::DBInstance")).hasSize(2);
    assertThat(Synthesized.named("dev").template("database").all("AWS::RDS::DBInstance"))
        .hasSize(1);
  }

  @Test
  void searchLeavesTokensToTheGateway() {
    assertThat(variable("search", "VERBATIM_API_READING")).isEqualTo("\"public\"");
    assertThat(variable("search", "VERBATIM_SEARCH_REQUIRED")).isEqualTo("\"true\"");
  }

  @Test
  void theIndexKnowsBothTables() {
    assertThat(variable("index", "VERBATIM_STORE_TABLE")).contains("verbatim-prod-");
    assertThat(variable("index", "VERBATIM_STORE_VIEWS"))
        .contains("verbatim-prod-")
        .isNotEqualTo(variable("index", "VERBATIM_STORE_TABLE"));
    assertThat(variable("search", "VERBATIM_STORE_TABLE")).isEmpty();
  }

  private static Stream<Resource> groups(Template template) {
    return template.all("AWS::EC2::SecurityGroup").stream();
  }

  private static String variable(String service, String name) {
    return search.all("AWS::Lambda::Function").stream()
        .filter(function -> function.text("/FunctionName").endsWith("-" + service))
        .findFirst()
        .orElseThrow()
        .at("/Environment/Variables/" + name)
        .toString();
  }
}
