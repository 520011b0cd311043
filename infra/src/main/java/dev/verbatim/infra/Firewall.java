package dev.verbatim.infra;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.wafv2.CfnLoggingConfiguration;
import software.amazon.awscdk.services.wafv2.CfnLoggingConfiguration.FieldToMatchProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.amazon.awscdk.services.wafv2.CfnWebACL.DefaultActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.ManagedRuleGroupStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.OverrideActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RateBasedStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleActionOverrideProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.StatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.VisibilityConfigProperty;
import software.constructs.Construct;

/** What is turned away before it reaches the API: known attackers, known attacks, floods. */
final class Firewall extends Construct {

  /**
   * Rules that only count. Bodies are news: long, with addresses, code and markup in them. Cursors
   * make long queries. Programs that read feeds often say not who they are.
   */
  private static final List<String> ONLY_COUNTED =
      List.of(
          "CrossSiteScripting_BODY",
          "GenericLFI_BODY",
          "GenericRFI_BODY",
          "NoUserAgent_HEADER",
          "SizeRestrictions_BODY",
          "SizeRestrictions_QUERYSTRING");

  /** Requests in five minutes from one address, as a share of what is let through from all. */
  private static final int SHARE_OF_ONE = 20;

  private static final int WINDOW_SECONDS = 300;

  private final CfnWebACL acl;

  Firewall(Construct scope, String id, Environment environment) {
    super(scope, id);
    List<RuleProperty> rules = new ArrayList<>();
    rules.add(managed(0, "AWSManagedRulesAmazonIpReputationList", List.of()));
    rules.add(managed(1, "AWSManagedRulesKnownBadInputsRuleSet", List.of()));
    rules.add(managed(2, "AWSManagedRulesCommonRuleSet", ONLY_COUNTED));
    rules.add(flood(3, environment.rates().reads().perSecond() * WINDOW_SECONDS / SHARE_OF_ONE));
    acl =
        CfnWebACL.Builder.create(this, "Acl")
            .name(environment.named("firewall"))
            .description("Verbatim: known attackers, known attacks, floods")
            .scope("CLOUDFRONT")
            .defaultAction(
                DefaultActionProperty.builder()
                    .allow(CfnWebACL.AllowActionProperty.builder().build())
                    .build())
            .rules(rules)
            .visibilityConfig(visible(environment.named("firewall")))
            .build();
    log(environment);
  }

  String arn() {
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

  private static RuleProperty managed(int priority, String name, List<String> onlyCounted) {
    return RuleProperty.builder()
        .name(name)
        .priority(priority)
        .overrideAction(OverrideActionProperty.builder().none(Map.of()).build())
        .statement(
            StatementProperty.builder()
                .managedRuleGroupStatement(
                    ManagedRuleGroupStatementProperty.builder()
                        .vendorName("AWS")
                        .name(name)
                        .ruleActionOverrides(
                            onlyCounted.stream()
                                .map(
                                    rule ->
                                        RuleActionOverrideProperty.builder()
                                            .name(rule)
                                            .actionToUse(
                                                RuleActionProperty.builder()
                                                    .count(
                                                        CfnWebACL.CountActionProperty.builder()
                                                            .build())
                                                    .build())
                                            .build())
                                .toList())
                        .build())
                .build())
        .visibilityConfig(visible(name))
        .build();
  }

  private static RuleProperty flood(int priority, int limit) {
    return RuleProperty.builder()
        .name("Flood")
        .priority(priority)
        .action(
            RuleActionProperty.builder()
                .block(CfnWebACL.BlockActionProperty.builder().build())
                .build())
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

  private static VisibilityConfigProperty visible(String metric) {
    return VisibilityConfigProperty.builder()
        .metricName(metric)
        .cloudWatchMetricsEnabled(true)
        .sampledRequestsEnabled(true)
        .build();
  }
}
