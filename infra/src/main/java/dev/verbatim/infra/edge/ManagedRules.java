package dev.verbatim.infra.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.amazon.awscdk.services.wafv2.CfnWebACL.ManagedRuleGroupStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.OverrideActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleActionOverrideProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.StatementProperty;

/**
 * A group of rules that AWS keeps.
 *
 * <p>Bodies are news, and queries are words of it: long, with addresses, code and markup in them,
 * above all when the news is about an attack. Whatever looks at them only counts. So does what
 * looks for the name of a program: those that read feeds often have none.
 *
 * @param name what AWS calls the group
 * @param counted its rules that only count
 * @param refused its rules that refuse, in a problem document
 */
record ManagedRules(String name, List<String> counted, List<String> refused) {

  static final List<ManagedRules> ALL =
      List.of(
          new ManagedRules(
              "AWSManagedRulesAmazonIpReputationList",
              List.of(),
              List.of("AWSManagedIPReputationList", "AWSManagedReconnaissanceList")),
          new ManagedRules(
              "AWSManagedRulesKnownBadInputsRuleSet",
              List.of(
                  "JavaDeserializationRCE_BODY",
                  "JavaDeserializationRCE_QUERYSTRING",
                  "Log4JRCE_BODY",
                  "Log4JRCE_QUERYSTRING",
                  "ReactJSRCE_BODY"),
              List.of(
                  "ExploitablePaths_URIPATH",
                  "Host_localhost_HEADER",
                  "JavaDeserializationRCE_HEADER",
                  "JavaDeserializationRCE_URIPATH",
                  "Log4JRCE_HEADER",
                  "Log4JRCE_URIPATH",
                  "PROPFIND_METHOD")),
          new ManagedRules(
              "AWSManagedRulesCommonRuleSet",
              List.of(
                  "CrossSiteScripting_BODY",
                  "CrossSiteScripting_QUERYARGUMENTS",
                  "EC2MetaDataSSRF_BODY",
                  "EC2MetaDataSSRF_QUERYARGUMENTS",
                  "GenericLFI_BODY",
                  "GenericLFI_QUERYARGUMENTS",
                  "GenericRFI_BODY",
                  "GenericRFI_QUERYARGUMENTS",
                  "NoUserAgent_HEADER",
                  "RestrictedExtensions_QUERYARGUMENTS",
                  "SizeRestrictions_BODY",
                  "SizeRestrictions_QUERYSTRING"),
              List.of(
                  "CrossSiteScripting_COOKIE",
                  "CrossSiteScripting_URIPATH",
                  "EC2MetaDataSSRF_COOKIE",
                  "EC2MetaDataSSRF_URIPATH",
                  "GenericLFI_URIPATH",
                  "GenericRFI_URIPATH",
                  "RestrictedExtensions_URIPATH",
                  "SizeRestrictions_Cookie_HEADER",
                  "SizeRestrictions_URIPATH",
                  "UserAgent_BadBots_HEADER")));

  RuleProperty rule(int priority) {
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
                        .ruleActionOverrides(overrides())
                        .build())
                .build())
        .visibilityConfig(Firewall.visible(name))
        .build();
  }

  private List<RuleActionOverrideProperty> overrides() {
    List<RuleActionOverrideProperty> overrides = new ArrayList<>();
    RuleActionProperty count =
        RuleActionProperty.builder().count(CfnWebACL.CountActionProperty.builder().build()).build();
    Stream.concat(
            counted.stream().map(rule -> override(rule, count)),
            refused.stream().map(rule -> override(rule, FirewallResponses.REFUSED.action())))
        .forEach(overrides::add);
    return overrides;
  }

  private static RuleActionOverrideProperty override(String rule, RuleActionProperty action) {
    return RuleActionOverrideProperty.builder().name(rule).actionToUse(action).build();
  }
}
