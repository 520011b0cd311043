package dev.verbatim.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

  private static final String ROOT = "dev.verbatim";
  private static final String OFFENCES = ROOT + ".architecture.offences";

  /** Which class breaks which rule. */
  private static final Map<String, String> OFFENDERS =
      Map.of(
          "no cycles", "offences.speaker.QuotesItsQuote",
          "platform imports no feature", "offences.platform.KnowsQuotes",
          "AWS stays in adapters, items, platform, local, the projector's entry and the token",
              "offences.quote.ReadsTheTable",
          "JPA stays in search", "offences.quote.IsAnEntity",
          "extraction imports only the JDK", "offences.extraction.AsksTheFramework",
          "names say what a class is", "offences.quote.QuoteManager",
          "what is served over HTTP is called a resource", "offences.quote.QuoteEndpoint",
          "time comes in as a clock", "offences.quote.LooksAtTheWall");

  private static final JavaClasses APPLICATION =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private static final JavaClasses OFFENDING = new ClassFileImporter().importPackages(OFFENCES);

  static Stream<String> rules() {
    return Architecture.rules(ROOT).keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theApplicationKeeps(String rule) {
    Architecture.rules(ROOT).get(rule).check(APPLICATION);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aClassCanBreak(String rule) {
    var broken =
        Architecture.rules(OFFENCES, OFFENCES + ".persistence..")
            .get(rule)
            .evaluate(OFFENDING)
            .getFailureReport();

    assertThat(broken.toString()).contains(OFFENDERS.get(rule));
  }

  @Test
  void everyFeatureIsLookedAt() {
    assertThat(APPLICATION.stream().map(type -> type.getPackageName()))
        .contains(
            "dev.verbatim.article",
            "dev.verbatim.extraction",
            "dev.verbatim.feed",
            "dev.verbatim.platform",
            "dev.verbatim.quote",
            "dev.verbatim.speaker");
  }
}
