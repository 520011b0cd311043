package dev.verbatim.infra.edge;

import dev.verbatim.infra.common.Keys;
import dev.verbatim.infra.common.Logs;
import dev.verbatim.infra.environment.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.wafv2.CfnLoggingConfiguration;
import software.amazon.awscdk.services.wafv2.CfnLoggingConfiguration.FieldToMatchProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.amazon.awscdk.services.wafv2.CfnWebACL.DefaultActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RateBasedStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.StatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.VisibilityConfigProperty;
import software.constructs.Construct;

/** What is turned away before it reaches the API: known attackers, known attacks, floods. */
public final class Firewall extends Construct {

  /** Requests in five minutes from one address, as a share of what is let through from all. */
  private static final int SHARE_OF_ONE = 20;

  /** Over how long requests from one address are counted. */
  static final int WINDOW_SECONDS = 300;

  /** In the words of CloudFormation. */
  private static final Map<String, Object> ONLY_WHAT_STOOD_OUT =
      Map.of(
          "DefaultBehavior",
          "DROP",
          "Filters",
          List.of(
              Map.of(
                  "Behavior",
                  "KEEP",
                  "Requirement",
                  "MEETS_ANY",
                  "Conditions",
                  Stream.of("BLOCK", "COUNT", "EXCLUDED_AS_COUNT")
                      .map(action -> Map.of("ActionCondition", Map.of("Action", action)))
                      .toList())));

  private final CfnWebACL acl;

  public Firewall(Construct scope, String id, Environment environment) {
    super(scope, id);
    List<RuleProperty> rules = new ArrayList<>();
    for (ManagedRules group : ManagedRules.ALL) {
      rules.add(group.rule(rules.size()));
    }
    rules.add(
        flood(
            rules.size(), environment.rates().reads().perSecond() * WINDOW_SECONDS / SHARE_OF_ONE));
    acl =
        CfnWebACL.Builder.create(this, "Acl")
            .name(environment.named("firewall"))
            .description("Verbatim: known attackers, known attacks, floods")
            .scope("CLOUDFRONT")
            .defaultAction(
                DefaultActionProperty.builder()
                    .allow(CfnWebACL.AllowActionProperty.builder().build())
                    .build())
            .customResponseBodies(FirewallResponses.bodies())
            .rules(rules)
            .visibilityConfig(visible(environment.named("firewall")))
            .build();
    log(environment);
  }

  public String arn() {
    return acl.getAttrArn();
  }

  private void log(Environment environment) {
    Key key = Keys.create(this, "What the firewall of Verbatim writes down");
    // The firewall writes only to logs whose names begin so.
    LogGroup logs =
        Logs.create(this, "Logs", "aws-waf-logs-" + environment.named("edge"), environment, key);
    CfnLoggingConfiguration.Builder.create(this, "Logging")
        .resourceArn(acl.getAttrArn())
        .logDestinationConfigs(List.of(arn(logs)))
        // What is let through is in the log of the distribution, and would cost more than all else.
        .loggingFilter(ONLY_WHAT_STOOD_OUT)
        .redactedFields(
            List.of(
                FieldToMatchProperty.builder()
                    .singleHeader(Map.of("Name", "authorization"))
                    .build(),
                FieldToMatchProperty.builder().queryString(Map.of()).build()))
        .build();
  }

  /** Without what stands for the streams in it, which the firewall does not take. */
  private static String arn(LogGroup logs) {
    return Stack.of(logs)
        .formatArn(
            ArnComponents.builder()
                .service("logs")
                .resource("log-group")
                .resourceName(logs.getLogGroupName())
                .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
                .build());
  }

  private static RuleProperty flood(int priority, int limit) {
    return RuleProperty.builder()
        .name("Flood")
        .priority(priority)
        .action(FirewallResponses.TOO_MANY.action())
        .statement(
            StatementProperty.builder()
                .rateBasedStatement(
                    RateBasedStatementProperty.builder()
                        .aggregateKeyType("IP")
                        .evaluationWindowSec(WINDOW_SECONDS)
                        .limit(limit)
                        .build())
                .build())
        .visibilityConfig(visible("Flood"))
        .build();
  }

  static VisibilityConfigProperty visible(String metric) {
    return VisibilityConfigProperty.builder()
        .metricName(metric)
        .cloudWatchMetricsEnabled(true)
        .sampledRequestsEnabled(true)
        .build();
  }
}
