package dev.verbatim.extraction.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTest {
  private static final String ROOT = "dev.verbatim.extraction";
  private static final String OFFENCES = ROOT + ".layout.offences";

  /** Which class breaks which rule. */
  private static final Map<String, String> OFFENDERS =
      Map.of(
          "no cycles between packages", "offences.second.KnowsTheFirst",
          "only the JDK is used", "offences.first.ReadsJson");

  private static final JavaClasses EXTRACTION =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private static final JavaClasses OFFENDING = new ClassFileImporter().importPackages(OFFENCES);

  static Stream<String> rules() {
    return OFFENDERS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theExtractionKeeps(String rule) {
    Layout.rules(ROOT).get(rule).check(EXTRACTION);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aClassCanBreak(String rule) {
    assertThat(Layout.rules(OFFENCES).get(rule).evaluate(OFFENDING).getFailureReport().toString())
        .contains(OFFENDERS.get(rule));
  }

  @Test
  void everyStageIsLookedAt() {
    assertThat(EXTRACTION.stream().map(type -> type.getPackageName()))
        .contains(ROOT, ROOT + ".text", ROOT + ".attribution", ROOT + ".learned");
  }
}
