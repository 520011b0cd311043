package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.infra.Template.Resource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which streams are followed, by whom, and what becomes of changes that fail. */
@NeedsNode
class ProjectionTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void theRecordIsFollowedByTheViewsAndTheViewsBySearch() {
    assertThat(stream("views")).isNotEqualTo(stream("search"));
    assertThat(stream("views")).contains("verbatim-prod-data").contains("Record1Stream");
    assertThat(stream("search")).contains("verbatim-prod-data").contains("Views1Stream");
  }

  @Test
  void theViewsFollowWhateverChangesOfAnArticleOrASpeaker() {
    assertThat(filters("views"))
        .containsExactlyInAnyOrder(
            filter("{'dynamodb': {'Keys': {'pk': {'S': [{'prefix': 'ARTICLE#'}]}}}}"),
            filter("{'dynamodb': {'Keys': {'pk': {'S': [{'prefix': 'SPEAKER#'}]}}}}"));
  }

  @Test
  void searchFollowsTheOneItemOfAViewThatTellsOfAllOfIt() {
    assertThat(filters("search"))
        .containsExactlyInAnyOrder(
            filter(
                "{'dynamodb': {'Keys': {'pk': {'S': [{'prefix': 'ARTICLE#'}]},"
                    + " 'sk': {'S': ['VIEW']}}}}"),
            filter(
                "{'dynamodb': {'Keys': {'pk': {'S': [{'prefix': 'SPEAKER#'}]},"
                    + " 'sk': {'S': ['SPEAKER']}}}}"));
  }

  @ParameterizedTest
  @CsvSource({"views, verbatim-prod-views", "search, verbatim-prod-index"})
  void changesGoToTheAliasOfTheFunction(String part, String function) {
    Resource alias =
        template(part).all("AWS::Lambda::Alias").stream()
            .filter(one -> one.json().toString().contains(function))
            .findFirst()
            .orElseThrow();
    assertThat(source(part).at("/FunctionName").toString()).contains(alias.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"views", "search"})
  void whatFailsIsTriedAgainForLessThanTheStreamReachesBackAndThenNoted(String part) {
    Resource source = source(part);
    assertThat(source.text("/StartingPosition")).isEqualTo("TRIM_HORIZON");
    assertThat(source.at("/FunctionResponseTypes").toString())
        .isEqualTo("[\"ReportBatchItemFailures\"]");
    assertThat(source.at("/MaximumRetryAttempts").isMissingNode()).isTrue();
    assertThat(source.at("/MaximumRecordAgeInSeconds").intValue())
        .isBetween(12 * 3600, 24 * 3600 - 1);
    Resource queue = template(part).only("AWS::SQS::Queue");
    assertThat(source.text("/DestinationConfig/OnFailure/Destination/Fn::GetAtt/0"))
        .isEqualTo(queue.id());
    assertThat(queue.at("/SqsManagedSseEnabled").asBoolean()).isTrue();
  }

  @Test
  void changesOfTheRecordWaitForNoOthersAndAreNotTriedInHalves() {
    Resource source = source("views");
    assertThat(source.at("/BatchSize").intValue()).isEqualTo(100);
    assertThat(source.at("/MaximumBatchingWindowInSeconds").asInt(-1)).isZero();
    assertThat(source.at("/BisectBatchOnFunctionError").asBoolean()).isFalse();
  }

  @Test
  void oneBatchOfAShardAtATimeComesToSearch() {
    assertThat(source("search").at("/ParallelizationFactor").intValue()).isEqualTo(1);
    assertThat(source("search").at("/BisectBatchOnFunctionError").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"dev, 1", "staging, 5", "prod, 10"})
  void aBurstTakesWhatTheFunctionOfTheViewsMayHave(String environment, int atOnce) {
    Resource source =
        Synthesized.named(environment).template("views").only("AWS::Lambda::EventSourceMapping");
    assertThat(source.at("/ParallelizationFactor").intValue()).isEqualTo(atOnce);
  }

  private static Template template(String part) {
    return Synthesized.named("prod").template(part);
  }

  private static Resource source(String part) {
    return template(part).only("AWS::Lambda::EventSourceMapping");
  }

  private static String stream(String part) {
    return source(part).at("/EventSourceArn/Fn::GetStackOutput").toString();
  }

  private static Stream<JsonNode> filters(String part) {
    return Policies.stream(source(part).at("/FilterCriteria/Filters"))
        .map(filter -> filter.get("Pattern").asText())
        .map(ProjectionTest::filter);
  }

  private static JsonNode filter(String pattern) {
    try {
      return JSON.readTree(pattern.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
