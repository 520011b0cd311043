package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Environments;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Environments are synthesised by whoever has Node: without an account, and without a network. */
@NeedsNode
class SynthesisTest {

  @Test
  void nothingIsLookedUp() {
    assertThat(Synthesized.all())
        .allSatisfy(environment -> assertThat(environment.manifest().has("missing")).isFalse());
  }

  @Test
  void theRulesOfAwsSolutionsAreKept() {
    assertThat(Synthesized.all().flatMap(SynthesisTest::messages)).isEmpty();
  }

  @Test
  void everyExceptionFromTheRulesHasItsReason() {
    List<JsonNode> exceptions =
        templates()
            .flatMap(Template::resources)
            .flatMap(
                resource ->
                    Policies.stream(resource.json().at("/Metadata/cdk_nag/rules_to_suppress")))
            .toList();
    assertThat(exceptions)
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.get("reason").asText()).hasSizeGreaterThan(20));
  }

  @Test
  void cloudFormationAloneKnowsEveryResource() {
    assertThat(templates().flatMap(Template::resources).map(Template.Resource::type))
        .noneMatch(type -> type.startsWith("Custom::"))
        .noneMatch(type -> type.startsWith("AWS::CloudFormation::"))
        .noneMatch(type -> type.startsWith("AWS::Serverless::"));
    assertThat(templates()).noneMatch(template -> template.json().has("Parameters"));
  }

  @Test
  void whatIsKeptWhenItIsDeletedIsKeptWhenItIsReplaced() {
    assertThat(templates().flatMap(Template::resources))
        .allSatisfy(
            resource ->
                assertThat(resource.json().get("UpdateReplacePolicy"))
                    .as(resource.id())
                    .isEqualTo(resource.json().get("DeletionPolicy")));
  }

  @Test
  void stacksAreInTheirEnvironmentsAccount() {
    for (Environment environment : Environments.all()) {
      assertThat(Synthesized.of(environment).manifest().get("artifacts").properties())
          .filteredOn(artifact -> artifact.getValue().get("type").asText().endsWith(":stack"))
          .hasSizeGreaterThanOrEqualTo(8)
          .extracting(artifact -> artifact.getValue().get("environment").asText())
          .allMatch(where -> where.startsWith("aws://" + environment.account() + "/"));
    }
  }

  private static Stream<Template> templates() {
    return Synthesized.all().flatMap(environment -> environment.templates().stream());
  }

  /** What the CDK and the rules object to. */
  private static Stream<String> messages(Synthesized environment) {
    return environment
        .stacks()
        .map(stack -> environment.folder().resolve(stack + ".metadata.json"))
        .map(Synthesized::read)
        .flatMap(SynthesisTest::messages);
  }

  /** What they object to in the metadata of a stack. */
  static Stream<String> messages(JsonNode metadata) {
    return metadata.properties().stream()
        .map(Map.Entry::getValue)
        .flatMap(Policies::stream)
        .filter(entry -> entry.get("type").asText().matches("aws:cdk:(error|warning)"))
        .map(entry -> entry.get("data").asText());
  }
}
