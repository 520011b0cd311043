package dev.verbatim.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.testing.MetricFormat;
import dev.verbatim.testing.Printed;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LogLinesTest {

  private static final Instant NOW = Instant.parse("2026-03-02T10:15:30.250Z");

  private static final EmbeddedMetrics METRICS =
      new EmbeddedMetrics(
          List.of(List.of("function"), List.of("function", "route")),
          Map.of("Duration", "Milliseconds", "ReadUnits", "Count"));

  @Test
  void aLineIsWhatCloudWatchMakesMetricsOf() throws IOException {
    JsonNode line = MetricFormat.check(line(true));

    assertThat(line.path("_aws").path("Timestamp").asLong()).isEqualTo(NOW.toEpochMilli());
    JsonNode directive = line.path("_aws").path("CloudWatchMetrics").path(0);
    assertThat(directive.path("Namespace").asText()).isEqualTo("Verbatim");
    assertThat(directive.path("Dimensions"))
        .hasToString("[[\"function\"],[\"function\",\"route\"]]");
    assertThat(directive.path("Metrics"))
        .extracting(metric -> metric.path("Name").asText() + " " + metric.path("Unit").asText())
        .containsExactlyInAnyOrder("Duration Milliseconds", "ReadUnits Count");
    assertThat(line.path("function").asText()).isEqualTo("verbatim-api");
    assertThat(line.path("Duration").asDouble()).isEqualTo(1.25);
  }

  @Test
  void whereNobodyMeasuresItTellsTheSameWithoutMetrics() throws IOException {
    assertThat(new ObjectMapper().readTree(line(false)))
        .hasToString(
            "{\"timestamp\":\"2026-03-02T10:15:30.250Z\",\"function\":\"verbatim-api\","
                + "\"route\":\"/v1/articles\"}");
  }

  @Test
  void whatIsNotKnownIsLeftOut() {
    LogLines lines = lines(false);
    try (Printed printed = new Printed()) {
      lines.write(Collections.singletonMap("traceId", null), METRICS, Map.of());

      assertThat(printed.lines()).singleElement().asString().doesNotContain("traceId", "null");
    }
  }

  @Test
  void linesOfManyAtOnceStayWhole() {
    LogLines lines = lines(true);
    try (Printed printed = new Printed()) {
      Stream.generate(() -> Map.of("route", "/v1/quotes"))
          .limit(2000)
          .parallel()
          .forEach(fields -> lines.write(fields, METRICS, Map.of("Duration", 1, "ReadUnits", 2)));

      assertThat(printed.lines())
          .hasSize(2000)
          .allMatch(line -> line.startsWith("{\"timestamp\"") && line.endsWith("}"));
    }
  }

  private static String line(boolean measures) {
    try (Printed printed = new Printed()) {
      lines(measures)
          .write(
              Map.of("route", "/v1/articles"), METRICS, Map.of("Duration", 1.25, "ReadUnits", 0.5));
      return printed.lines().get(0);
    }
  }

  private static LogLines lines(boolean measures) {
    LogConfig config =
        new LogConfig() {
          @Override
          public boolean requests() {
            return true;
          }

          @Override
          public String function() {
            return "verbatim-api";
          }

          @Override
          public Optional<Boolean> metrics() {
            return Optional.of(measures);
          }
        };
    return new LogLines(new ObjectMapper(), config, Clock.fixed(NOW, ZoneOffset.UTC));
  }
}
