package dev.verbatim.infra.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.infra.common.Logs;
import dev.verbatim.infra.environment.Environment;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awscdk.services.apigateway.AccessLogFormat;
import software.amazon.awscdk.services.apigatewayv2.IAccessLogSettings;
import software.amazon.awscdk.services.apigatewayv2.LogGroupLogDestination;
import software.amazon.awscdk.services.kms.IKey;
import software.constructs.Construct;

/**
 * A line of JSON for each request. It says neither what was asked (the path and the query), nor who
 * asked (address, token): only what is needed to find out what went wrong.
 */
final class AccessLog implements IAccessLogSettings {

  private final LogGroupLogDestination destination;

  private AccessLog(LogGroupLogDestination destination) {
    this.destination = destination;
  }

  static AccessLog create(Construct scope, Environment environment, IKey key) {
    return new AccessLog(
        new LogGroupLogDestination(
            Logs.create(
                scope,
                "AccessLog",
                "/verbatim/" + environment.name() + "/requests",
                environment,
                key)));
  }

  @Override
  public LogGroupLogDestination getDestination() {
    return destination;
  }

  @Override
  public AccessLogFormat getFormat() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("requestId", "$context.requestId");
    fields.put("time", "$context.requestTime");
    fields.put("route", "$context.routeKey");
    fields.put("status", "$context.status");
    fields.put("bytes", "$context.responseLength");
    fields.put("milliseconds", "$context.responseLatency");
    fields.put("functionMilliseconds", "$context.integrationLatency");
    fields.put("functionRequestId", "$context.integration.requestId");
    fields.put("functionError", "$context.integrationErrorMessage");
    fields.put("tokenError", "$context.authorizer.error");
    try {
      return AccessLogFormat.custom(new ObjectMapper().writeValueAsString(fields));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
