package dev.verbatim.infra.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.services.wafv2.CfnWebACL.BlockActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.CustomHTTPHeaderProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.CustomResponseBodyProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.CustomResponseProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleActionProperty;

/**
 * What the firewall answers: problem documents, as the API does. The firewall knows only the type
 * {@code application/json} for them.
 */
enum FirewallResponses {
  /** To what looks like an attack. */
  REFUSED(
      403,
      "Forbidden",
      "The firewall has refused this request. If it should not have, send the time and your address"
          + " to whoever runs this API.",
      Map.of()),
  /** To too many requests from one address. */
  TOO_MANY(
      429,
      "Too Many Requests",
      "Too many requests came from your address. Try again in five minutes.",
      Map.of("Retry-After", String.valueOf(Firewall.WINDOW_SECONDS)));

  private final int status;
  private final String title;
  private final String detail;
  private final Map<String, String> headers;

  FirewallResponses(int status, String title, String detail, Map<String, String> headers) {
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.headers = headers;
  }

  /** Refuses a request with this answer. */
  RuleActionProperty action() {
    Map<String, String> sent = new TreeMap<>(headers);
    sent.put("Cache-Control", "no-store");
    List<CustomHTTPHeaderProperty> list =
        sent.entrySet().stream()
            .map(
                header ->
                    CustomHTTPHeaderProperty.builder()
                        .name(header.getKey())
                        .value(header.getValue())
                        .build())
            .toList();
    return RuleActionProperty.builder()
        .block(
            BlockActionProperty.builder()
                .customResponse(
                    CustomResponseProperty.builder()
                        .responseCode(status)
                        .customResponseBodyKey(name())
                        .responseHeaders(list)
                        .build())
                .build())
        .build();
  }

  /** The documents, each by its name. */
  static Map<String, CustomResponseBodyProperty> bodies() {
    Map<String, CustomResponseBodyProperty> bodies = new TreeMap<>();
    Arrays.stream(values())
        .forEach(
            response ->
                bodies.put(
                    response.name(),
                    CustomResponseBodyProperty.builder()
                        .contentType("APPLICATION_JSON")
                        .content(response.document())
                        .build()));
    return bodies;
  }

  private String document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", "about:blank");
    document.put("title", title);
    document.put("status", status);
    document.put("detail", detail);
    try {
      return new ObjectMapper().writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
