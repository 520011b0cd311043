package dev.verbatim.infra.watch;

import dev.verbatim.infra.environment.Environment;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.sns.ITopic;
import software.constructs.Construct;

/**
 * Makes alarms, each named after its section in the runbook: {@code verbatim-prod-api-errors} is
 * explained under {@code api-errors}.
 */
public final class Alarms {

  private final Construct scope;
  private final Environment environment;
  private final SnsAction tell;

  public Alarms(Construct scope, Environment environment, ITopic topic) {
    this.scope = scope;
    this.environment = environment;
    this.tell = new SnsAction(topic);
  }

  /**
   * An alarm when a metric is above a threshold.
   *
   * @param name its name, and the title of its section in the runbook
   * @param periods for how many of the metric's periods in a row
   * @param meaning what has happened, in a sentence without its full stop
   */
  public Alarm above(
      String name, IMetric metric, Number threshold, Number periods, String meaning) {
    Alarm alarm =
        Alarm.Builder.create(scope, "Alarm-" + name)
            .alarmName(environment.named(name))
            .alarmDescription("%s. Runbook: section '%s'".formatted(meaning, name))
            .metric(metric)
            .threshold(threshold)
            .evaluationPeriods(periods)
            .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
            .treatMissingData(TreatMissingData.NOT_BREACHING)
            .build();
    alarm.addAlarmAction(tell);
    alarm.addOkAction(tell);
    return alarm;
  }
}
