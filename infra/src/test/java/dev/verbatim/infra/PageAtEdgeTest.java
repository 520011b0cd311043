package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.infra.Template.Resource;
import dev.verbatim.infra.common.Resources;
import dev.verbatim.infra.edge.Page;
import dev.verbatim.infra.edge.Route;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Environments;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NeedsNode
class PageAtEdgeTest {

  private static final Page PAGE = Page.described();

  private static Template edge;

  @BeforeAll
  static void synthesize() {
    edge = Synthesized.named("prod").template("edge");
  }

  @Test
  void thePathsOfThePageAreAnsweredFromItsBucketAndAllOthersByTheApi() {
    assertThat(behaviors().map(behavior -> behavior.get("PathPattern").asText()))
        .containsExactlyElementsOf(
            Stream.concat(PAGE.documents().stream(), PAGE.files().stream()).toList());
    assertThat(behaviors())
        .allSatisfy(
            behavior -> {
              assertThat(behavior.get("TargetOriginId")).isEqualTo(origin("/Id"));
              assertThat(behavior.get("ViewerProtocolPolicy").asText())
                  .isEqualTo("redirect-to-https");
              assertThat(behavior.get("AllowedMethods").toString()).isEqualTo("[\"GET\",\"HEAD\"]");
              assertThat(behavior.get("Compress").asBoolean()).isTrue();
            });
    assertThat(distribution("/DefaultCacheBehavior/TargetOriginId"))
        .isEqualTo(distribution("/Origins/0/Id"))
        .isNotEqualTo(origin("/Id"));
    assertThat(distribution("/DefaultRootObject").asText()).isEqualTo("index.html");
  }

  @Test
  void noPathOfTheApiIsOneOfThePage() {
    Stream<String> paths =
        Stream.concat(
            Route.all().stream().map(route -> route.path().replaceAll("\\{[^}]*}", "some-id")),
            Stream.of("/mcp", "/mcp/messages", "/articlesX", "/nothing"));
    assertThat(paths).noneMatch(path -> behaviors().anyMatch(behavior -> fits(behavior, path)));
  }

  @Test
  void onlyTheDistributionReadsTheBucketAndOnlyEncrypted() {
    Resource bucket = bucket();
    assertThat(bucket.at("/PublicAccessBlockConfiguration"))
        .hasSize(4)
        .allSatisfy(blocked -> assertThat(blocked.asBoolean()).isTrue());
    assertThat(
            bucket
                .at("/BucketEncryption/ServerSideEncryptionConfiguration/0")
                .at("/ServerSideEncryptionByDefault/SSEAlgorithm")
                .asText())
        .isEqualTo("AES256");
    List<JsonNode> statements =
        edge.all("AWS::S3::BucketPolicy").stream()
            .filter(policy -> policy.text("/Bucket/Ref").equals(bucket.id()))
            .flatMap(policy -> Policies.stream(policy.at("/PolicyDocument/Statement")))
            .toList();
    assertThat(statements)
        .filteredOn(statement -> statement.get("Effect").asText().equals("Allow"))
        .singleElement()
        .satisfies(
            statement -> {
              assertThat(Policies.actions(statement)).containsExactly("s3:GetObject");
              assertThat(statement.at("/Principal/Service").asText())
                  .isEqualTo("cloudfront.amazonaws.com");
              assertThat(statement.at("/Condition/StringEquals/AWS:SourceArn").toString())
                  .contains(edge.only("AWS::CloudFront::Distribution").id());
            });
    assertThat(statements)
        .filteredOn(statement -> statement.get("Effect").asText().equals("Deny"))
        .anySatisfy(
            statement ->
                assertThat(statement.at("/Condition/Bool/aws:SecureTransport").asText())
                    .isEqualTo("false"));
    assertThat(origin("/OriginAccessControlId/Fn::GetAtt/0").asText())
        .isEqualTo(edge.only("AWS::CloudFront::OriginAccessControl").id());
  }

