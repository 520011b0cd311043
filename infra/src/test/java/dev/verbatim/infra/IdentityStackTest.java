package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.infra.Template.Resource;
import dev.verbatim.infra.environment.Environments;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;

@NeedsNode
class IdentityStackTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FOLDER = Path.of("target", "variants", "identity");

  private static Template identity;

  @BeforeAll
  static void synthesize() {
    App app = Deployment.app(FOLDER);
    new IdentityStack(app, Environments.named("prod"));
    app.synth();
    identity =
        new Template(Synthesized.read(FOLDER.resolve("verbatim-prod-identity.template.json")));
  }

  @Test
  void tokensNameTheClientAsTheirAudienceAndScopesByThemselves() throws Exception {
    JsonNode token =
        accessToken(
            Map.of(
                "callerContext",
                Map.of("clientId", "page-1"),
                "request",
                Map.of("scopes", List.of("openid", "verbatim/articles:write"))));

    assertThat(token.at("/claimsToAddOrOverride/aud").asText()).isEqualTo("page-1");
    assertThat(token.at("/scopesToAdd")).hasToString("[\"articles:write\"]");
    assertThat(token.at("/scopesToSuppress")).hasToString("[\"verbatim/articles:write\"]");
  }

  @Test
  void aTokenWithoutScopesHasItsAudienceAllTheSame() throws Exception {
    JsonNode token =
        accessToken(Map.of("callerContext", Map.of("clientId", "smoke-1"), "request", Map.of()));

    assertThat(token.at("/claimsToAddOrOverride/aud").asText()).isEqualTo("smoke-1");
    assertThat(token.at("/scopesToAdd")).isEmpty();
  }

  @Test
  void thePoolCallsItForPeopleAndForMachines() {
    Resource pool = identity.only("AWS::Cognito::UserPool");
    JsonNode trigger = pool.at("/LambdaConfig/PreTokenGenerationConfig");
    assertThat(trigger.get("LambdaVersion").asText()).isEqualTo("V3_0");
    assertThat(trigger.at("/LambdaArn/Fn::GetAtt/0").asText())
        .isEqualTo(identity.only("AWS::Lambda::Function").id());
    assertThat(pool.text("/UserPoolTier")).isEqualTo("ESSENTIALS");
    assertThat(identity.only("AWS::Lambda::Permission").text("/Principal"))
        .isEqualTo("cognito-idp.amazonaws.com");
  }

  @Test
  void nobodySignsUpAloneAndEveryoneHasASecondFactor() {
    Resource pool = identity.only("AWS::Cognito::UserPool");
    assertThat(pool.at("/AdminCreateUserConfig/AllowAdminCreateUserOnly").asBoolean()).isTrue();
    assertThat(pool.text("/MfaConfiguration")).isEqualTo("ON");
    assertThat(pool.json().get("DeletionPolicy").asText()).isEqualTo("Retain");
  }

  @Test
  void thePageIsAPublicClientThatReturnsToItsOwnSignIn() {
    Resource page = client("page");
    assertThat(page.at("/GenerateSecret").asBoolean()).isFalse();
    assertThat(page.at("/AllowedOAuthFlows")).hasToString("[\"code\"]");
    assertThat(page.at("/CallbackURLs")).hasToString("[\"https://api.verbatim.example/sign-in\"]");
    assertThat(page.at("/AllowedOAuthScopes").toString()).doesNotContain("admin");
  }

  @Test
  void theSmokeTestMayOnlyRead() {
    Resource smoke = client("smoke");
    assertThat(smoke.at("/AllowedOAuthFlows")).hasToString("[\"client_credentials\"]");
    assertThat(smoke.at("/AllowedOAuthScopes")).hasSize(1);
    assertThat(smoke.at("/AllowedOAuthScopes/0").toString()).contains("/read");
  }

  @Test
  void itSaysWhatGoesIntoTheEnvironment() {
    assertThat(identity.json().get("Outputs").properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder("Issuer", "Keys", "Page", "Smoke", "Origin", "Scope");
  }

  @Test
  void theRulesOfAwsSolutionsAreKept() {
    assertThat(
            SynthesisTest.messages(
                Synthesized.read(FOLDER.resolve("verbatim-prod-identity.metadata.json"))))
        .isEmpty();
  }

  private static Resource client(String name) {
    return identity.all("AWS::Cognito::UserPoolClient").stream()
        .filter(client -> client.text("/ClientName").equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode accessToken(Map<String, Object> event) throws Exception {
    Process node =
        new ProcessBuilder(
                "node",
                "--eval",
                identity.only("AWS::Lambda::Function").text("/Code/ZipFile")
                    + "exports.handler(%s).then((event) => console.log(JSON.stringify(event)))"
                        .formatted(JSON.writeValueAsString(event)))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String answer = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(node.waitFor()).isZero();
    return JSON.readTree(answer)
        .at("/response/claimsAndScopeOverrideDetails/accessTokenGeneration");
  }
}
