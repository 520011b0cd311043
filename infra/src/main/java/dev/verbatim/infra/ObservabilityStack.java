package dev.verbatim.infra;

import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Service;
import dev.verbatim.infra.table.Store;
import dev.verbatim.infra.watch.Alarms;
import dev.verbatim.infra.watch.Dashboards;
import dev.verbatim.infra.watch.Metrics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.apigatewayv2.IHttpApi;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.rds.IDatabaseCluster;
import software.amazon.awscdk.services.sns.ITopic;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/** What is watched, beside what {@link DeliveryStack} goes by: alarms, a dashboard, the cost. */
final class ObservabilityStack extends EnvironmentStack {

  private final Environment environment;

  ObservabilityStack(
      Construct scope,
      Environment environment,
      ITopic topic,
      IHttpApi gateway,
      Store store,
      Optional<IDatabaseCluster> database,
      Map<Service, IQueue> leftBehind) {
    super(scope, environment, "observability", "Verbatim: alarms, dashboard and budget");
    this.environment = environment;
    Alarms alarms = new Alarms(this, environment, topic);
    Metrics metrics = new Metrics(environment);
    watchGateway(alarms, gateway);
    for (Service service : environment.services()) {
      alarms.above(
          service.id() + "-throttles",
          metrics.throttles(service),
          0,
          3,
          "Calls of '%s' are turned away: its concurrency is used up".formatted(service.id()));
    }
    watchTables(alarms, metrics);
    leftBehind.forEach((service, queue) -> watchStream(alarms, metrics, service, queue));
    database.ifPresent(cluster -> watchDatabase(alarms, cluster));
    budget();
    new Dashboards(this, environment, metrics).create(gateway, store, database, leftBehind);
  }

  private void watchGateway(Alarms alarms, IHttpApi gateway) {
    alarms.above(
        "gateway-errors",
        MathExpression.Builder.create()
            .expression("IF(all >= 20, 100 * failed / all, 0)")
            .usingMetrics(
                new TreeMap<>(
                    Map.of(
                        "failed", gateway.metricServerError(sum()),
                        "all", gateway.metricCount(sum()))))
            .period(Duration.minutes(5))
            .label("% of answers with 5xx")
            .build(),
        1,
        1,
        "More than 1 % of answers are 5xx");
    alarms.above(
        "gateway-latency",
        gateway.metricLatency(
            MetricOptions.builder().statistic("p99").period(Duration.minutes(1)).build()),
        environment.watch().slow().toMillis(),
        5,
        "The slowest hundredth of answers take too long");
  }

  private static void watchTables(Alarms alarms, Metrics metrics) {
    Map<String, String> kinds =
        new TreeMap<>(Map.of("read", "ReadThrottleEvents", "write", "WriteThrottleEvents"));
    kinds.forEach(
        (what, kind) -> {
          alarms.above(
              "record-table-%s-throttles".formatted(what),
              metrics.turnedAwayByRecord(kind),
              0,
              1,
              "DynamoDB turns away what is to %s the record".formatted(what));
          alarms.above(
              "views-table-%s-throttles".formatted(what),
              metrics.turnedAwayByViews(kind),
              0,
              1,
              "DynamoDB turns away what is to %s views".formatted(what));
        });
  }

  /** Changes that a function could not bring to where they belong. */
  private static void watchStream(
      Alarms alarms, Metrics metrics, Service service, IQueue leftBehind) {
    alarms.above(
        service.id() + "-left-behind",
        leftBehind.metricApproximateNumberOfMessagesVisible(
            MetricOptions.builder().statistic("max").period(Duration.minutes(1)).build()),
        0,
        1,
        "Changes were not brought in by '%s', and are no longer tried".formatted(service.id()));
    alarms.above(
        service.id() + "-stopped",
        metrics.untaken(service),
        0,
        3,
        "Changes are made, and '%s' is called for none of them".formatted(service.id()));
    alarms.above(
        service.id() + "-quarantined",
        metrics.quarantined(service),
        0,
        1,
        "Something could not be brought in by '%s', and is quarantined".formatted(service.id()));
  }

  private static void watchDatabase(Alarms alarms, IDatabaseCluster database) {
    alarms.above(
        "database-capacity",
        database.metric("ACUUtilization", average()),
        90,
        3,
        "PostgreSQL has almost all the capacity that it may have");
    alarms.above(
        "database-processor",
        database.metricCPUUtilization(average()),
        90,
        3,
        "PostgreSQL has hardly any processor time left");
  }

  /** An environment has its account to itself, so that the account's cost is its own. */
  private void budget() {
    int limit = environment.watch().monthlyBudget();
    CfnBudget.Builder.create(this, "Budget")
        .budget(
            CfnBudget.BudgetDataProperty.builder()
                .budgetName(environment.named("monthly"))
                .budgetType("COST")
                .timeUnit("MONTHLY")
                .budgetLimit(CfnBudget.SpendProperty.builder().amount(limit).unit("USD").build())
                .build())
        .notificationsWithSubscribers(List.of(notice("FORECASTED", 100), notice("ACTUAL", 80)))
        .build();
  }

  private CfnBudget.NotificationWithSubscribersProperty notice(String kind, int percent) {
    return CfnBudget.NotificationWithSubscribersProperty.builder()
        .notification(
            CfnBudget.NotificationProperty.builder()
                .notificationType(kind)
                .comparisonOperator("GREATER_THAN")
                .threshold(percent)
                .thresholdType("PERCENTAGE")
                .build())
        .subscribers(
            List.of(
                CfnBudget.SubscriberProperty.builder()
                    .subscriptionType("EMAIL")
                    .address(environment.watch().mail())
                    .build()))
        .build();
  }

  private static MetricOptions sum() {
    return MetricOptions.builder().statistic("sum").period(Duration.minutes(5)).build();
  }

  private static MetricOptions average() {
    return MetricOptions.builder().statistic("avg").period(Duration.minutes(5)).build();
  }
}
