package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verbatim.infra.Template.Resource;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@NeedsNode
class DataStackTest {

  private static Resource table;
  private static JsonNode definition;

  @BeforeAll
  static void synthesize() throws IOException {
    table = Synthesized.named("prod").template("data").only("AWS::DynamoDB::Table");
    definition = new ObjectMapper().readTree(Resources.text("table.json"));
  }

  @Test
  void keysAreThoseOfTheApplication() {
    assertThat(table.at("/KeySchema")).isEqualTo(definition.get("KeySchema"));
    assertThat(Set.copyOf(Policies.stream(table.at("/AttributeDefinitions")).toList()))
        .isEqualTo(Set.copyOf(Policies.stream(definition.get("AttributeDefinitions")).toList()));
  }

  @Test
  void indexesAreThoseOfTheApplication() {
    for (String kind : new String[] {"LocalSecondaryIndexes", "GlobalSecondaryIndexes"}) {
      assertThat(indexes(table.at("/" + kind))).isEqualTo(indexes(definition.get(kind)));
    }
  }

  @Test
  void theStreamTellsWhatWasAndWhatIs() {
    assertThat(table.at("/StreamSpecification/StreamViewType"))
        .isEqualTo(definition.at("/StreamSpecification/StreamViewType"));
  }

  @Test
  void whatHasExpiredIsDeleted() {
    assertThat(table.at("/TimeToLiveSpecification"))
        .isEqualTo(definition.get("TimeToLiveSpecification"));
  }

  @Test
  void itIsPaidByRequestUpToALimitForTheTableAndEachIndex() {
    assertThat(table.text("/BillingMode")).isEqualTo("PAY_PER_REQUEST");
    TableLimits limits = Environments.named("prod").tableLimits();
    assertThat(table.at("/OnDemandThroughput/MaxReadRequestUnits").intValue())
        .isEqualTo(limits.reads());
    assertThat(table.at("/OnDemandThroughput/MaxWriteRequestUnits").intValue())
        .isEqualTo(limits.writes());
    assertThat(Policies.stream(table.at("/GlobalSecondaryIndexes")))
        .allSatisfy(
            index ->
                assertThat(index.at("/OnDemandThroughput"))
                    .isEqualTo(table.at("/OnDemandThroughput")));
  }

  @Test
  void itCanBeSetBackToAnySecondAndIsEncryptedWithOurKey() {
    assertThat(table.at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled").asBoolean())
        .isTrue();
    assertThat(table.text("/SSESpecification/SSEType")).isEqualTo("KMS");
    assertThat(table.at("/SSESpecification/KMSMasterKeyId/Fn::ImportValue").asText())
        .startsWith("verbatim-prod-base:");
    Resource key = Synthesized.named("prod").template("base").only("AWS::KMS::Key");
    assertThat(key.at("/EnableKeyRotation").asBoolean()).isTrue();
  }

  @Test
  void inEveryEnvironmentTableAndKeyOutliveTheirStacks() {
    assertThat(Synthesized.all())
        .allSatisfy(
            environment -> {
              Resource kept = environment.template("data").only("AWS::DynamoDB::Table");
              assertThat(kept.at("/DeletionProtectionEnabled").asBoolean()).isTrue();
              assertRetained(kept);
              assertRetained(environment.template("base").only("AWS::KMS::Key"));
            });
  }

  private static void assertRetained(Resource resource) {
    assertThat(resource.json().path("DeletionPolicy").asText()).isEqualTo("Retain");
    assertThat(resource.json().path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
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
