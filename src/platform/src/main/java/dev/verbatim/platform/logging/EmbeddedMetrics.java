package dev.verbatim.platform.logging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which fields of a line are metrics, in CloudWatch's embedded metric format: CloudWatch finds this
 * in the logs and makes metrics of them, so that no request waits for an API.
 */
public final class EmbeddedMetrics {

  /** Where in a line it stands. */
  static final String FIELD = "_aws";

  private static final String NAMESPACE = "Verbatim";

  private final List<Map<String, Object>> directives;

  /**
   * @param dimensions the fields that each metric is told apart by; for every list of them there is
   *     a metric of its own, so none may have many values
   * @param units the fields that are metrics, and what each is counted in
   */
  public EmbeddedMetrics(List<List<String>> dimensions, Map<String, String> units) {
    List<Map<String, String>> metrics = new ArrayList<>();
    units.forEach((name, unit) -> metrics.add(Map.of("Name", name, "Unit", unit)));
    directives =
        List.of(Map.of("Namespace", NAMESPACE, "Dimensions", dimensions, "Metrics", metrics));
  }

  /** What is said of a line. */
  Map<String, Object> of(Instant at) {
    return Map.of("Timestamp", at.toEpochMilli(), "CloudWatchMetrics", directives);
  }
}
