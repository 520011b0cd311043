package dev.verbatim.functions.api;

import static dev.verbatim.suite.Client.anyone;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.suite.ApiSuite;
import dev.verbatim.suite.LocalApp;
import dev.verbatim.testing.MetricFormat;
import dev.verbatim.testing.Printed;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.response.Response;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The function of the API, behind Lambda's events: all but search. */
@QuarkusIntegrationTest
@WithTestResource(LocalApp.class)
class ApiIT extends ApiSuite {

  @Test
  void aRequestIsCalledWhatLambdaCallsItAndItsLineIsMadeMetricsOf() throws IOException {
    try (Printed printed = new Printed()) {
      Response answer = anyone().get("/v1/quotes?speaker=ingrid-halvane");
      String id = answer.header("X-Request-Id");

      JsonNode line = MetricFormat.check(printed.await(one -> one.contains(id)));

      assertThat(line.path("awsRequestId").asText()).isEqualTo(id);
      assertThat(line.path("function").asText()).isEqualTo("verbatim-tested");
      assertThat(line.path("route").asText()).isEqualTo("/v1/quotes");
      assertThat(line.path("ReadUnits").asDouble())
          .isEqualTo(Double.parseDouble(answer.header("Verbatim-Read-Units")))
          .isPositive();
    }
  }

  @Test
  void whatTheClientCallsItsRequestStandsBesideWhatLambdaDoes() throws IOException {
    try (Printed printed = new Printed()) {
      anyone().header("X-Request-Id", "desk-7.morning_3").get("/nothing");

      JsonNode line = MetricFormat.check(printed.await(one -> one.contains("desk-7.morning_3")));

      assertThat(line.path("requestId").asText()).isEqualTo("desk-7.morning_3");
      assertThat(line.path("awsRequestId").asText()).isNotEmpty().isNotEqualTo("desk-7.morning_3");
      assertThat(line.path("route").asText()).isEqualTo("unmatched");
      assertThat(line.path("status").asInt()).isEqualTo(404);
    }
  }
}
