package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verbatim.infra.Template.Resource;
import dev.verbatim.infra.common.Resources;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Environments;
import dev.verbatim.infra.environment.TableSettings;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@NeedsNode
class DataStackTest {

  private static Resource record;
  private static Resource views;

  @BeforeAll
  static void synthesize() {
    record = table("prod", "verbatim-prod-record-1");
    views = table("prod", "verbatim-prod-views-1");
  }

  @Test
  void tablesAreThoseOfTheApplication() throws IOException {
    assertDefined(record, "record-table.json");
    assertDefined(views, "views-table.json");
  }

  @Test
  void theRecordHasNoIndexAndNoTableALocalOne() {
    assertThat(record.at("/GlobalSecondaryIndexes").isMissingNode()).isTrue();
    assertThat(record.at("/LocalSecondaryIndexes").isMissingNode()).isTrue();
    assertThat(views.at("/LocalSecondaryIndexes").isMissingNode()).isTrue();
    assertThat(indexes(views.at("/GlobalSecondaryIndexes")))
        .containsOnlyKeys(
            "by-chance", "by-language", "by-latest", "by-name", "by-publisher", "by-section");
  }

  @Test
  void streamsTellWhichItemsHaveChangedAndNoMore() {
    assertThat(record.text("/StreamSpecification/StreamViewType")).isEqualTo("KEYS_ONLY");
    assertThat(views.text("/StreamSpecification/StreamViewType")).isEqualTo("KEYS_ONLY");
  }

  @Test
  void theyArePaidByRequestUpToALimitForEachTableAndEachIndex() {
    Environment prod = Environments.named("prod");
    assertLimited(record, prod.recordSettings());
    assertLimited(views, prod.viewsSettings());
    assertThat(Policies.stream(views.at("/GlobalSecondaryIndexes")))
        .allSatisfy(
            index ->
                assertThat(index.at("/OnDemandThroughput"))
                    .isEqualTo(views.at("/OnDemandThroughput")));
  }

  @Test
  void theyAreEncryptedWithOurKey() {
    for (Resource table : new Resource[] {record, views}) {
      assertThat(table.text("/SSESpecification/SSEType")).isEqualTo("KMS");
      assertThat(table.at("/SSESpecification/KMSMasterKeyId/Fn::GetStackOutput/StackName").asText())
          .isEqualTo("verbatim-prod-base");
    }
    Resource key = Synthesized.named("prod").template("base").only("AWS::KMS::Key");
    assertThat(key.at("/EnableKeyRotation").asBoolean()).isTrue();
  }

  @Test
  void inEveryEnvironmentRecordAndKeyOutliveTheirStacksAndCanBeSetBackToAnySecond() {
    assertThat(Environments.all())
        .allSatisfy(
            environment -> {
              Resource kept = table(environment.name(), environment.recordTable());
              assertThat(kept.at("/DeletionProtectionEnabled").asBoolean()).isTrue();
              assertThat(recoverable(kept)).isTrue();
              assertPolicy(kept, "Retain");
              assertPolicy(
                  Synthesized.of(environment).template("base").only("AWS::KMS::Key"), "Retain");
            });
  }

  @Test
  void viewsAreBuiltAgainAndSoNeitherBackedUpNorProtected() {
    assertThat(Environments.all())
        .allSatisfy(
            environment -> {
              Resource built = table(environment.name(), environment.viewsTable());
              assertThat(built.at("/DeletionProtectionEnabled").asBoolean()).isFalse();
              assertThat(recoverable(built)).isFalse();
              assertPolicy(built, "Delete");
            });
  }

  private static Resource table(String environment, String name) {
    return Synthesized.named(environment).template("data").all("AWS::DynamoDB::Table").stream()
        .filter(table -> table.text("/TableName").equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static void assertDefined(Resource table, String file) throws IOException {
    JsonNode definition = new ObjectMapper().readTree(Resources.text(file));
    assertThat(table.at("/KeySchema")).isEqualTo(definition.get("KeySchema"));
    assertThat(Set.copyOf(Policies.stream(table.at("/AttributeDefinitions")).toList()))
        .isEqualTo(Set.copyOf(Policies.stream(definition.get("AttributeDefinitions")).toList()));
    assertThat(indexes(table.at("/GlobalSecondaryIndexes")))
        .isEqualTo(indexes(definition.path("GlobalSecondaryIndexes")));
    assertThat(table.text("/BillingMode")).isEqualTo(definition.get("BillingMode").asText());
    assertThat(table.at("/StreamSpecification/StreamViewType"))
        .isEqualTo(definition.at("/StreamSpecification/StreamViewType"));
    assertThat(table.at("/TimeToLiveSpecification"))
        .isEqualTo(definition.get("TimeToLiveSpecification"));
  }

  private static void assertLimited(Resource table, TableSettings limits) {
    assertThat(table.at("/OnDemandThroughput/MaxReadRequestUnits").intValue())
        .isEqualTo(limits.reads());
    assertThat(table.at("/OnDemandThroughput/MaxWriteRequestUnits").intValue())
        .isEqualTo(limits.writes());
  }

  private static boolean recoverable(Resource table) {
    return table.at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled").asBoolean();
  }

  private static void assertPolicy(Resource resource, String policy) {
    assertThat(resource.json().path("DeletionPolicy").asText()).isEqualTo(policy);
    assertThat(resource.json().path("UpdateReplacePolicy").asText()).isEqualTo(policy);
  }

  /** Each by its name, and without what only environments say of it. */
  private static Map<String, JsonNode> indexes(JsonNode list) {
    Map<String, JsonNode> indexes = new HashMap<>();
    for (JsonNode index : list) {
      var copy = index.<ObjectNode>deepCopy();
      copy.remove("OnDemandThroughput");
      indexes.put(index.get("IndexName").textValue(), copy);
    }
    return indexes;
  }
}
