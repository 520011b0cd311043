package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.infra.Template.Resource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@NeedsNode
class AlarmsTest {

  @Test
  void theseAreWatched() {
    assertThat(alarms("prod").map(alarm -> alarm.text("/AlarmName")))
        .containsExactlyInAnyOrder(
            "verbatim-prod-api-errors",
            "verbatim-prod-api-latency",
            "verbatim-prod-api-server-errors",
            "verbatim-prod-api-throttles",
            "verbatim-prod-changes-left-behind",
            "verbatim-prod-database-capacity",
            "verbatim-prod-database-processor",
            "verbatim-prod-gateway-errors",
            "verbatim-prod-gateway-latency",
            "verbatim-prod-projection-lag",
            "verbatim-prod-index-errors",
            "verbatim-prod-index-throttles",
            "verbatim-prod-records-set-aside",
            "verbatim-prod-search-errors",
            "verbatim-prod-search-latency",
            "verbatim-prod-search-server-errors",
            "verbatim-prod-search-throttles",
            "verbatim-prod-table-read-throttles",
            "verbatim-prod-table-write-throttles");
  }

  @Test
  void eachIsToldAndSaysWhereTheRunbookExplainsIt() {
    for (Environment environment : Environments.all()) {
      assertThat(alarms(environment.name()))
          .allSatisfy(
              alarm -> {
                String section = alarm.text("/AlarmName").substring(environment.named("").length());
                assertThat(alarm.text("/AlarmDescription"))
                    .endsWith("Runbook: section '" + section + "'");
                assertThat(alarm.at("/AlarmActions")).hasSize(1);
                assertThat(alarm.at("/AlarmActions/0/Fn::ImportValue").asText())
                    .startsWith(environment.named("base:"));
              });
    }
  }

  @Test
  void functionsAreWatchedByTheNamesThatTheyHave() {
    Resource errors = alarm("prod", "api-errors");
    assertThat(errors.text("/Dimensions/0/Value"))
        .isEqualTo(
            Synthesized.named("prod")
                .template("api")
                .only("AWS::Lambda::Function")
                .text("/FunctionName"));
    assertThat(alarm("prod", "records-set-aside").text("/Namespace")).isEqualTo("Verbatim");
  }

  @Test
  void howSlowAndHowFarBehindIsUpToTheEnvironment() {
    for (Environment environment : Environments.all()) {
      assertThat(alarm(environment.name(), "api-latency").at("/Threshold").longValue())
          .isEqualTo(environment.watch().slow().toMillis());
      assertThat(alarm(environment.name(), "projection-lag").at("/Threshold").longValue())
          .isEqualTo(environment.watch().behind().toMillis());
    }
  }

  @Test
  void whatTheAccountMayCostIsUpToTheEnvironment() {
    for (Environment environment : Environments.all()) {
      Resource budget =
          Synthesized.of(environment).template("observability").only("AWS::Budgets::Budget");
      assertThat(budget.at("/Budget/BudgetLimit/Amount").intValue())
          .isEqualTo(environment.watch().monthlyBudget());
      assertThat(budget.text("/NotificationsWithSubscribers/0/Subscribers/0/Address"))
          .isEqualTo(environment.watch().mail());
    }
  }

  @Test
  void thereIsADashboard() {
    assertThat(
            Synthesized.named("prod")
                .template("observability")
                .only("AWS::CloudWatch::Dashboard")
                .json()
                .toString())
        .contains("ServerErrors", "IteratorAge", "ACUUtilization", "ConsumedReadCapacityUnits");
  }

  private static Resource alarm(String environment, String name) {
    return alarms(environment)
        .filter(alarm -> alarm.text("/AlarmName").endsWith(environment + "-" + name))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<Resource> alarms(String environment) {
    return List.of("delivery", "observability").stream()
        .map(Synthesized.named(environment)::template)
        .flatMap(template -> template.all("AWS::CloudWatch::Alarm").stream());
  }
}
