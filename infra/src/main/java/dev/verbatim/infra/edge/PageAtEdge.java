package dev.verbatim.infra.edge;

import dev.verbatim.infra.common.Exceptions;
import dev.verbatim.infra.common.Resources;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.SignIn;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.cloudfront.AddBehaviorOptions;
import software.amazon.awscdk.services.cloudfront.AllowedMethods;
import software.amazon.awscdk.services.cloudfront.CacheCookieBehavior;
import software.amazon.awscdk.services.cloudfront.CacheHeaderBehavior;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.CacheQueryStringBehavior;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.Function;
import software.amazon.awscdk.services.cloudfront.FunctionAssociation;
import software.amazon.awscdk.services.cloudfront.FunctionCode;
import software.amazon.awscdk.services.cloudfront.FunctionEventType;
import software.amazon.awscdk.services.cloudfront.FunctionRuntime;
import software.amazon.awscdk.services.cloudfront.IOrigin;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOrigin;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.constructs.Construct;

/**
 * The page for readers and editors: its files in a bucket that the distribution alone reads, and
 * the paths that are answered from there. All other paths are the API's.
 */
public final class PageAtEdge extends Construct {

  private final Environment environment;
  private final Page page = Page.described();

  public PageAtEdge(Construct scope, String id, Environment environment) {
    super(scope, id);
    this.environment = environment;
  }

  /** Gives the paths of the page to the bucket. */
  public void addTo(Distribution distribution, SignIn signIn) {
    IOrigin origin = S3BucketOrigin.withOriginAccessControl(bucket());
    CachePolicy cache = asTheFileSays();
    AddBehaviorOptions document =
        behavior(cache)
            .responseHeadersPolicy(
                EdgeHeaders.ofDocument(
                    this, environment, page.headers(environment.access(), signIn)))
            .functionAssociations(
                List.of(
                    FunctionAssociation.builder()
                        .eventType(FunctionEventType.VIEWER_REQUEST)
                        .function(sameDocument())
                        .build()))
            .build();
    AddBehaviorOptions file =
        behavior(cache).responseHeadersPolicy(EdgeHeaders.ofFiles(this, environment)).build();
    page.documents().forEach(path -> distribution.addBehavior(path, origin, document));
    page.files().forEach(path -> distribution.addBehavior(path, origin, file));
  }

  private static AddBehaviorOptions.Builder behavior(CachePolicy cache) {
    return AddBehaviorOptions.builder()
        .allowedMethods(AllowedMethods.ALLOW_GET_HEAD)
        .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
        .compress(true)
        .cachePolicy(cache);
  }

  /** How long a file may be kept is in its Cache-Control; who asks for it changes nothing. */
  private CachePolicy asTheFileSays() {
    return CachePolicy.Builder.create(this, "Cache")
        .cachePolicyName(environment.named("page"))
        .comment("As Cache-Control of the page's files says")
        .minTtl(Duration.seconds(0))
        .defaultTtl(Duration.seconds(0))
        .maxTtl(Duration.days(365))
        .queryStringBehavior(CacheQueryStringBehavior.none())
        .headerBehavior(CacheHeaderBehavior.none())
        .cookieBehavior(CacheCookieBehavior.none())
        .enableAcceptEncodingGzip(true)
        .enableAcceptEncodingBrotli(true)
        .build();
  }

  private Function sameDocument() {
    return Function.Builder.create(this, "Document")
        .functionName(environment.named("page"))
        .comment("Gives every screen the document of the page")
        .runtime(FunctionRuntime.JS_2_0)
        .code(FunctionCode.fromInline(Resources.text("page.js")))
        .build();
  }

  /** All that is in it can be built again from a commit. */
  private Bucket bucket() {
    Bucket bucket =
        Bucket.Builder.create(this, "Bucket")
            .bucketName(environment.pageBucket())
            .encryption(BucketEncryption.S3_MANAGED)
            .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
            .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
            .enforceSsl(true)
            .minimumTlsVersion(1.2)
            .lifecycleRules(
                List.of(
                    LifecycleRule.builder()
                        .abortIncompleteMultipartUploadAfter(Duration.days(1))
                        .build()))
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    Exceptions.allow(
        bucket, "AwsSolutions-S1", "Only the distribution reads it, which logs who asks for what");
    return bucket;
  }
}
