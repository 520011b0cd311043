package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.infra.common.Resources;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@NeedsNode
class CostsTest {

  private static String table;

  @BeforeAll
  static void synthesize() {
    assertThat(Synthesized.all()).hasSize(4);
    table = Costs.table(Path.of("target", "cdk.out"));
  }

  @Test
  void theReadmeSaysWhatTheTemplatesCost() throws Exception {
    String date = new ObjectMapper().readTree(Resources.text("prices.json")).get("asOf").asText();
    assertThat(Path.of("README.md")).content().contains(table).contains(date);
  }

  /** Two instances of one unit each, for 730 hours at 0.14. */
  @Test
  void postgresCostsWhatItsInstancesHaveAtTheLeast() {
    assertThat(cells("PostgreSQL")).containsExactly("-", "-", "51.10", "204.40");
  }

  @Test
  void aSmallEnvironmentStaysBelowTenDollarsWhenNobodyAsks() {
    assertThat(Double.parseDouble(cells("**a month")[1])).isLessThan(10);
    assertThat(cells("firewall")[1]).isEqualTo("-");
  }

  /** A firewall has four rules, at a dollar each beside its own five. */
  @Test
  void aFirewallCostsItselfAndItsRules() {
    assertThat(cells("firewall")).containsExactly("-", "-", "9.00", "9.00");
  }

  @Test
  void itIsTheTableOfAllEnvironments() throws Exception {
    assertThat(table).startsWith("| US dollars | dev | small | staging | prod |\n");
    assertThat(Files.readString(Path.of("bin", "costs"))).contains("dev.verbatim.infra.Costs");
  }

  private static String[] cells(String line) {
    return table
        .lines()
        .filter(it -> it.startsWith("| " + line))
        .findFirst()
        .orElseThrow()
        .replaceAll("^\\|[^|]*\\| | \\|$", "")
        .split(" \\| ");
  }
}
