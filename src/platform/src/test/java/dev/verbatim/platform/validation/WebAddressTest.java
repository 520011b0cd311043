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
  void whatIsNoWebAddressStaysAsItIs() {
    assertThat(Canonical.of("harbour, Pier 3")).isEqualTo("harbour, Pier 3");
    assertThat(Canonical.of("mailto:desk@harbor.example")).isEqualTo("mailto:desk@harbor.example");
  }
}
