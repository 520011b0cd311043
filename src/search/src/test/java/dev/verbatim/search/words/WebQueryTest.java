package dev.verbatim.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebQueryTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Ferry Boats | ferry boats",
        "ferry or harbour quay | ferry / harbour quay",
        "ferry OR harbour | ferry / harbour",
        "or ferry or or harbour or | ferry / harbour",
        "ferry -storm --gale | ferry -storm -gale",
        "ferry - storm | ferry storm",
        "-or | -or",
        "\"We are still here\" | [we are still here]",
        "\u201cit was my\u201d tide | [it was my] tide",
        "\u201cit was my\" tide | [it was my] tide",
        "\u201ewir sind hier\u201c | [wir sind hier]",
        "\u00abnous sommes ici\u00bb | [nous sommes ici]",
        "\"the \u201ctide\u201d will\" | [the tide will]",
        "-\"not open\" ferry | -[not open] ferry",
        "\"a b\" or c | [a b] / c",
        "ferry \"painted blue | ferry [painted blue]",
        "ferry\"painted blue\"quay | ferry [painted blue] quay",
        "\"tide\" | [tide]",
        "well-known won\u2019t 1,000 | [well known] [won t] [1 000]",
        "\"or\" | [or]",
        "tide \"\" \u201c\u201d !!! & | tide"
      })
  void wordsPhrasesAlternativesAndExclusionsAreTold(String typed, String read) {
    assertThat(shown(WebQuery.parse(typed))).isEqualTo(read);
  }

  @Property
  void whateverIsTypedCanBeRead(@ForAll("typed") String typed) {
    WebQuery query = WebQuery.parse(typed);

    assertThat(query.alternatives()).allSatisfy(terms -> assertThat(terms).isNotEmpty());
    assertThat(query.terms())
        .allSatisfy(
            term -> {
              assertThat(term.words()).isNotEmpty();
              assertThat(term.words())
                  .allSatisfy(
                      word ->
                          assertThat(TextWords.of(word))
                              .singleElement()
                              .extracting(TextWords.Word::folded)
                              .isEqualTo(word));
            });
  }

  @Provide
  Arbitrary<String> typed() {
    Arbitrary<String> parts =
        Arbitraries.of(
            "\"", "\u201c", "\u201d", "-", "--", " or ", " ", "tide", "the", "\0", "\ud800", "'",
            "\u2019", "(", ")", "|", "&", "!", ":*", "<->", "\n", "é", "1,000", "漢字");
    return Arbitraries.oneOf(
        parts.list().ofMaxSize(60).map(list -> String.join("", list)), Arbitraries.strings());
  }

  private static String shown(WebQuery query) {
    return query.alternatives().stream()
        .map(terms -> terms.stream().map(WebQueryTest::shown).collect(Collectors.joining(" ")))
        .collect(Collectors.joining(" / "));
  }

  private static String shown(WebQuery.Term term) {
    String words = String.join(" ", term.words());
    List<String> marks = term.exact() ? List.of("[", "]") : List.of("", "");
    return (term.excluded() ? "-" : "") + marks.get(0) + words + marks.get(1);
  }
}
