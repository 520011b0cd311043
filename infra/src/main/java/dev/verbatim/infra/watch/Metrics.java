package dev.verbatim.infra.watch;

import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Service;
import dev.verbatim.infra.table.TableDefinition;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.Stats;

/** The metrics of the functions, known by their names. */
public final class Metrics {

  private static final String LAMBDA = "AWS/Lambda";

  /** What the functions themselves count and measure. */
  private static final String OURS = "Verbatim";

  /** What the functions that follow a stream count under this name. */
  public static final String QUARANTINED = "SetAside";

  private static final MetricOptions FIVE_MINUTES =
      MetricOptions.builder().period(Duration.minutes(5)).build();

  private final Environment environment;

  public Metrics(Environment environment) {
    this.environment = environment;
  }

  /** Calls. */
  Metric calls(Service service) {
    return lambda("Invocations", service, Stats.SUM);
  }

  /** Calls that ended without an answer. */
  public Metric errors(Service service) {
    return lambda("Errors", service, Stats.SUM);
  }

  /** Calls that were turned away, since too many were running. */
  public Metric throttles(Service service) {
    return lambda("Throttles", service, Stats.SUM);
  }

  /** How many run at once. */
  Metric running(Service service) {
    return lambda("ConcurrentExecutions", service, Stats.MAXIMUM);
  }

  /** How old a change is when it is brought into views or search, in milliseconds. */
  public Metric behind(Service service) {
    return lambda("IteratorAge", service, Stats.MAXIMUM);
  }

  /**
   * 1 while a table is written and the function that follows its stream is not called: then there
   * is no age of changes either, by which one would know.
   */
  public MathExpression untaken(Service service) {
    String followed =
        switch (service) {
          case VIEWS -> environment.recordTable();
          case INDEX -> environment.viewsTable();
          case API, SEARCH -> throw new IllegalArgumentException(service + " follows nothing");
        };
    return MathExpression.Builder.create()
        .expression("IF(FILL(written, 0) > 0 AND FILL(taken, 0) == 0, 1, 0)")
        .usingMetrics(
            new TreeMap<>(
                Map.of(
                    "written",
                    table(followed, "ConsumedWriteCapacityUnits", Map.of()).with(FIVE_MINUTES),
                    "taken",
                    calls(service).with(FIVE_MINUTES))))
        .label("stopped")
        .period(Duration.minutes(5))
        .build();
  }

  /** What could not be brought into views or search, and is kept apart. */
  public Metric quarantined(Service service) {
    return ours(QUARANTINED, service, Stats.SUM);
  }

  /** Answers with 5xx. */
  public Metric serverErrors(Service service) {
    return ours("ServerErrors", service, Stats.SUM);
  }

  /** How long answers take, but for the slowest hundredth, in milliseconds. */
  public Metric slowest(Service service) {
    return ours("Duration", service, "p99");
  }

  /** How long half of the answers take at the most, in milliseconds. */
  Metric usual(Service service) {
    return ours("Duration", service, "p50");
  }

  /** What the functions themselves count. */
  Metric counted(String name, Service service) {
    return ours(name, service, Stats.SUM);
  }

  /**
   * What the table of the record has turned away.
   *
   * @param kind the metric of DynamoDB that counts it
   */
  public Metric turnedAwayByRecord(String kind) {
    return table(environment.recordTable(), kind, Map.of());
  }

  /**
   * What the table of the views or any of its indexes has turned away.
   *
   * @param kind the metric of DynamoDB that counts it
   */
  public MathExpression turnedAwayByViews(String kind) {
    Map<String, IMetric> counted = new TreeMap<>();
    counted.put("table", table(environment.viewsTable(), kind, Map.of()));
    for (TableDefinition.Index index : TableDefinition.ofViews().indexes()) {
      counted.put(
          index.name().replace('-', '_'),
          table(environment.viewsTable(), kind, Map.of("GlobalSecondaryIndexName", index.name())));
    }
    return MathExpression.Builder.create()
        .expression("SUM(METRICS())")
        .usingMetrics(counted)
        .label(kind)
        .period(Duration.minutes(1))
        .build();
  }

  private static Metric table(String table, String name, Map<String, String> index) {
    Map<String, String> dimensions = new TreeMap<>(index);
    dimensions.put("TableName", table);
    return metric("AWS/DynamoDB", name, dimensions, Stats.SUM);
  }

  private Metric lambda(String name, Service service, String statistic) {
    return metric(LAMBDA, name, Map.of("FunctionName", environment.function(service)), statistic);
  }

  private Metric ours(String name, Service service, String statistic) {
    return metric(OURS, name, Map.of("function", environment.function(service)), statistic);
  }

  private static Metric metric(
      String namespace, String name, Map<String, String> dimensions, String statistic) {
    return Metric.Builder.create()
        .namespace(namespace)
        .metricName(name)
        .dimensionsMap(dimensions)
        .statistic(statistic)
        .period(Duration.minutes(1))
        .build();
  }
}
