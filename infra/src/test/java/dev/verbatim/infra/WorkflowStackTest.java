package dev.verbatim.infra;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.infra.edge.Page;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Environments;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@NeedsNode
class WorkflowStackTest {

  private final Template template = Synthesized.named("prod").template("workflow");

  @Test
  void itIsTrustedForThisRepositoryAndThisEnvironmentAlone() {
    JsonNode trust = role().at("/AssumeRolePolicyDocument/Statement");

    assertThat(trust).hasSize(1);
    assertThat(trust.at("/0/Action").textValue()).isEqualTo("sts:AssumeRoleWithWebIdentity");
    JsonNode equal = trust.at("/0/Condition/StringEquals");
    assertThat(Policies.stream(equal.get("token.actions.githubusercontent.com:sub")))
        .extracting(JsonNode::textValue)
        .containsExactly(
            "repo:example@1234567/verbatim@76543210:environment:prod",
            "repo:example/verbatim:environment:prod");
    assertThat(equal.get("token.actions.githubusercontent.com:aud").textValue())
        .isEqualTo("sts.amazonaws.com");
  }

  /** An account may know GitHub already, and then it cannot be made known again. */
  @Test
  void gitHubIsKnownByItsNameInTheAccountAndNotMadeKnownAgain() {
    assertThat(template.all("AWS::IAM::OIDCProvider")).isEmpty();
    assertThat(role().text("/AssumeRolePolicyDocument/Statement/0/Principal/Federated"))
        .isEqualTo("arn:aws:iam::333333333333:oidc-provider/token.actions.githubusercontent.com");
  }

  @Test
  void everyNameThatItIsAllowedIsTheNameOfSomethingInTheTemplates() {
    for (Environment environment : Environments.all()) {
      Synthesized synthesized = Synthesized.of(environment);
      Template workflow = synthesized.template("workflow");
      Set<String> names = names(synthesized);
      List<String> patterns =
          Policies.ofRole(workflow, workflow.only("AWS::IAM::Role").id()).stream()
              .flatMap(statement -> Policies.texts(statement.get("Resource")))
              .filter(resource -> !resource.contains("role/cdk-"))
              .toList();
      assertThat(patterns)
          .hasSizeGreaterThan(5)
          .allSatisfy(
              pattern -> assertThat(names).as(pattern).anyMatch(name -> fits(pattern, name)));
    }
  }

  @Test
  void itChangesNothingItselfButThroughTheRolesOfTheCdk() {
    assertThat(Policies.allowed(Policies.ofRole(template, role().id())))
        .containsExactlyInAnyOrder(
            "sts:AssumeRole",
            "cloudformation:DescribeStacks",
            "cloudformation:GetTemplate",
            "lambda:GetAlias",
            "lambda:UpdateAlias",
            "ecs:RunTask",
            "ecs:DescribeTasks",
            "logs:GetLogEvents",
            "iam:PassRole",
            "s3:GetObject",
            "s3:PutObject");
  }

  @Test
  void ofThePageItReadsTheDocumentAlone() {
    assertThat(Policies.ofRole(template, role().id()))
        .filteredOn(statement -> Policies.actions(statement).anyMatch("s3:GetObject"::equals))
        .singleElement()
        .satisfies(
            statement ->
                assertThat(statement.get("Resource").asText())
                    .isEqualTo("arn:aws:s3:::verbatim-prod-page-333333333333/index.html"));
    assertThat(Synthesized.named("dev").template("workflow").json().toString())
        .doesNotContain("s3:");
  }

  @Test
  void itIsToldWhereAnEnvironmentIs() {
    assertThat(Describe.of(Environments.named("prod")).lines())
        .containsExactly(
            "account=333333333333",
            "region=eu-central-1",
            "architecture=arm64",
            "packaging=native",
            "concurrency=610",
            "search=on",
            "tables=verbatim-prod-record-1 verbatim-prod-views-1",
            "issuer=https://issuer.verbatim.example",
            "audience=verbatim",
            "audiences=verbatim",
            "keys=https://issuer.verbatim.example/.well-known/jwks.json",
            "reading=public",
            "address=https://api.verbatim.example",
            "zone=verbatim.example",
            "zoneid=Z000000000000000000PROD",
            "page=verbatim-prod-page-333333333333",
            "settings={\"issuer\":\"https://issuer.verbatim.example\","
                + "\"client\":\"verbatim-page\",\"scope\":\"articles:write quotes:review\"}");
  }

  /** Of all that is named, as the ends of ARNs. */
  private static Set<String> names(Synthesized environment) {
    Set<String> names = new HashSet<>();
    environment.stacks().forEach(stack -> names.add("stack/" + stack + "/some-id"));
    for (Template one : environment.templates()) {
      one.all("AWS::IAM::Role").forEach(role -> names.add("role/" + role.text("/RoleName")));
      one.all("AWS::ECS::Cluster")
          .forEach(cluster -> names.add("task/" + cluster.text("/ClusterName") + "/some-id"));
      one.all("AWS::ECS::TaskDefinition")
          .forEach(task -> names.add("task-definition/" + task.text("/Family") + ":1"));
      one.all("AWS::Lambda::Function")
          .forEach(function -> names.add("function:" + function.text("/FunctionName")));
      one.all("AWS::Logs::LogGroup")
          .forEach(logs -> names.add("log-group:" + logs.text("/LogGroupName") + ":log-stream:x"));
      one.all("AWS::S3::Bucket")
          .forEach(bucket -> names.add(bucket.text("/BucketName") + Page.DOCUMENT));
    }
    return names;
  }

  private static boolean fits(String arn, String name) {
    String pattern = arn.split(":", 6)[5];
    return name.matches(
        Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(joining(".*")));
  }

  private Template.Resource role() {
    return template.only("AWS::IAM::Role");
  }
}
