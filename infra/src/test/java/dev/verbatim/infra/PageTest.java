package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.infra.edge.Page;
import dev.verbatim.infra.environment.Access;
import dev.verbatim.infra.environment.Environments;
import dev.verbatim.infra.environment.SignIn;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code page.json} says; that a server does the same is tested with the server. */
class PageTest {

  private static final Access ACCESS = Environments.named("prod").access();
  private static final String POLICY = "Content-Security-Policy";

  private final Page page = Page.described();

  @Test
  void theDocumentConnectsToItsHostAndToWhereItsEditorsSignIn() {
    SignIn elsewhere =
        new SignIn(
            "page",
            List.of("https://news.auth.example/token", ACCESS.issuer() + "/oauth2"),
            "quotes:review");
    assertThat(page.headers(ACCESS, elsewhere).get(POLICY))
        .contains(
            "connect-src 'self' https://issuer.verbatim.example https://news.auth.example;",
            "script-src 'self';")
        .doesNotContain("unsafe", "{", "*");
  }

  @Test
  void itsSettingsAreThoseOfTheEnvironment() {
    assertThat(Page.settings(ACCESS, Environments.named("prod").domain().orElseThrow().signIn()))
        .isEqualTo(
            "{\"issuer\":\"https://issuer.verbatim.example\",\"client\":\"verbatim-page\","
                + "\"scope\":\"articles:write quotes:review\"}");
  }

  @Test
  void whatIsAtAScreenAndBelowIsItsDocument() {
    assertThat(page.documents())
        .contains("/", "/index.html", "/articles", "/articles/*", "/sign-in")
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(page.files());
    assertThat(page.files()).containsExactlyInAnyOrder("/config.json", "/favicon.svg", "/static/*");
  }
}
