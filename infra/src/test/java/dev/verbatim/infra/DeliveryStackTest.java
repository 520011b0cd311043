package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.infra.Template.Resource;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Environments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@NeedsNode
class DeliveryStackTest {

  private static Synthesized prod;
  private static Template delivery;

  @BeforeAll
  static void synthesize() {
    prod = Synthesized.named("prod");
    delivery = prod.template("delivery");
  }

  @Test
  void everyAliasGoesOverToANewVersionAsItsGroupSays() {
    String application = delivery.only("AWS::CodeDeploy::Application").text("/ApplicationName");
    Set<String> groups =
        delivery.all("AWS::CodeDeploy::DeploymentGroup").stream()
            .map(group -> group.text("/DeploymentGroupName"))
            .collect(Collectors.toSet());
    List<JsonNode> policies =
        Stream.of("api", "search", "views")
            .flatMap(part -> prod.template(part).all("AWS::Lambda::Alias").stream())
            .map(alias -> alias.json().at("/UpdatePolicy/CodeDeployLambdaAliasUpdate"))
            .toList();
    assertThat(policies)
        .allSatisfy(
            policy -> assertThat(policy.get("ApplicationName").asText()).isEqualTo(application))
        .extracting(policy -> policy.get("DeploymentGroupName").asText())
        .containsExactlyInAnyOrderElementsOf(groups)
        .hasSize(4);
  }

  @Test
  void whatStoodBeforeIsKeptAndPutBackForEveryStackWithAFunction() throws IOException {
    List<String> parts =
        prod.stacks()
            .map(stack -> stack.substring("verbatim-prod-".length()))
            .filter(part -> !prod.template(part).all("AWS::Lambda::Function").isEmpty())
            .toList();
    for (String script : List.of("deploy", "rollback")) {
      assertThat(Files.readAllLines(Path.of("bin", script)))
          .filteredOn(line -> line.startsWith("for stack in "))
          .singleElement()
          .satisfies(
              line ->
                  assertThat(line.replaceAll("for stack in |; do", "").split(" "))
                      .containsExactlyInAnyOrderElementsOf(parts));
    }
  }

  @Test
  void aTenthOfTheRequestsComesFirstInProduction() {
    assertThat(configurations("prod"))
        .containsOnly("CodeDeployDefault.LambdaCanary10Percent15Minutes");
    assertThat(configurations("dev")).containsOnly("CodeDeployDefault.LambdaAllAtOnce");
  }

  @Test
  void anAlarmBringsBackTheVersionOfBefore() {
    Set<String> alarms =
        delivery.all("AWS::CloudWatch::Alarm").stream()
            .map(Resource::id)
            .collect(Collectors.toSet());
    assertThat(delivery.all("AWS::CodeDeploy::DeploymentGroup"))
        .allSatisfy(
            group -> {
              assertThat(group.at("/AutoRollbackConfiguration/Events").toString())
                  .contains("DEPLOYMENT_STOP_ON_ALARM");
              assertThat(group.at("/AlarmConfiguration/Enabled").asBoolean()).isTrue();
              assertThat(Policies.stream(group.at("/AlarmConfiguration/Alarms")))
                  .hasSizeGreaterThanOrEqualTo(3)
                  .filteredOn(alarm -> !alarm.at("/Name/Ref").isMissingNode())
                  .allMatch(alarm -> alarms.contains(alarm.at("/Name/Ref").asText()));
            });
  }

  /** One request in a minute, of a tenth of ten, would be lost among those of the old version. */
  @Test
  void oneFailureOfTheNewVersionBringsBackTheOneOfBefore() {
    Environment environment = Environments.named("prod");
    for (String part : List.of("api", "search", "views")) {
      Template template = prod.template(part);
      for (Resource alarm : template.all("AWS::CloudWatch::Alarm")) {
        assertThat(alarm.at("/Threshold").intValue()).isZero();
        assertThat(alarm.at("/Dimensions").toString()).contains("ExecutedVersion", ":live");
        assertThat(delivery.json().toString()).contains(alarm.text("/AlarmName"));
      }
      assertThat(template.all("AWS::Lambda::Alias"))
          .hasSameSizeAs(template.all("AWS::CloudWatch::Alarm"))
          .allSatisfy(
              alias -> assertThat(alias.json().get("DependsOn").toString()).contains("NewVersion"));
    }
    assertThat(delivery.json().toString())
        .contains(environment.services().stream().map(environment::newVersion).toList());
  }

  @Test
  void everyNewVersionIsCalledBeforeAnyoneElseCallsIt() {
    for (String part : List.of("api", "search", "views")) {
      Template template = prod.template(part);
      for (Resource alias : template.all("AWS::Lambda::Alias")) {
        JsonNode update = alias.json().at("/UpdatePolicy/CodeDeployLambdaAliasUpdate");
        Resource hook =
            template
                .resources()
                .filter(one -> one.id().equals(update.at("/BeforeAllowTrafficHook/Ref").asText()))
                .findFirst()
                .orElseThrow();
        assertThat(hook.at("/Environment/Variables/VERSION"))
            .isEqualTo(
                new ObjectMapper()
                    .createObjectNode()
                    .set("Ref", alias.at("/FunctionVersion/Fn::GetAtt/0")));
      }
    }
  }

  private static Stream<String> configurations(String environment) {
    return Synthesized.named(environment)
        .template("delivery")
        .all("AWS::CodeDeploy::DeploymentGroup")
        .stream()
        .map(group -> group.text("/DeploymentConfigName"));
  }
}
