package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.infra.Template.Resource;
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
    assertThat(edge.json().toString()).doesNotContain("Fn::ImportValue");
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
    assertThat(
            Policies.stream(
                    acl.at("/Rules/2/Statement/ManagedRuleGroupStatement/RuleActionOverrides"))
                .map(rule -> rule.get("Name").asText()))
        .contains("SizeRestrictions_BODY", "CrossSiteScripting_BODY");
  }

  @Test
  void whatTheFirewallWritesDownHasNoTokensAndNoQueries() {
    assertThat(edge.only("AWS::WAFv2::LoggingConfiguration").at("/RedactedFields").toString())
        .isEqualTo("[{\"SingleHeader\":{\"Name\":\"authorization\"}},{\"QueryString\":{}}]");
  }

  private static JsonNode distribution(String path) {
    return edge.only("AWS::CloudFront::Distribution").at("/DistributionConfig" + path);
  }
}
