package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
    assertThat(equal.get("token.actions.githubusercontent.com:sub").textValue())
        .isEqualTo("repo:" + Environments.REPOSITORY + ":environment:prod");
    assertThat(equal.get("token.actions.githubusercontent.com:aud").textValue())
        .isEqualTo("sts.amazonaws.com");
  }

  @Test
  void itChangesNothingItselfButThroughTheRolesOfTheCdk() {
    assertThat(Policies.allowed(Policies.ofRole(template, role().id())))
        .containsExactlyInAnyOrder(
            "sts:AssumeRole",
            "cloudformation:DescribeStacks",
            "cloudformation:GetTemplate",
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
            "address=https://api.verbatim.example",
            "page=verbatim-prod-page-333333333333",
            "settings={\"issuer\":\"https://issuer.verbatim.example\","
                + "\"client\":\"verbatim-page\",\"scope\":\"articles:write quotes:review\"}");
  }

  private Template.Resource role() {
    return template.only("AWS::IAM::Role");
  }
}
