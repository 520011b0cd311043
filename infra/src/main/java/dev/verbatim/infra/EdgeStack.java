package dev.verbatim.infra;

import dev.verbatim.infra.common.Exceptions;
import dev.verbatim.infra.common.Resources;
import dev.verbatim.infra.edge.EdgeHeaders;
import dev.verbatim.infra.edge.Firewall;
import dev.verbatim.infra.edge.Page;
import dev.verbatim.infra.edge.PageAtEdge;
import dev.verbatim.infra.edge.Zones;
import dev.verbatim.infra.environment.Domain;
import dev.verbatim.infra.environment.Environment;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.CertificateValidation;
import software.amazon.awscdk.services.cloudfront.AllowedMethods;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CacheCookieBehavior;
import software.amazon.awscdk.services.cloudfront.CacheHeaderBehavior;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.CacheQueryStringBehavior;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.ErrorResponse;
import software.amazon.awscdk.services.cloudfront.Function;
import software.amazon.awscdk.services.cloudfront.FunctionAssociation;
import software.amazon.awscdk.services.cloudfront.FunctionCode;
import software.amazon.awscdk.services.cloudfront.FunctionEventType;
import software.amazon.awscdk.services.cloudfront.FunctionRuntime;
import software.amazon.awscdk.services.cloudfront.HttpVersion;
import software.amazon.awscdk.services.cloudfront.OriginRequestPolicy;
import software.amazon.awscdk.services.cloudfront.OriginSslPolicy;
import software.amazon.awscdk.services.cloudfront.SecurityPolicyProtocol;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.HttpOrigin;
import software.amazon.awscdk.services.route53.ARecord;
import software.amazon.awscdk.services.route53.AaaaRecord;
import software.amazon.awscdk.services.route53.IHostedZone;
import software.amazon.awscdk.services.route53.RecordTarget;
import software.amazon.awscdk.services.route53.targets.CloudFrontTarget;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.constructs.Construct;

/**
 * What stands at the edge of AWS's network: cache, compression, firewall, the page. CloudFront
 * takes its certificate and firewall from us-east-1 alone, so this stack is there, and knows the
 * gateway by its host name.
 */
final class EdgeStack extends EnvironmentStack {

  /** Where CloudFront's own things are. */
  static final String REGION = "us-east-1";

  /**
   * What CloudFront would keep for ten seconds, whatever the answer says: one failure for everyone
   * at that place, and that there is no article for whoever has just written it.
   */
  private static final List<ErrorResponse> NEVER_KEPT =
      IntStream.of(400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504)
          .mapToObj(
              status -> ErrorResponse.builder().httpStatus(status).ttl(Duration.seconds(0)).build())
          .toList();

  EdgeStack(Construct scope, Environment environment, Domain domain) {
    super(
        scope, environment, "edge", "Verbatim: cache, compression, firewall and the page", REGION);
    IHostedZone zone = Zones.of(this, domain);
    Distribution.Builder builder =
        Distribution.Builder.create(this, "Distribution")
            .comment("Verbatim " + environment.name())
            .domainNames(List.of(domain.name()))
            .certificate(
                Certificate.Builder.create(this, "Certificate")
                    .domainName(domain.name())
                    .validation(CertificateValidation.fromDns(zone))
                    .build())
            .minimumProtocolVersion(SecurityPolicyProtocol.TLS_V1_2_2021)
            .httpVersion(HttpVersion.HTTP2_AND_3)
            .errorResponses(NEVER_KEPT)
            .enableLogging(true)
            .logBucket(logs())
            .defaultRootObject(Page.DOCUMENT.substring(1))
            .defaultBehavior(behavior(environment, domain));
    if (domain.firewall()) {
      builder.webAclId(new Firewall(this, "Firewall", environment).arn());
    }
    Distribution distribution = builder.build();
    if (!domain.firewall()) {
      Exceptions.allow(
          distribution, "AwsSolutions-CFR2", "This environment has no firewall, to save its cost");
    }
    Exceptions.allow(distribution, "AwsSolutions-CFR1", "News is read everywhere");
    new PageAtEdge(this, "Page", environment).addTo(distribution, domain.signIn());
    RecordTarget target = RecordTarget.fromAlias(new CloudFrontTarget(distribution));
    ARecord.Builder.create(this, "Record")
        .zone(zone)
        .recordName(domain.name())
        .comment("Verbatim")
        .target(target)
        .build();
    AaaaRecord.Builder.create(this, "RecordV6")
        .zone(zone)
        .recordName(domain.name())
        .comment("Verbatim")
        .target(target)
        .build();
  }

  private BehaviorOptions behavior(Environment environment, Domain domain) {
    return BehaviorOptions.builder()
        .origin(
            HttpOrigin.Builder.create(domain.origin())
                .originSslProtocols(List.of(OriginSslPolicy.TLS_V1_2))
                .readTimeout(Duration.seconds(30))
                // Without it, functions answer nobody: so the firewall cannot be gone around.
                .customHeaders(
                    Map.of(
                        "X-Origin-Key",
                        Settings.secret(environment.originKey(environment.keyGeneration()))))
                .build())
        .allowedMethods(AllowedMethods.ALLOW_ALL)
        .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
        .compress(true)
        .cachePolicy(asTheApiSays(environment))
        // Host names the gateway, and it would not know another.
        .originRequestPolicy(OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER)
        .responseHeadersPolicy(EdgeHeaders.ofApi(this, environment))
        .functionAssociations(
            List.of(
                FunctionAssociation.builder()
                    .eventType(FunctionEventType.VIEWER_REQUEST)
                    .function(strongTags(environment))
                    .build()))
        .build();
  }

  /** How long an answer may be kept is in its Cache-Control; without one it is not kept. */
  private CachePolicy asTheApiSays(Environment environment) {
    return CachePolicy.Builder.create(this, "Cache")
        .cachePolicyName(environment.named("cache"))
        .comment("As Cache-Control of the API says")
        .minTtl(Duration.seconds(0))
        .defaultTtl(Duration.seconds(0))
        .maxTtl(Duration.days(365))
        .queryStringBehavior(CacheQueryStringBehavior.all())
        .headerBehavior(CacheHeaderBehavior.allowList("Accept", "Authorization", "Origin"))
        .cookieBehavior(CacheCookieBehavior.none())
        .enableAcceptEncodingGzip(true)
        .enableAcceptEncodingBrotli(true)
        .build();
  }

  private Function strongTags(Environment environment) {
    return Function.Builder.create(this, "IfMatch")
        .functionName(environment.named("if-match"))
        .comment("Makes the entity tags of If-Match strong again")
        .runtime(FunctionRuntime.JS_2_0)
        .code(FunctionCode.fromInline(Resources.text("if-match.js")))
        .build();
  }

  private Bucket logs() {
    Bucket bucket =
        Bucket.Builder.create(this, "Logs")
            .encryption(BucketEncryption.S3_MANAGED)
            .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
            // CloudFront hands its logs over by an ACL.
            .objectOwnership(ObjectOwnership.BUCKET_OWNER_PREFERRED)
            .enforceSsl(true)
            .versioned(true)
            .lifecycleRules(
                List.of(
                    LifecycleRule.builder()
                        .expiration(Duration.days(90))
                        .noncurrentVersionExpiration(Duration.days(1))
                        .abortIncompleteMultipartUploadAfter(Duration.days(1))
                        .build()))
            .removalPolicy(RemovalPolicy.RETAIN)
            .build();
    Exceptions.allow(bucket, "AwsSolutions-S1", "It holds logs; logs of reading them end nowhere");
    return bucket;
  }
}
