package dev.verbatim.bench.functions;

import java.util.Map;

/** Prints what was measured as tables that src/docs/costs.md can take as they are. */
final class ResultTables {

  private ResultTables() {}

  /** What was measured of one endpoint. */
  record Row(String name, double units, Measurements millis) {}

  static void pair(FunctionPair pair) {
    FunctionPair.Measured function = pair.function;
    FunctionPair.Measured bare = pair.bare;
    System.out.println("\n| Measured | Verbatim | Bare | Ratio | Goal |");
    System.out.println("|---|---|---|---|---|");
    row("Spawn to first response, ms", "%.0f", function.start(), bare.start(), "≤ 1.15");
    row("Peak memory after it, MB", "%.0f", function.early(), bare.early(), "≤ 1.15");
    row("Peak memory after 1,000 more, MB", "%.0f", function.late(), bare.late(), "≤ 0.85");
    row("Warm, p50, ms; bare handler", "%.2f", function.half(), bare.half(), "≤ 1");
    row("Warm, p99, ms; bare handler", "%.2f", function.slowest(), bare.slowest(), "");
    row("Warm, p50, ms; bare SDK GetItem", "%.2f", function.half(), pair.sdk.half(), "≤ 1.15");
    row("Warm, p99, ms; bare SDK GetItem", "%.2f", function.slowest(), pair.sdk.slowest(), "");
  }

  static void throughput(String store, Map<String, Measurements> measured) {
    Measurements served = measured.get(Throughput.SERVED);
    for (String other : new String[] {Throughput.BYTES, Throughput.READ}) {
      row(
          "Requests a second, %s; %s".formatted(store, other),
          "%.0f",
          served,
          measured.get(other),
          other.equals(Throughput.BYTES) ? "≥ 0.6" : "");
    }
  }

  private static void row(
      String name, String format, Measurements function, Measurements bare, String goal) {
    System.out.printf(
        "| %s | %s | %s | %.2f | %s |%n",
        name, function.show(format), bare.show(format), function.median() / bare.median(), goal);
  }

  static void costs(Iterable<Row> rows) {
    System.out.println(
        "\n| Request | ms | Units | DynamoDB | Lambda, arm64 | Lambda, x86_64 | With HTTP API, arm64 |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (Row row : rows) {
      double millis = row.millis().mean();
      double reads = RequestPrice.reads(row.units());
      System.out.printf(
          "| `%s` | %s | %.1f | $%.2f | $%.2f | $%.2f | **$%.2f** |%n",
          row.name(),
          row.millis().show("%.1f"),
          row.units(),
          reads,
          RequestPrice.arm(millis),
          RequestPrice.x86(millis),
          reads + RequestPrice.arm(millis) + RequestPrice.httpApi());
    }
  }
}
