package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.infra.environment.Environments;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code infra/bin/rollback} and what {@code infra/bin/deploy} keeps for it. */
@NeedsNode
@DisabledOnOs(OS.WINDOWS)
class RollbackScriptTest {

  /** The most that CloudFormation takes without a bucket. */
  private static final int LARGEST_TEMPLATE = 51_200;

  /** As the CDK's role has it: it may not write to the bucket of its own account. */
  private static final String AWS =
      """
      case "$*" in
        *'--s3-bucket'*) echo 'AccessDenied: s3:PutObject' >&2; exit 255 ;;
        'sts assume-role '*) echo 'KEY SECRET TOKEN' ;;
        'lambda get-alias '*'-search '*) exit 254 ;;
        'lambda get-alias '*) echo 7 ;;
        'cloudformation get-template '*'-search '*) exit 254 ;;
        'cloudformation get-template '*) cat '%s' ;;
      esac
      """;

  @TempDir Path root;

  private final Synthesized prod = Synthesized.named("prod");

  @Test
  void requestsGoToTheVersionsOfBeforeAndThenTheStacksFollow() throws Exception {
    Scripts scripts = deployedBefore();

    assertThat(scripts.run("rollback", "prod")).isZero();

    List<String> calls = scripts.calls();
    assertThat(calls.subList(0, 2))
        .containsExactly(
            "aws lambda update-alias --function-name verbatim-prod-api --name live"
                + " --function-version 7 --routing-config AdditionalVersionWeights={}",
            "aws lambda update-alias --function-name verbatim-prod-views --name live"
                + " --function-version 3 --routing-config AdditionalVersionWeights={}");
    assertThat(calls)
        .filteredOn(call -> call.startsWith("aws cloudformation deploy"))
        .hasSize(2)
        .allMatch(call -> call.contains("cdk-hnb659fds-cfn-exec-role-333333333333-eu-central-1"));
  }

  @Test
  void noAlarmAndNoCanaryHoldsUpTheStacks() throws Exception {
    deployedBefore().run("rollback", "prod");

    Path template = root.resolve("target/before/prod/api.at-once.json");
    assertThat(prod.template("api").json().toString()).contains("UpdatePolicy");
    assertThat(template).content().doesNotContain("UpdatePolicy");
    JsonNode rest = Synthesized.read(template);
    assertThat(rest.get("Outputs")).isEqualTo(prod.template("api").json().get("Outputs"));
    assertThat(rest.get("Resources")).hasSameSizeAs(prod.template("api").json().get("Resources"));
  }

  @Test
  void whatStoodBeforeIsHandedOverWithoutABucket() {
    assertThat(Synthesized.all())
        .allSatisfy(
            environment ->
                assertThat(environment.templates())
                    .filteredOn(template -> !template.all("AWS::Lambda::Alias").isEmpty())
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allSatisfy(
                        template ->
                            assertThat(
                                    template
                                        .json()
                                        .toString()
                                        .getBytes(StandardCharsets.UTF_8)
                                        .length)
                                .isLessThan(LARGEST_TEMPLATE)));
  }

  @Test
  void aFunctionThatCannotBePutBackKeepsNoOtherFromIt() throws Exception {
    Scripts scripts = deployedBefore();
    scripts.program(
        "aws", "case \"$*\" in *verbatim-prod-api*) exit 254 ;; sts*) echo A B C; esac");

    assertThat(scripts.run("rollback", "prod")).isEqualTo(1);

    assertThat(scripts.calls())
        .anyMatch(call -> call.contains("update-alias --function-name verbatim-prod-views"))
        .anyMatch(call -> call.contains("deploy --stack-name verbatim-prod-views"));
  }

  @Test
  void whereNothingStoodBeforeItSaysSo() throws Exception {
    Scripts scripts = new Scripts(root, Environments.named("prod"));

    assertThat(scripts.run("rollback", "prod")).isEqualTo(1);

    assertThat(scripts.output()).contains("there is nothing to go back to");
  }

  @Test
  void aDeploymentKeepsTemplatesAndVersionsBeforeItChangesAnything() throws Exception {
    Scripts scripts = deployment();

    assertThat(scripts.run("deploy", "prod")).isZero();

    Path before = root.resolve("target/before/prod");
    assertThat(before.resolve("versions")).content().isEqualTo("api 7\nviews 7\nindex 7\n");
    assertThat(before.resolve("api.json")).exists();
    assertThat(before.resolve("search.json")).doesNotExist();
    List<String> calls = scripts.calls();
    assertThat(IntStream.range(0, calls.size()).filter(i -> calls.get(i).startsWith("npx")))
        .allMatch(
            i ->
                i
                    > calls.lastIndexOf(
                        "aws lambda get-alias --function-name"
                            + " verbatim-prod-index --name live --query FunctionVersion --output text"));
  }

  @Test
  void whatMendsAnIncidentIsBroughtInAtOnce() throws Exception {
    Scripts scripts = deployment();

    assertThat(scripts.run("deploy", "prod", "--now")).isZero();
    assertThat(scripts.calls())
        .filteredOn(call -> call.startsWith("npx cdk synth"))
        .singleElement()
        .asString()
        .contains("--context now=true");
    assertThat(scripts.run("deploy", "prod", "--later")).isEqualTo(2);
  }

  private Scripts deployment() throws Exception {
    Files.createDirectories(root.resolve("target"));
    Path template = root.resolve("template.json");
    Files.writeString(template, prod.template("api").json().toPrettyString());
    return new Scripts(root, Environments.named("prod"))
        .beside("maintain", "true")
        .beside("page", "true")
        .program("npm", "true")
        .program("npx", "true")
        .program("aws", AWS.formatted(template));
  }

  private Scripts deployedBefore() throws Exception {
    Path before = Files.createDirectories(root.resolve("target/before/prod"));
    Files.writeString(before.resolve("versions"), "api 7\nviews 3\n");
    for (String part : List.of("api", "views")) {
      Files.writeString(
          before.resolve(part + ".json"), prod.template(part).json().toPrettyString());
    }
    return new Scripts(root, Environments.named("prod")).program("aws", AWS.formatted("/dev/null"));
  }
}
