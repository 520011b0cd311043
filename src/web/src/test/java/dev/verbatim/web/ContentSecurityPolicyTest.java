package dev.verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContentSecurityPolicyTest {

  @Test
  void thePageConnectsToItsOwnServerAlone() {
    assertThat(ContentSecurityPolicy.of(List.of()).value())
        .contains("connect-src 'self';", "script-src 'self';", "style-src 'self';")
        .doesNotContain("unsafe", "*", "https:");
  }

  @Test
  void aPageWithAnIssuerConnectsToItsOrigin() {
    List<String> addresses =
        List.of("https://login.example/realms/news", "https://login.example/token");

    assertThat(ContentSecurityPolicy.of(addresses).value())
        .contains("connect-src 'self' https://login.example;");
  }
}
