package dev.verbatim.platform.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.platform.validation.WebAddress.Canonical;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebAddressTest {

  @Test
  void whatIsWrittenInSeveralWaysHasOneForm() {
    for (String same :
        List.of(
            "https://harbor.example/",
            "https://Harbor.Example",
            "HTTPS://harbor.example:443/",
            "https://harbor.example/#top")) {
      assertThat(Canonical.of(same)).as(same).isEqualTo("https://harbor.example/");
    }
    assertThat(Canonical.of("http://harbor.example:80/a?b=C#d"))
        .isEqualTo("http://harbor.example/a?b=C");
  }

  @Test
  void whatMayBeAnotherPageStaysAnother() {
    for (String url :
        List.of(
            "http://harbor.example/",
            "https://harbor.example:8443/",
            "https://harbor.example/A",
            "https://harbor.example/a/",
            "https://harbor.example/a?",
            "https://harbor.example/a%2Fb",
            "https://desk@harbor.example/",
            "https://[2001:db8::1]/a")) {
      assertThat(Canonical.of(url)).isEqualTo(url);
    }
  }

  @Test
  void whatIsBeyondAsciiIsEncodedSoThatEveryProgramTakesIt() {
    assertThat(Canonical.ascii("https://harbor.example/f\u00e4hre?a=\ud83d\udea2#\u202e"))
        .isEqualTo("https://harbor.example/f%C3%A4hre?a=%F0%9F%9A%A2#%E2%80%AE");
    assertThat(Canonical.of("https://harbor.example/f\u00e4hre"))
        .isEqualTo(Canonical.of("https://Harbor.example/f%C3%A4hre"));
    assertThat(Canonical.ascii("https://harbor.example/a%20b"))
        .isEqualTo("https://harbor.example/a%20b");
    // A letter and a mark are not the letter that has it: a server may tell them apart.
    assertThat(Canonical.ascii("https://harbor.example/fa\u0308hre"))
        .isEqualTo("https://harbor.example/fa%CC%88hre");
    assertThat(Canonical.ascii("harbour, Pier 3")).isEqualTo("harbour, Pier 3");
    assertThat(Canonical.ascii(null)).isNull();
  }

  @Test
  void halfACharacterIsInNoWebAddress() {
    assertThat(WebAddress.Check.isWebAddress("https://harbor.example/\ud83d")).isFalse();
    assertThat(WebAddress.Check.isWebAddress("https://harbor.example/\udea2\ud83d")).isFalse();
  }

  @Test
  void whatIsNoWebAddressStaysAsItIs() {
    assertThat(Canonical.of("harbour, Pier 3")).isEqualTo("harbour, Pier 3");
    assertThat(Canonical.of("mailto:desk@harbor.example")).isEqualTo("mailto:desk@harbor.example");
  }
}