  @Test
  void theDocumentHasTheHeadersOfAServer() {
    Environment prod = Environments.named("prod");
    JsonNode document = headers("/speakers/*");
    JsonNode security = document.get("SecurityHeadersConfig");
    Map<String, String> sent = new TreeMap<>();
    sent.put(
        "Content-Security-Policy",
        security.at("/ContentSecurityPolicy/ContentSecurityPolicy").asText());
    sent.put("Referrer-Policy", security.at("/ReferrerPolicy/ReferrerPolicy").asText());
    if (security.has("ContentTypeOptions")) {
      sent.put("X-Content-Type-Options", "nosniff");
    }
    for (JsonNode other : document.at("/CustomHeadersConfig/Items")) {
      sent.put(other.get("Header").asText(), other.get("Value").asText());
    }
    assertThat(sent).isEqualTo(PAGE.headers(prod.access(), prod.domain().orElseThrow().signIn()));
    assertThat(PAGE.documents()).allSatisfy(path -> assertThat(headers(path)).isEqualTo(document));
    assertThat(security.at("/StrictTransportSecurity/AccessControlMaxAgeSec").intValue())
        .isEqualTo(31_536_000);
  }

  @Test
  void filesAreTakenForWhatTheySayTheyAre() {
    assertThat(PAGE.files())
        .allSatisfy(
            path ->
                assertThat(headers(path).at("/SecurityHeadersConfig/ContentTypeOptions/Override"))
                    .hasToString("true"));
  }

  @Test
  void howLongAFileIsKeptIsItsOwnToSayAndQueriesChangeNothing() {
    JsonNode policy = named("AWS::CloudFront::CachePolicy", "/CachePolicyConfig");
    assertThat(policy.get("MinTTL").intValue()).isZero();
    assertThat(policy.get("DefaultTTL").intValue()).isZero();
    JsonNode key = policy.get("ParametersInCacheKeyAndForwardedToOrigin");
    assertThat(key.at("/QueryStringsConfig/QueryStringBehavior").asText()).isEqualTo("none");
    assertThat(key.at("/HeadersConfig/HeaderBehavior").asText()).isEqualTo("none");
    assertThat(key.get("EnableAcceptEncodingBrotli").asBoolean()).isTrue();
  }

  @Test
  void thereIsRoomForMoreScreens() {
    // A distribution may have 75 behaviours.
    assertThat(behaviors()).hasSizeLessThan(50);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/index.html", "/articles/some-id/quotes/3", "/sign-in"})
  void everyScreenIsTheSameDocument(String path) throws Exception {
    Process node =
        new ProcessBuilder(
                "node",
                "--eval",
                Resources.text("page.js")
                    + "console.log(handler({request: {uri: '%s'}}).uri)".formatted(path))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines(Page.DOCUMENT);
    String function =
        edge.all("AWS::CloudFront::Function").stream()
            .filter(one -> one.text("/Name").equals("verbatim-prod-page"))
            .map(Resource::id)
            .findFirst()
            .orElseThrow();
    assertThat(behaviors().filter(behavior -> behavior.toString().contains(function)))
        .extracting(behavior -> behavior.get("PathPattern").asText())
        .containsExactlyElementsOf(PAGE.documents());
  }

  private static boolean fits(JsonNode behavior, String path) {
    return path.matches(
        behavior.get("PathPattern").asText().replace(".", "\\.").replace("*", ".*"));
  }

  private static Resource bucket() {
    return edge.all("AWS::S3::Bucket").stream()
        .filter(one -> one.text("/BucketName").equals("verbatim-prod-page-333333333333"))
        .findFirst()
        .orElseThrow();
  }

  /** The headers that are added to what is at a path. */
  private static JsonNode headers(String path) {
    String id =
        behaviors()
            .filter(behavior -> behavior.get("PathPattern").asText().equals(path))
            .map(behavior -> behavior.at("/ResponseHeadersPolicyId/Ref").asText())
            .findFirst()
            .orElseThrow();
    return edge.all("AWS::CloudFront::ResponseHeadersPolicy").stream()
        .filter(policy -> policy.id().equals(id))
        .map(policy -> policy.at("/ResponseHeadersPolicyConfig"))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode named(String type, String config) {
    return edge.all(type).stream()
        .map(one -> one.at(config))
        .filter(one -> one.get("Name").asText().equals("verbatim-prod-page"))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<JsonNode> behaviors() {
    return Policies.stream(distribution("/CacheBehaviors"));
  }

  private static JsonNode origin(String path) {
    return distribution("/Origins/1" + path);
  }

  private static JsonNode distribution(String path) {
    return edge.only("AWS::CloudFront::Distribution").at("/DistributionConfig" + path);
  }
}
