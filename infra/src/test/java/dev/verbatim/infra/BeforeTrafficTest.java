package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What calls new versions, with a version and a CodeDeploy that stand in. */
@NeedsNode
class BeforeTrafficTest {

  /**
   * The SDK that Lambda has: an answer to each call, and what CodeDeploy is told on the last line.
   */
  private static final String SDK =
      """
      const sdk = {
        '@aws-sdk/client-lambda': {
          InvokeCommand: class { constructor(input) { this.input = input; } },
          LambdaClient: class { async send(command) { return answer(JSON.parse(command.input.Payload), command.input); } },
        },
        '@aws-sdk/client-codedeploy': {
          PutLifecycleEventHookExecutionStatusCommand: class { constructor(input) { this.input = input; } },
          CodeDeployClient: class { async send(command) { console.log('told ' + command.input.status); } },
        },
      };
      const says = (statusCode, body, FunctionError) =>
        ({ FunctionError, Payload: Buffer.from(JSON.stringify({ statusCode, body })) });
      """;

  /** As a version does that is well. */
  private static final String WELL =
      """
      const answer = (event) => event.rawPath.includes('0000') ? says(404, '{"detail": ""}')
        : event.rawQueryString === 'limit=0' ? says(400, '{"detail": ""}') : says(200, '{}');
      """;

  private static final Template API = Synthesized.named("prod").template("api");

  @Test
  void aVersionThatAnswersAsItShouldGetsItsRequests() throws Exception {
    assertThat(run("api", WELL)).endsWith("told Succeeded");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "says(500, '{}')",
        "says(200, '{}')",
        "says(undefined, undefined, 'Unhandled')",
        "(() => { throw new Error('AccessDenied'); })()",
      })
  void aVersionThatDoesNotGetsNone(String answer) throws Exception {
    assertThat(run("api", "const answer = () => %s;".formatted(answer))).endsWith("told Failed");
  }

  @Test
  void aFunctionThatFollowsAStreamHasToStartAndToSayThatThisIsNone() throws Exception {
    String starts =
        "const answer = () => ({FunctionError: 'Unhandled', Payload: Buffer.from("
            + "'{\"errorMessage\": \"the event is not a batch of a stream\"}')});";
    assertThat(run("views", starts)).endsWith("told Succeeded");
    assertThat(run("views", starts.replace("is not a batch", "Runtime.ExitError")))
        .endsWith("told Failed");
  }

  @Test
  void itComesByTheWayThatFunctionsAnswer() {
    Template.Resource hook = hook(API, "api");
    assertThat(hook.text("/Environment/Variables/ORIGIN_KEY")).contains("/origin-key/1:");
    assertThat(hook.text("/Code/ZipFile")).hasSizeLessThan(4096).contains("x-origin-key");
  }

  private static Template.Resource hook(Template template, String service) {
    return template.all("AWS::Lambda::Function").stream()
        .filter(
            function ->
                function.text("/FunctionName").equals("CodeDeployHook_verbatim-prod-" + service))
        .findFirst()
        .orElseThrow();
  }

  private static String run(String service, String version) throws Exception {
    Template.Resource hook = hook(Synthesized.named("prod").template(service), service);
    ProcessBuilder node =
        new ProcessBuilder(
            "node",
            "--eval",
            SDK
                + version
                + "(function (require, exports) {"
                + hook.text("/Code/ZipFile")
                + "exports.handler({DeploymentId: 'd-1', LifecycleEventHookExecutionId: 'e-1'});"
                + "})((name) => sdk[name], {});");
    node.environment()
        .putAll(
            Map.of("VERSION", "arn:version", "CALLS", hook.text("/Environment/Variables/CALLS")));
    Process process = node.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.strip();
  }
}
