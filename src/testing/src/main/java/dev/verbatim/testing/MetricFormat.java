package dev.verbatim.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;

/**
 * The rules of CloudWatch's embedded metric format. A line that breaks one is kept as text, and
 * nothing is said of it.
 */
public final class MetricFormat {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LARGEST_LINE = 256 * 1024;
  private static final int MOST_DIMENSIONS = 30;
  private static final int MOST_METRICS = 100;

  private static final Set<String> UNITS =
      Set.of("Seconds", "Microseconds", "Milliseconds", "Bytes", "Percent", "Count", "None");

  private MetricFormat() {}

  /** Checks a line, and gives what is in it. */
  public static JsonNode check(String line) throws IOException {
    assertThat(line).startsWith("{").endsWith("}").hasSizeLessThan(LARGEST_LINE);
    JsonNode root = JSON.readTree(line);
    JsonNode meta = root.path("_aws");
    assertThat(meta.fieldNames()).toIterable().containsOnly("Timestamp", "CloudWatchMetrics");
    assertThat(meta.path("Timestamp").isIntegralNumber()).isTrue();
    assertThat(String.valueOf(meta.path("Timestamp").asLong())).hasSize(13);
    assertThat(meta.path("CloudWatchMetrics")).isNotEmpty();
    for (JsonNode directive : meta.path("CloudWatchMetrics")) {
      checkDirective(root, directive);
    }
    return root;
  }

  private static void checkDirective(JsonNode root, JsonNode directive) {
    assertThat(directive.fieldNames())
        .toIterable()
        .containsOnly("Namespace", "Dimensions", "Metrics");
    assertThat(directive.path("Namespace").textValue()).matches("[A-Za-z0-9._/#:-]{1,255}");
    assertThat(directive.path("Dimensions")).isNotEmpty();
    for (JsonNode set : directive.path("Dimensions")) {
      assertThat(set.isArray()).isTrue();
      assertThat(set).hasSizeLessThanOrEqualTo(MOST_DIMENSIONS);
      for (JsonNode name : set) {
        assertThat(name.textValue()).hasSizeBetween(1, 250).isPrintable();
        assertThat(root.path(name.textValue()).textValue()).hasSizeBetween(1, 1024).isPrintable();
      }
    }
    assertThat(directive.path("Metrics")).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_METRICS);
    for (JsonNode metric : directive.path("Metrics")) {
      assertThat(metric.fieldNames()).toIterable().containsOnly("Name", "Unit");
      assertThat(metric.path("Name").textValue()).hasSizeBetween(1, 1024).isPrintable();
      assertThat(UNITS).contains(metric.path("Unit").textValue());
      assertThat(root.path(metric.path("Name").textValue()).isNumber()).isTrue();
    }
  }
}
