package dev.verbatim.bench.functions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** Events of an HTTP API, in version 2.0 of its format, and the answers to them. */
final class HttpEvents {

  static final ObjectMapper JSON = new ObjectMapper();

  private HttpEvents() {}

  /**
   * What a function has answered.
   *
   * @param headers by their names in small letters
   */
  record Reply(int status, Map<String, String> headers, String body) {

    JsonNode json() {
      return parse(body);
    }
  }

  /** A request that reads. */
  static String get(String address) {
    return event("GET", address, Map.of(), null);
  }

  /** A request that sends JSON, by somebody who may. */
  static String post(String address, String token, JsonNode body) {
    return event(
        "POST",
        address,
        Map.of("authorization", "Bearer " + token, "content-type", "application/json"),
        body.toString());
  }

  /** Reads an answer, which has to be one of success. */
  static Reply reply(String answer) {
    JsonNode json = parse(answer);
    Map<String, String> headers = new TreeMap<>();
    json.path("headers")
        .fields()
        .forEachRemaining(field -> headers.put(lower(field.getKey()), field.getValue().asText()));
    json.path("multiValueHeaders")
        .fields()
        .forEachRemaining(
            field -> headers.put(lower(field.getKey()), field.getValue().path(0).asText()));
    String body = json.path("body").asText();
    if (json.path("isBase64Encoded").asBoolean()) {
      body = new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8);
    }
    int status = json.path("statusCode").asInt();
    if (status != 200 && status != 201) {
      throw new IllegalStateException("answered with " + answer);
    }
    return new Reply(status, headers, body);
  }

  static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON: " + json, e);
    }
  }

  private static String event(
      String method, String address, Map<String, String> headers, String body) {
    String[] parts = address.split("\\?", 2);
    ObjectNode event = JSON.createObjectNode();
    event.put("version", "2.0").put("routeKey", "$default").put("rawPath", parts[0]);
    event.put("rawQueryString", parts.length == 1 ? "" : parts[1]);
    ObjectNode sent = event.putObject("headers");
    sent.put("host", "verbatim.example").put("accept", "*/*").put("x-forwarded-proto", "https");
    sent.put("user-agent", "curl/8.7.1").put("x-forwarded-for", "203.0.113.7");
    headers.forEach(sent::put);
    ObjectNode context = event.putObject("requestContext");
    context.put("accountId", "123456789012").put("apiId", "verbatim").put("stage", "$default");
    context.put("domainName", "verbatim.example").put("domainPrefix", "verbatim");
    context.put("requestId", "Xq3kYhJxFiAEJHQ=").put("routeKey", "$default");
    context.put("time", "26/Nov/2026:10:00:00 +0000").put("timeEpoch", 1_795_687_200_000L);
    ObjectNode http = context.putObject("http");
    http.put("method", method).put("path", parts[0]).put("protocol", "HTTP/1.1");
    http.put("sourceIp", "203.0.113.7").put("userAgent", "curl/8.7.1");
    if (body != null) {
      event.put("body", body);
    }
    event.put("isBase64Encoded", false);
    return event.toString();
  }

  private static String lower(String name) {
    return name.toLowerCase(java.util.Locale.ROOT);
  }
}
