package dev.verbatim.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.verbatim.http.paging.Cursors;
import dev.verbatim.http.paging.PageRequest;
import dev.verbatim.platform.problem.InvalidField;
import dev.verbatim.platform.problem.InvalidRequest;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

  enum Weather {
    CALM,
    STORMY
  }

  private final Cursors cursors =
      new Cursors("a secret that is kept by nobody but tests", List.of());

  @Property
  void everyLimitFromOneToAHundredIsTaken(@ForAll @IntRange(min = 1, max = 100) int limit) {
    Parameters parameters = with("limit", "" + limit);

    assertThat(parameters.page(cursors).limit()).isEqualTo(limit);
    parameters.check();
  }

  @Property
  void anyOtherLimitIsRefused(@ForAll int limit) {
    if (limit < 1 || limit > 100) {
      refused(with("limit", "" + limit), p -> p.page(cursors), "limit");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "0", "101", "1e1", "0x10", "+5", "-1", "20.0", "٢٠", "99999999999"})
  void aLimitIsAWholeNumber(String limit) {
    refused(with("limit", limit), p -> p.page(cursors), "limit");
  }

  @Test
  void wordsAreChosenWithCommasOrByRepeatingTheParameter() {
    for (List<String> given :
        List.of(
            List.of("body,quotes"), List.of("quotes", "body"), List.of(" quotes , body,body"))) {
      Parameters parameters = new Parameters("/v1/articles", of("include", given));

      assertThat(parameters.anyOf("include", Set.of("body", "quotes", "speakers")))
          .containsExactlyInAnyOrder("body", "quotes");
      parameters.check();
    }
    assertThat(new Parameters("/v1/articles", of("limit", List.of())).anyOf("include", Set.of("a")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "bodies", "body,", ",body", "body;quotes", "Body"})
  void aWordThatCannotBeChosenIsRefusedOnce(String given) {
    Parameters parameters = new Parameters("/v1/articles", of("include", List.of(given, given)));

    assertThat(parameters.anyOf("include", Set.of("body", "quotes"))).isEmpty();
    assertThatThrownBy(parameters::check)
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            e -> {
              assertThat(e.fields()).hasSize(1);
              assertThat(e.fields().get(0).detail()).contains("body, quotes");
            });
  }

  private static MultivaluedMap<String, String> of(String name, List<String> values) {
    MultivaluedMap<String, String> given = new MultivaluedHashMap<>();
    given.put(name, values);
    return given;
  }

  @Test
  void aBoundedListTakesEachValueOnceInItsOrder() {
    Parameters parameters = new Parameters("/v1/quotes", of("ids", List.of("b, a,b", "c")));
    assertThat(parameters.list("ids", 4)).containsExactly("b", "a", "c");
    parameters.check();

    refused(with("ids", "a,b,c"), p -> p.list("ids", 2), "ids");
    refused(with("ids", "a,,b"), p -> p.list("ids", 9), "ids");
    refused(with("speaker", " "), p -> p.texts("speaker", 9), "speaker");
  }

  @Test
  void fieldsAreThoseOfTheView() {
    Parameters parameters = with("fields", "id, speaker.name");
    parameters.fields(Set.of("id", "speaker", "speaker.name"));
    parameters.check();

    refused(with("fields", "id,nmae"), p -> p.fields(Set.of("id", "name")), "fields");
    refused(with("fields", ""), p -> p.fields(Set.of("id", "name")), "fields");
  }

  @Test
  void theGreatestFractionIsNotBelowTheLeast() {
    refused(
        with("minConfidence", "0.9", "maxConfidence", "0.5"),
        p -> {
          p.fraction("minConfidence");
          p.fraction("maxConfidence", "minConfidence");
        },
        "maxConfidence");
  }

  @Test
  void aListShowsTwentyWhereNothingElseIsSaid() {
    PageRequest page = with().page(cursors);

    assertThat(page.limit()).isEqualTo(20);
    assertThat(page.after()).isNull();
  }

  @Test
  void aCursorIsBoundToThePathAndTheFiltersButNotToTheLimit() {
    Map<String, String> position = Map.of("pk", "ARTICLE#ferry");
    Parameters first = with("section", "Islands", "limit", "3");
    String cursor = cursors.seal(position, first.page(cursors).query());

    assertThat(with("cursor", cursor, "limit", "9", "section", "Islands").page(cursors).after())
        .isEqualTo(position);
    refused(with("cursor", cursor), p -> p.page(cursors), "cursor");
    refused(with("cursor", cursor, "section", "Sport"), p -> read(p, "section"), "cursor");
    refused(
        with("cursor", cursor, "section", "Islands", "tag", "x"),
        p -> read(p, "section", "tag"),
        "cursor");
  }

  @Test
  void theAddressOfTheNextPageKeepsTheFilters() {
    String address = with("section", "Rain & wind", "limit", "3").page(cursors).at("abc");

    assertThat(address).isEqualTo("/v1/articles?section=Rain+%26+wind&limit=3&cursor=abc");
  }

  @Test
  void aParameterThatNobodyReadsIsRefused() {
    refused(with("sectoin", "Islands"), p -> p.text("section"), "sectoin");
    refused(with("", "x"), p -> p.text("section"), "");
    refused(with("x".repeat(500), ""), p -> {}, "x".repeat(40) + "\u2026");
  }

  @Test
  void aParameterIsGivenOnce() {
    MultivaluedHashMap<String, String> twice = new MultivaluedHashMap<>();
    twice.put("section", List.of("Islands", "Islands"));

    refused(new Parameters("/v1/articles", twice), p -> p.text("section"), "section");
    assertThat(new Parameters("/v1/articles", twice).texts("section")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", "a\u0000b", "a\nb", "\ud800", "b\udc00"})
  void aTextIsNeitherBlankNorBroken(String text) {
    refused(with("section", text), p -> p.text("section"), "section");
  }

  @Test
  void aTextHasABound() {
    assertThat(with("section", "x".repeat(300)).text("section")).hasSize(300);
    refused(with("section", "x".repeat(301)), p -> p.text("section"), "section");
    refused(with("section", "abcd"), p -> p.text("section", 3), "section");
  }

  @Property
  void everyFractionIsTaken(
      @ForAll @BigRange(min = "0", max = "1") @Scale(12) BigDecimal fraction) {
    assertThat(with("minConfidence", fraction.toPlainString()).fraction("minConfidence"))
        .isEqualTo(fraction.doubleValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.1", "2", "-0.5", "NaN", "Infinity", "0x1p-3", "1d", "1e-1", "0.5f", "."})
  void whatIsNoFractionIsRefused(String fraction) {
    refused(with("minConfidence", fraction), p -> p.fraction("minConfidence"), "minConfidence");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-30", "2026-3-2", "02.03.2026", "yesterday", "2026-03-02T25:00:00Z",
        "2026-03-02 10:00", "2026-03-02T10:00:00", "+12026-01-01", "0000-01-01", "-0001-01-01"
      })
  void whatIsNoTimeIsRefused(String time) {
    refused(with("from", time), p -> p.time("from"), "from");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02, 2026-03-01",
    "2026-03-02T10:00:00Z, 2026-03-02T09:59:59Z",
    "2026-03-02T10:00:00Z, 2026-03-01"
  })
  void aPeriodDoesNotEndBeforeItBegins(String from, String to) {
    refused(
        with("from", from, "to", to),
        p -> {
          p.time("from");
          p.time("to", "from");
        },
        "to");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02, 2026-03-02",
    "2026-03-02T10:00:00Z, 2026-03-02T10:00:00Z",
    "2026-03-02T10:00:00Z, 2026-03-02",
    "2026-03-02, 2026-03-02T00:00:00Z"
  })
  void aPeriodMayBeOneDayOrOneSecond(String from, String to) {
    Parameters parameters = with("from", from, "to", to);
    parameters.time("from");
    parameters.time("to", "from");

    parameters.check();
  }

  @Test
  void oneOfSeveralIsNamedAsItIsShown() {
    assertThat(with("weather", "stormy").oneOf("weather", Weather.class)).isEqualTo(Weather.STORMY);
    assertThat(with().oneOf("weather", Weather.class)).isNull();
    refused(with("weather", "STORMY"), p -> p.oneOf("weather", Weather.class), "weather");
    refused(with("weather", "wet"), p -> p.oneOf("weather", Weather.class), "weather");
  }

  @ParameterizedTest
  @CsvSource({"EN, en", "en-gb, en-GB", "zh-hant-tw, zh-Hant-TW", "sr-Latn, sr-Latn"})
  void aLanguageIsReadInItsCanonicalCase(String given, String canonical) {
    assertThat(with("language", given).language("language")).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(strings = {"english!", "e", "en_GB", "-", "x-private", "123"})
  void whatIsNoLanguageIsRefused(String tag) {
    refused(with("language", tag), p -> p.language("language"), "language");
  }

  @Test
  void aFlagIsTrueOrFalse() {
    assertThat(with("explain", "true").flag("explain")).isTrue();
    assertThat(with("explain", "false").flag("explain")).isFalse();
    assertThat(with().flag("explain")).isFalse();
    refused(with("explain", "yes"), p -> p.flag("explain"), "explain");
  }

  @Test
  void aWebAddressIsAbsolute() {
    assertThat(with("url", "https://harbor.example/a?b=c").webAddress("url", 99)).isNotNull();
    for (String wrong : List.of("harbor.example", "ftp://a.example", "https://", "mailto:a@b.c")) {
      refused(with("url", wrong), p -> p.webAddress("url", 99), "url");
    }
  }

  @Property
  void noValueIsTooOddToBeRead(@ForAll String value) {
    Parameters parameters = with("a", value, "b", value, "c", value, "d", value, "e", value);
    parameters.text("a");
    parameters.time("b");
    parameters.fraction("c");
    parameters.language("d");
    parameters.webAddress("e", 300);

    assertThatExceptionOfType(InvalidRequest.class).isThrownBy(parameters::check);
  }

  private static Parameters with(String... namesAndValues) {
    MultivaluedHashMap<String, String> given = new MultivaluedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      given.putSingle(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Parameters("/v1/articles", given);
  }

  private void read(Parameters parameters, String... names) {
    List.of(names).forEach(parameters::text);
    parameters.page(cursors);
  }

  private static void refused(Parameters parameters, Consumer<Parameters> read, String parameter) {
    read.accept(parameters);
    InvalidRequest refusal = catchThrowableOfType(InvalidRequest.class, parameters::check);
    assertThat(refusal.fields()).extracting(InvalidField::parameter).contains(parameter);
  }
}
