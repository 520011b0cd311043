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
  void changesComeInBatchesOfWhichPartMayBeSentAgain() {
    Resource source = search.only("AWS::Lambda::EventSourceMapping");
    assertThat(source.text("/StartingPosition")).isEqualTo("TRIM_HORIZON");
    assertThat(source.at("/FunctionResponseTypes").toString())
        .isEqualTo("[\"ReportBatchItemFailures\"]");
    assertThat(source.at("/BisectBatchOnFunctionError").asBoolean()).isTrue();
    assertThat(source.at("/ParallelizationFactor").intValue()).isEqualTo(1);
    assertThat(source.at("/EventSourceArn/Fn::ImportValue").asText()).contains("StreamArn");
    // The alias, so that a new version of that function is brought in as that of any function.
    assertThat(source.at("/FunctionName").toString())
        .contains(
            search.all("AWS::Lambda::Alias").stream()
                .filter(alias -> alias.json().toString().contains("verbatim-prod-index"))
                .findFirst()
                .orElseThrow()
                .id());
  }

  @Test
  void whatFailsIsTriedAgainForLessThanTheStreamReachesBackAndThenNoted() {
    Resource source = search.only("AWS::Lambda::EventSourceMapping");
    assertThat(source.at("/MaximumRetryAttempts").intValue()).isBetween(1, 10_000);
    assertThat(source.at("/MaximumRecordAgeInSeconds").intValue()).isBetween(60, 24 * 3600 - 1);
    Resource queue = search.only("AWS::SQS::Queue");
    assertThat(source.text("/DestinationConfig/OnFailure/Destination/Fn::GetAtt/0"))
        .isEqualTo(queue.id());
    assertThat(queue.at("/SqsManagedSseEnabled").asBoolean()).isTrue();
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
  void nothingOfItReachesTheInternetOrIsReachedFromIt() {
    assertThat(Stream.concat(groups(search), groups(database)))
        .hasSize(3)
        .allSatisfy(
            group -> {
              assertThat(group.json().toString()).doesNotContain("0.0.0.0/0");
              assertThat(group.at("/SecurityGroupIngress").isMissingNode()).isTrue();
            });
    assertThat(search.all("AWS::EC2::SecurityGroupIngress"))
        .hasSize(2)
        .allSatisfy(rule -> assertThat(rule.at("/ToPort").intValue()).isEqualTo(5432));
    Template network = Synthesized.named("prod").template("network");
    assertThat(network.all("AWS::EC2::NatGateway")).isEmpty();
    assertThat(network.all("AWS::EC2::Subnet"))
        .allSatisfy(subnet -> assertThat(subnet.at("/MapPublicIpOnLaunch").asBoolean()).isFalse());
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
