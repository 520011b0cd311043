package dev.verbatim.http.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptHeaderTest {

  private static final List<String> OFFERED = List.of("application/json", "application/ld+json");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "application/json | application/json",
        "application/ld+json | application/ld+json",
        "APPLICATION/LD+JSON | application/ld+json",
        "*/* | application/json",
        "application/* | application/json",
        "text/html, application/xml;q=0.9, */*;q=0.8 | application/json",
        "application/json;q=0.2, application/ld+json;q=0.3 | application/ld+json",
        "application/json; charset=utf-8 ; q=0.2, application/ld+json;q=0.1 | application/json",
        "application/ld+json;profile=\"a,b;q=0\" | application/ld+json",
        "*/*;q=0.1, application/json;q=0 | application/ld+json",
        "application/json;q=0, */* | application/ld+json",
        "application/*;q=0.5, application/json;q=0.4 | application/ld+json",
        "application/json;q=0.000, application/ld+json;q=0 | none",
        "*/*;q=0 | none",
        "application/json;q=0 | none",
        "text/*, image/png | none",
        "application/jsonp | none",
        "json | none",
        "application/ | none",
        "*/json | none",
        "application/json;q=2 | none",
        "application/json;q=high | none",
        "application/json;q= | none",
        ", ,application/json;;, | application/json",
        "\"application/json | none"
      })
  void theNearestRangeSaysHowMuchATypeIsWanted(String header, String chosen) {
    assertThat(new AcceptHeader(List.of(header)).choose(OFFERED)).isEqualTo(chosen);
  }

  @Test
  void aClientThatSaysNothingTakesWhatIsUsual() {
    assertThat(new AcceptHeader(null).choose(OFFERED)).isEqualTo("application/json");
    assertThat(new AcceptHeader(List.of()).choose(OFFERED)).isEqualTo("application/json");
    assertThat(new AcceptHeader(List.of(" ")).choose(OFFERED)).isEqualTo("application/json");
  }

  @Test
  void severalHeadersAreOneList() {
    assertThat(new AcceptHeader(List.of("text/html", "application/ld+json;q=0.5")).choose(OFFERED))
        .isEqualTo("application/ld+json");
  }

  @Property
  void whateverIsSentGetsOneOfTheTypesOrNone(@ForAll String header) {
    String chosen = new AcceptHeader(List.of(header)).choose(OFFERED);

    assertThat(chosen == null || OFFERED.contains(chosen)).isTrue();
  }

  @Test
  void aLongHeaderIsReadInOneGo() {
    String header = "a/b;\"".repeat(100_000) + ",".repeat(100_000) + ", application/json";

    assertThat(new AcceptHeader(List.of(header)).choose(OFFERED)).isEqualTo("application/json");
  }
}
