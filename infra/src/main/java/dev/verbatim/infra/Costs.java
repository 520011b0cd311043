package dev.verbatim.infra;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.infra.common.Resources;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Environments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What environments cost, worked out from their templates and the prices in {@code prices.json}: a
 * month in which nobody asks, and a million reads that a function answers. Texts that are stored
 * and what is written come on top.
 */
public final class Costs {

  private static final int HOURS = 730;

  /** How long a usual read takes the function, in seconds. */
  private static final double READ_SECONDS = 0.02;

  /** How large a usual answer is, compressed, in gigabytes for a million. */
  private static final double ANSWERS_GIGABYTES = 3;

  /** What is logged of a million requests: access log, the function's line, Lambda's own. */
  private static final double LOGS_GIGABYTES = 1.7;

  private final JsonNode prices = prices();
  private final List<JsonNode> resources;

  private Costs(List<JsonNode> resources) {
    this.resources = resources;
  }

  /**
   * Prints a table.
   *
   * @param arguments the folder of the templates, in which each environment has one of its own
   */
  public static void main(String[] arguments) {
    System.out.print(table(Path.of(arguments[0])));
  }

  /** The table of all environments. */
  static String table(Path folder) {
    Map<String, Map<String, Double>> columns = new LinkedHashMap<>();
    for (Environment environment : Environments.all()) {
      Costs costs = new Costs(resources(folder.resolve(environment.name())));
      Map<String, Double> lines = costs.idle();
      lines.put("**a month in which nobody asks**", sum(lines));
      lines.put("**a million reads more**", costs.million());
      columns.put(environment.name(), lines);
    }
    StringBuilder table = new StringBuilder("| US dollars |");
    columns.keySet().forEach(name -> table.append(' ').append(name).append(" |"));
    table.append("\n|---|").append("---:|".repeat(columns.size())).append('\n');
    for (String line : columns.values().iterator().next().keySet()) {
      table.append("| ").append(line).append(" |");
      columns
          .values()
          .forEach(column -> table.append(" %s |".formatted(dollars(column.get(line)))));
      table.append('\n');
    }
    return table.toString();
  }

  /** What each kind of thing costs in a month, whether it is used or not. */
  private Map<String, Double> idle() {
    Map<String, Double> lines = new LinkedHashMap<>();
    lines.put("PostgreSQL, at its least", price("databaseUnitHour") * HOURS * databaseUnits());
    lines.put(
        "firewall",
        all("AWS::WAFv2::WebACL")
            .mapToDouble(
                it ->
                    price("firewallMonth")
                        + price("firewallRuleMonth") * it.at("/Properties/Rules").size())
            .sum());
    lines.put("keys", price("keyMonth") * all("AWS::KMS::Key").count());
    lines.put("secrets", price("secretMonth") * secrets());
    lines.put("alarms", price("alarmMetricMonth") * alarmMetrics());
    lines.put("hosted zone", has("AWS::CloudFront::Distribution") ? price("zoneMonth") : 0);
    lines.put(
        "NAT and endpoints",
        HOURS
            * (price("natHour") * all("AWS::EC2::NatGateway").count()
                + price("interfaceEndpointZoneHour")
                    * all("AWS::EC2::VPCEndpoint")
                        .filter(
                            it -> it.at("/Properties/VpcEndpointType").asText().equals("Interface"))
                        .mapToInt(it -> it.at("/Properties/SubnetIds").size())
                        .sum()));
    return lines;
  }

  private double databaseUnits() {
    double least =
        all("AWS::RDS::DBCluster")
            .mapToDouble(
                it -> it.at("/Properties/ServerlessV2ScalingConfiguration/MinCapacity").asDouble())
            .sum();
    return least * all("AWS::RDS::DBInstance").count();
  }

  /** RDS makes one itself, and a copy in another region counts as one. */
  private long secrets() {
    long copies =
        all("AWS::SecretsManager::Secret")
            .mapToLong(it -> 1 + it.at("/Properties/ReplicaRegions").size())
            .sum();
    return copies + all("AWS::RDS::DBCluster").count();
  }

  private long alarmMetrics() {
    return all("AWS::CloudWatch::Alarm")
        .mapToLong(
            alarm ->
                Math.max(
                    1,
                    stream(alarm.at("/Properties/Metrics"))
                        .filter(metric -> metric.has("MetricStat"))
                        .count()))
        .sum();
  }

  private double million() {
    double gigabytes =
        all("AWS::Lambda::Function")
            .filter(it -> it.at("/Properties/FunctionName").asText().matches("verbatim-.*-api"))
            .mapToDouble(it -> it.at("/Properties/MemorySize").asDouble() / 1024)
            .sum();
    double cost =
        price("gatewayMillion")
            + price("functionMillion")
            + price("functionGigabyteSecond") * gigabytes * READ_SECONDS * 1_000_000
            + price("readMillion")
            + price("logGigabyte") * LOGS_GIGABYTES;
    cost +=
        has("AWS::CloudFront::Distribution")
            ? price("edgeMillion") + price("edgeGigabyte") * ANSWERS_GIGABYTES
            : price("gatewayGigabyte") * ANSWERS_GIGABYTES;
    return has("AWS::WAFv2::WebACL") ? cost + price("firewallMillion") : cost;
  }

  private boolean has(String type) {
    return all(type).findAny().isPresent();
  }

  private Stream<JsonNode> all(String type) {
    return resources.stream().filter(resource -> resource.get("Type").asText().equals(type));
  }

  private double price(String name) {
    return prices.required(name).doubleValue();
  }

  private static double sum(Map<String, Double> lines) {
    return lines.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static String dollars(double amount) {
    return amount == 0 ? "-" : String.format(Locale.ROOT, "%.2f", amount);
  }

  private static JsonNode prices() {
    try {
      return new ObjectMapper().readTree(Resources.text("prices.json"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<JsonNode> resources(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".template.json"))
          .sorted()
          .flatMap(file -> stream(read(file).path("Resources")))
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(
          folder + " has no templates: ./mvnw -f infra/pom.xml verify writes them", e);
    }
  }

  private static JsonNode read(Path file) {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<JsonNode> stream(JsonNode nodes) {
    return StreamSupport.stream(nodes.spliterator(), false);
  }
}
