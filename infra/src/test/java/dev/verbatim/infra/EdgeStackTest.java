package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.infra.Template.Resource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@NeedsNode
class EdgeStackTest {

  private static Template edge;

  @BeforeAll
  static void synthesize() {
    edge = Synthesized.named("prod").template("edge");
  }

  @Test
  void onlyEnvironmentsWithADomainHaveAnEdge() {
    assertThat(Synthesized.named("dev").stacks()).noneMatch(stack -> stack.endsWith("-edge"));
    assertThat(Synthesized.named("staging").stacks()).anyMatch(stack -> stack.endsWith("-edge"));
  }

  @Test
  void itIsWhereCloudFrontWantsItAndNeedsNoOtherRegion() {
    assertThat(
            Synthesized.named("prod")
                .manifest()
                .at("/artifacts/verbatim-prod-edge/environment")
                .asText())
        .endsWith("/us-east-1");
    assertThat(edge.json().toString()).doesNotContain("Fn::ImportValue", "Fn::GetStackOutput");
    assertThat(distribution("/Origins/0/DomainName").asText())
        .isEqualTo("origin.api.verbatim.example");
  }

  @Test
  void howLongAnAnswerIsKeptIsTheApisToSay() {
    Resource policy =
        edge.all("AWS::CloudFront::CachePolicy").stream()
            .filter(one -> one.text("/CachePolicyConfig/Name").equals("verbatim-prod-cache"))
            .findFirst()
            .orElseThrow();
    assertThat(distribution("/DefaultCacheBehavior/CachePolicyId/Ref").asText())
        .isEqualTo(policy.id());
    assertThat(policy.at("/CachePolicyConfig/MinTTL").intValue()).isZero();
    assertThat(policy.at("/CachePolicyConfig/DefaultTTL").intValue()).isZero();
    JsonNode key = policy.at("/CachePolicyConfig/ParametersInCacheKeyAndForwardedToOrigin");
    assertThat(key.at("/HeadersConfig/Headers").toString())
        .isEqualTo("[\"Accept\",\"Authorization\",\"Origin\"]");
    assertThat(key.at("/QueryStringsConfig/QueryStringBehavior").asText()).isEqualTo("all");
    assertThat(key.get("EnableAcceptEncodingGzip").asBoolean()).isTrue();
    assertThat(key.get("EnableAcceptEncodingBrotli").asBoolean()).isTrue();
  }

  @Test
  void everyMethodGetsThroughEncrypted() {
    assertThat(distribution("/DefaultCacheBehavior/AllowedMethods")).hasSize(7);
    assertThat(distribution("/DefaultCacheBehavior/Compress").asBoolean()).isTrue();
    assertThat(distribution("/DefaultCacheBehavior/ViewerProtocolPolicy").asText())
        .isEqualTo("redirect-to-https");
    assertThat(distribution("/ViewerCertificate/MinimumProtocolVersion").asText())
        .isEqualTo("TLSv1.2_2021");
    assertThat(distribution("/HttpVersion").asText()).isEqualTo("http2and3");
  }

  @Test
  void theFirewallStopsFloodsAndLetsNewsThrough() {
    Resource acl = edge.only("AWS::WAFv2::WebACL");
    assertThat(distribution("/WebACLId/Fn::GetAtt/0").asText()).isEqualTo(acl.id());
    assertThat(Policies.stream(acl.at("/Rules")).map(rule -> rule.get("Name").asText()))
        .containsExactly(
            "AWSManagedRulesAmazonIpReputationList",
            "AWSManagedRulesKnownBadInputsRuleSet",
            "AWSManagedRulesCommonRuleSet",
            "Flood");
    assertThat(overrides(acl).filter(rule -> rule.at("/ActionToUse/Block").isMissingNode()))
        .extracting(rule -> rule.get("Name").asText())
        .contains("SizeRestrictions_BODY", "CrossSiteScripting_BODY")
        .contains("Log4JRCE_BODY", "ReactJSRCE_BODY", "GenericRFI_QUERYARGUMENTS");
    // News of an attack has its code in it, and so has a search for it.
    assertThat(overrides(acl).filter(rule -> rule.at("/ActionToUse/Block").isObject()))
        .extracting(rule -> rule.get("Name").asText())
        .hasSizeGreaterThan(15)
        .noneMatch(rule -> rule.matches(".*_(BODY|QUERYARGUMENTS|QUERYSTRING)"));
  }

