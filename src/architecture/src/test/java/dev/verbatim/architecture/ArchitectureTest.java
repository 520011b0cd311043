package dev.verbatim.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
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
      Map.ofEntries(
          Map.entry("packages have no cycles", "offences.news.speaker.KnowsItsQuote"),
          Map.entry("platform knows no feature", "offences.platform.KnowsQuotes"),
          Map.entry("http knows only platform", "offences.http.request.ReadsQuotes"),
          Map.entry("news knows only platform and extraction", "offences.news.quote.AsksTheWeb"),
          Map.entry("the page knows only http", "offences.web.ReadsTheNews"),
          Map.entry("search does not know store", "offences.search.query.ReadsTheStore"),
          Map.entry("store does not know search", "offences.store.quote.SearchesWords"),
          Map.entry("nothing knows server", "offences.api.quote.KnowsTheEntries"),
          Map.entry("nothing knows local", "offences.api.quote.KnowsTheEntries"),
          Map.entry("nothing knows functions", "offences.api.quote.KnowsTheEntries"),
          Map.entry("only the entry of extraction is used", "offences.news.quote.CountsTokens"),
          Map.entry("extraction imports only the JDK", "offences.extraction.text.AsksTheFramework"),
          Map.entry(
              "AWS is used only where items are stored or read",
              "offences.api.quote.ReadsTheTable"),
          Map.entry(
              "what items are made of is known to store alone", "offences.api.quote.ReadsTheTable"),
          Map.entry(
              "failures of AWS are known only where they are answered",
              "offences.api.quote.CatchesTheSdk"),
          Map.entry(
              "JPA and PostgreSQL stay in search and indexing", "offences.api.quote.IsAnEntity"),
          Map.entry("names say what a class is", "offences.api.quote.QuoteManager"),
          Map.entry(
              "what is served over HTTP is called a resource", "offences.api.quote.QuoteEndpoint"),
          Map.entry("no two classes have one simple name", "offences.api.speaker.QuoteManager"),
          Map.entry("time comes in as a clock", "offences.api.quote.LooksAtTheWall"));

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
    var broken = Architecture.rules(OFFENCES).get(rule).evaluate(OFFENDING).getFailureReport();

    assertThat(broken.toString()).contains(OFFENDERS.get(rule));
  }

  @Test
  void everyModuleOfTheApplicationIsLookedAt() {
    assertThat(APPLICATION.stream().map(JavaClass::getPackageName))
        .contains(
            "dev.verbatim.api.filter",
            "dev.verbatim.api.quote",
            "dev.verbatim.api.search",
            "dev.verbatim.extraction",
            "dev.verbatim.functions",
            "dev.verbatim.functions.index",
            "dev.verbatim.functions.stream",
            "dev.verbatim.functions.views",
            "dev.verbatim.functions.web",
            "dev.verbatim.http.problem",
            "dev.verbatim.indexing",
            "dev.verbatim.local",
            "dev.verbatim.localstores",
            "dev.verbatim.news.quote",
            "dev.verbatim.openapi",
            "dev.verbatim.platform.projection",
            "dev.verbatim.search.query",
            "dev.verbatim.server",
            "dev.verbatim.source",
            "dev.verbatim.store.quote",
            "dev.verbatim.store.record",
            "dev.verbatim.store.table",
            "dev.verbatim.store.views",
            "dev.verbatim.training");
  }
}
