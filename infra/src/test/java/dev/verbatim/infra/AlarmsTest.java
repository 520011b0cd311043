package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.infra.Template.Resource;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Environments;
import dev.verbatim.infra.environment.Service;
import dev.verbatim.infra.watch.Metrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
            "verbatim-prod-database-capacity",
            "verbatim-prod-database-processor",
            "verbatim-prod-gateway-errors",
            "verbatim-prod-gateway-latency",
            "verbatim-prod-index-errors",
            "verbatim-prod-index-lag",
            "verbatim-prod-index-left-behind",
            "verbatim-prod-index-quarantined",
            "verbatim-prod-index-stopped",
            "verbatim-prod-index-throttles",
            "verbatim-prod-record-table-read-throttles",
            "verbatim-prod-record-table-write-throttles",
            "verbatim-prod-search-errors",
            "verbatim-prod-search-latency",
            "verbatim-prod-search-server-errors",
            "verbatim-prod-search-throttles",
            "verbatim-prod-views-errors",
            "verbatim-prod-views-lag",
            "verbatim-prod-views-left-behind",
            "verbatim-prod-views-quarantined",
            "verbatim-prod-views-stopped",
            "verbatim-prod-views-table-read-throttles",
            "verbatim-prod-views-table-write-throttles",
            "verbatim-prod-views-throttles");
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
                assertThat(alarm.at("/AlarmActions/0/Fn::GetStackOutput/StackName").asText())
                    .isEqualTo(environment.named("base"));
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
                .function(Environments.named("prod"), Service.API)
                .text("/FunctionName"));
    for (Service service : Service.following()) {
      Resource quarantined = alarm("prod", service.id() + "-quarantined");
      assertThat(quarantined.text("/Namespace")).isEqualTo("Verbatim");
      assertThat(quarantined.text("/Dimensions/0/Value"))
          .isEqualTo(Environments.named("prod").function(service));
    }
  }

  @Test
  void whatIsQuarantinedIsCountedByTheFunctionsUnderTheNameThatIsWatched() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("../src/functions"))) {
      assertThat(files.filter(file -> file.toString().matches(".*/src/main/.*\\.java")))
          .anySatisfy(
              file -> assertThat(file).content().contains('"' + Metrics.QUARANTINED + "\", "));
    }
  }

  @Test
  void theRunbookExplainsEachAndNoOther() throws IOException {
    Set<String> explained =
        Files.readAllLines(Path.of("RUNBOOK.md")).stream()
            .filter(line -> line.matches("### [a-z, -]+"))
            .flatMap(line -> Stream.of(line.substring("### ".length()).split(", ")))
            .collect(Collectors.toSet());
    assertThat(alarms("prod").map(alarm -> alarm.text("/AlarmName").substring(14)))
        .containsExactlyInAnyOrderElementsOf(explained);
  }

  @Test
  void throttlingIsWatchedInEachTableAndItsIndexes() {
    assertThat(alarm("prod", "record-table-write-throttles").text("/Dimensions/0/Value"))
        .isEqualTo("verbatim-prod-record-1");
    assertThat(alarm("prod", "views-table-write-throttles").at("/Metrics").toString())
        .contains("verbatim-prod-views", "by-latest", "by-publisher", "by-section", "by-language")
        .contains("by-name", "by-chance");
  }

  /** A function that nothing calls tells of no age: neither of a shard that is stuck. */
  @Test
  void aStreamThatNobodyTakesFromIsNoticed() {
    String stopped = alarm("prod", "views-stopped").at("/Metrics").toString();
    assertThat(stopped)
        .contains("verbatim-prod-record-1", "ConsumedWriteCapacityUnits", "Invocations")
        .contains("verbatim-prod-views");
    assertThat(alarm("prod", "index-stopped").at("/Metrics").toString())
        .contains("verbatim-prod-views-1");
    // Of all shards, the one that is furthest behind.
    assertThat(alarm("prod", "index-lag").text("/Statistic")).isEqualTo("Maximum");
  }

  @Test
  void howSlowAndHowFarBehindIsUpToTheEnvironment() {
    for (Environment environment : Environments.all()) {
      assertThat(alarm(environment.name(), "api-latency").at("/Threshold").longValue())
          .isEqualTo(environment.watch().slow().toMillis());
      assertThat(alarm(environment.name(), "views-lag").at("/Threshold").longValue())
          .isEqualTo(environment.watch().viewsBehind().toMillis());
      if (environment.database().isPresent()) {
        assertThat(alarm(environment.name(), "index-lag").at("/Threshold").longValue())
            .isEqualTo(environment.watch().searchBehind().toMillis());
      }
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
        .contains("ServerErrors", "IteratorAge", "ACUUtilization", "ConsumedReadCapacityUnits")
        .contains("verbatim-prod-views", "verbatim-prod-index", Metrics.QUARANTINED);
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