  @Test
  void theFirewallRefusesInProblemDocuments() throws IOException {
    Resource acl = edge.only("AWS::WAFv2::WebACL");
    List<JsonNode> blocks =
        Stream.concat(
                overrides(acl).map(rule -> rule.at("/ActionToUse/Block")),
                Policies.stream(acl.at("/Rules")).map(rule -> rule.at("/Action/Block")))
            .filter(JsonNode::isObject)
            .toList();
    for (JsonNode block : blocks) {
      JsonNode body =
          acl.at("/CustomResponseBodies")
              .get(block.at("/CustomResponse/CustomResponseBodyKey").asText());
      assertThat(body.get("ContentType").asText()).isEqualTo("APPLICATION_JSON");
      JsonNode problem = new ObjectMapper().readTree(body.get("Content").asText());
      assertThat(problem.get("status")).isEqualTo(block.at("/CustomResponse/ResponseCode"));
      assertThat(problem.get("detail").asText()).hasSizeGreaterThan(20);
      assertThat(block.at("/CustomResponse/ResponseHeaders").toString()).contains("no-store");
    }
    assertThat(acl.at("/Rules/3/Action/Block/CustomResponse").toString())
        .contains("429", "Retry-After");
  }

  @Test
  void functionsAnswerOnlyWhatComesThisWay() {
    JsonNode header = distribution("/Origins/0/OriginCustomHeaders/0");
    assertThat(header.get("HeaderValue").asText())
        .startsWith("{{resolve:secretsmanager:verbatim/prod/origin-key/1:");
    assertThat(Path.of("../src/http/src/main/java/dev/verbatim/http/request/OriginKeyFilter.java"))
        .content()
        .contains('"' + header.get("HeaderName").asText() + '"');
    for (String part : List.of("api", "search")) {
      assertThat(
              Synthesized.named("prod").template(part).all("AWS::Lambda::Function").stream()
                  .filter(one -> one.text("/FunctionName").equals("verbatim-prod-" + part))
                  .findFirst()
                  .orElseThrow()
                  .text("/Environment/Variables/VERBATIM_API_ORIGIN_KEYS"))
          .contains("/origin-key/1:", "/origin-key/2:");
    }
    assertThat(Synthesized.named("prod").template("base").all("AWS::SecretsManager::Secret"))
        .filteredOn(secret -> secret.text("/Name").contains("/origin-key/"))
        .hasSize(2)
        .allMatch(secret -> secret.text("/ReplicaRegions/0/Region").equals("us-east-1"));
  }

  @Test
  void noFailureIsKept() {
    assertThat(distribution("/CustomErrorResponses"))
        .extracting(response -> response.get("ErrorCode").intValue())
        .contains(400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504);
    assertThat(distribution("/CustomErrorResponses"))
        .allMatch(response -> response.get("ErrorCachingMinTTL").intValue() == 0);
  }

  @Test
  void aSmallEnvironmentHasAnEdgeWithoutAFirewall() {
    Template small = Synthesized.named("small").template("edge");
    assertThat(small.all("AWS::CloudFront::Distribution")).hasSize(1);
    assertThat(small.all("AWS::WAFv2::WebACL")).isEmpty();
  }

  @Test
  void whatTheFirewallWritesDownHasNoTokensAndNoQueries() {
    assertThat(edge.only("AWS::WAFv2::LoggingConfiguration").at("/RedactedFields").toString())
        .isEqualTo("[{\"SingleHeader\":{\"Name\":\"authorization\"}},{\"QueryString\":{}}]");
  }

  private static Stream<JsonNode> overrides(Resource acl) {
    return Policies.stream(acl.at("/Rules"))
        .flatMap(
            rule ->
                Policies.stream(
                    rule.at("/Statement/ManagedRuleGroupStatement/RuleActionOverrides")));
  }

  private static JsonNode distribution(String path) {
    return edge.only("AWS::CloudFront::Distribution").at("/DistributionConfig" + path);
  }
}
