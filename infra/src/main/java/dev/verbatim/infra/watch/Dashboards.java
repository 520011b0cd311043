package dev.verbatim.infra.watch;

import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Service;
import dev.verbatim.infra.table.Store;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awscdk.services.apigatewayv2.IHttpApi;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.rds.IDatabaseCluster;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/** What one looks at first: from clients inwards, a row for each step. */
public final class Dashboards {

  private final Construct scope;
  private final Environment environment;
  private final Metrics metrics;

  public Dashboards(Construct scope, Environment environment, Metrics metrics) {
    this.scope = scope;
    this.environment = environment;
    this.metrics = metrics;
  }

  public void create(
      IHttpApi gateway,
      Store store,
      Optional<IDatabaseCluster> database,
      Map<Service, IQueue> leftBehind) {
    Dashboard dashboard =
        Dashboard.Builder.create(scope, "Dashboard")
            .dashboardName("verbatim-" + environment.name())
            .build();
    dashboard.addWidgets(
        graph("Requests", gateway.metricCount()),
        graph("Refused and failed", gateway.metricClientError(), gateway.metricServerError()),
        graph("Milliseconds", gateway.metricLatency(), gateway.metricIntegrationLatency()));
    dashboard.addWidgets(
        of("Calls", metrics::calls),
        of("Errors", metrics::errors),
        of("At once", metrics::running));
    dashboard.addWidgets(
        answering("5xx", metrics::serverErrors),
        answering("Milliseconds, the usual", metrics::usual),
        answering("Milliseconds, the slowest hundredth", metrics::slowest));
    dashboard.addWidgets(
        graph(
            "Units consumed by the record",
            store.record().metricConsumedReadCapacityUnits(),
            store.record().metricConsumedWriteCapacityUnits()),
        graph(
            "Units consumed by the views",
            store.views().metricConsumedReadCapacityUnits(),
            store.views().metricConsumedWriteCapacityUnits()));
    dashboard.addWidgets(
        answering("Read units of answers", service -> metrics.counted("ReadUnits", service)),
        answering("Write units of answers", service -> metrics.counted("WriteUnits", service)));
    dashboard.addWidgets(
        following("Milliseconds behind the stream", metrics::behind),
        following("Changes", service -> metrics.counted("Records", service)),
        following("Quarantined", metrics::quarantined));
    dashboard.addWidgets(
        graph(
            "Left behind",
            leftBehind.entrySet().stream()
                .map(
                    queue ->
                        queue
                            .getValue()
                            .metricApproximateNumberOfMessagesVisible()
                            .with(label(queue.getKey().id())))
                .toArray(IMetric[]::new)));
    database.ifPresent(
        cluster ->
            dashboard.addWidgets(
                graph(
                    "PostgreSQL",
                    cluster.metric("ACUUtilization"),
                    cluster.metricCPUUtilization(),
                    cluster.metricDatabaseConnections())));
  }

  private static MetricOptions label(String label) {
    return MetricOptions.builder().label(label).build();
  }

  private IWidget of(String title, Function<Service, Metric> metric) {
    return of(title, metric, environment.services());
  }

  /** Of the functions that answer requests. */
  private IWidget answering(String title, Function<Service, Metric> metric) {
    return of(title, metric, among(Service.answering()));
  }

  /** Of the functions that follow a stream. */
  private IWidget following(String title, Function<Service, Metric> metric) {
    return of(title, metric, among(Service.following()));
  }

  private List<Service> among(List<Service> services) {
    return services.stream().filter(environment.services()::contains).toList();
  }

  private static IWidget of(
      String title, Function<Service, Metric> metric, List<Service> services) {
    return graph(
        title,
        services.stream()
            .map(service -> metric.apply(service).with(label(service.id())))
            .toArray(IMetric[]::new));
  }

  private static IWidget graph(String title, IMetric... metrics) {
    return GraphWidget.Builder.create().title(title).left(List.of(metrics)).width(8).build();
  }
}
