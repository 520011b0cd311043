package dev.verbatim.infra.edge;

import dev.verbatim.infra.environment.Environment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudfront.HeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseCustomHeader;
import software.amazon.awscdk.services.cloudfront.ResponseCustomHeadersBehavior;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentSecurityPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentTypeOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersStrictTransportSecurity;
import software.amazon.awscdk.services.cloudfront.ResponseSecurityHeadersBehavior;
import software.constructs.Construct;

/** Headers that CloudFront adds to answers. */
public final class EdgeHeaders {

  private EdgeHeaders() {}

  /** What the API answers, which has its other headers already. */
  public static ResponseHeadersPolicy ofApi(Construct scope, Environment environment) {
    return ResponseHeadersPolicy.Builder.create(scope, "Headers")
        .responseHeadersPolicyName(environment.named("headers"))
        .comment("Only over HTTPS; all else is the API's to say")
        .securityHeadersBehavior(onlyEncrypted().build())
        .build();
  }

  /** A file of the page. */
  static ResponseHeadersPolicy ofFiles(Construct scope, Environment environment) {
    return ResponseHeadersPolicy.Builder.create(scope, "FileHeaders")
        .responseHeadersPolicyName(environment.named("page-files"))
        .comment("Files of the page")
        .securityHeadersBehavior(onlyEncrypted().contentTypeOptions(takenAtItsWord()).build())
        .build();
  }

  /**
   * The document of the page.
   *
   * @param headers its headers. CloudFront has properties of its own for some of them, and takes
   *     them in no other way
   */
  static ResponseHeadersPolicy ofDocument(
      Construct scope, Environment environment, Map<String, String> headers) {
    Map<String, String> others = new TreeMap<>(headers);
    String security = others.remove("Content-Security-Policy");
    String referrer = others.remove("Referrer-Policy");
    others.remove("X-Content-Type-Options");
    List<ResponseCustomHeader> custom =
        others.entrySet().stream()
            .map(
                header ->
                    ResponseCustomHeader.builder()
                        .header(header.getKey())
                        .value(header.getValue())
                        .override(true)
                        .build())
            .toList();
    return ResponseHeadersPolicy.Builder.create(scope, "DocumentHeaders")
        .responseHeadersPolicyName(environment.named("page"))
        .comment("The document of the page: it loads nothing from elsewhere")
        .securityHeadersBehavior(
            onlyEncrypted()
                .contentTypeOptions(takenAtItsWord())
                .contentSecurityPolicy(
                    ResponseHeadersContentSecurityPolicy.builder()
                        .contentSecurityPolicy(security)
                        .override(true)
                        .build())
                .referrerPolicy(
                    ResponseHeadersReferrerPolicy.builder()
                        .referrerPolicy(
                            HeadersReferrerPolicy.valueOf(
                                referrer.toUpperCase(Locale.ROOT).replace('-', '_')))
                        .override(true)
                        .build())
                .build())
        .customHeadersBehavior(
            ResponseCustomHeadersBehavior.builder().customHeaders(custom).build())
        .build();
  }

  private static ResponseSecurityHeadersBehavior.Builder onlyEncrypted() {
    return ResponseSecurityHeadersBehavior.builder()
        .strictTransportSecurity(
            ResponseHeadersStrictTransportSecurity.builder()
                .accessControlMaxAge(Duration.days(365))
                .includeSubdomains(false)
                .override(false)
                .build());
  }

  private static ResponseHeadersContentTypeOptions takenAtItsWord() {
    return ResponseHeadersContentTypeOptions.builder().override(true).build();
  }
}
