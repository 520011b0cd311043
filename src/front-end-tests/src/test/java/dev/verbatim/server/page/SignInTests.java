package dev.verbatim.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.verbatim.suite.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Signing in, and what it opens. */
interface SignInTests extends Visitors {

  @Test
  default void aPastedTokenSignsInForThisTabAlone() {
    try (Tab tab = reader()) {
      tab.visit("/sign-in?to=/try");
      tab.page().getByLabel("Token").fill(Tokens.with("articles:write quotes:review"));
      tab.button("Sign in").click();

      assertThat(tab.page()).hasURL(Pattern.compile("/try$"));
      tab.page().reload();
      assertThat(tab.page().locator(".who")).hasText("editor");
      assertThat(tab.page().evaluate("localStorage.length")).isEqualTo(0);
      assertThat(tab.context().cookies()).isEmpty();
    }
  }

  @Test
  default void whatIsNoTokenIsRefusedInWords() {
    try (Tab tab = reader()) {
      tab.visit("/sign-in").page().getByLabel("Token").fill("hello");
      tab.button("Sign in").click();
      assertThat(tab.page().getByRole(AriaRole.ALERT)).containsText("This is no token");

      tab.page().getByLabel("Token").fill(Tokens.expired("quotes:review"));
      tab.button("Sign in").click();
      assertThat(tab.page().getByRole(AriaRole.ALERT)).containsText("This token is over");
    }
  }

  @Test
  default void aTokenThatIsNoLongerTakenLeadsToTheSignIn() {
    try (Tab tab = reader()) {
      // It looks as if it would hold for another hour.
      tab.signedIn(Tokens.ofAStranger("articles:write quotes:review"));
      tab.visit("/try?example=1");
      save(tab);

      assertThat(tab.page().getByText("Your sign-in is over.")).isVisible();
      assertThat(tab.page().locator(".who")).hasText("Sign in");
    }
  }

  @Test
  default void aTextThatWasTriedIsSavedOnce() {
    try (Tab tab = editor("editor")) {
      save(tab.visit("/try?example=3"));
      assertThat(tab.page()).hasURL(Pattern.compile("/articles/"));
      String address = tab.page().url();

      save(tab.visit("/try?example=3"));
      assertThat(tab.page()).hasURL(address);
    }
  }

  @Test
  default void aTextThatDoesNotSayWhereItIsFromIsSavedWithItsPublisher() {
    try (Tab tab = editor("editor")) {
      tab.visit("/try").page().getByLabel("News text").fill("\"It floats,\" said Ilka Brandovar.");
      tab.button("Save as article").click();
      tab.page().getByLabel("Publisher").fill("Dovania Daily");
      tab.page().getByLabel("Published").fill("2026-06-30");
      tab.button("Save").last().click();

      assertThat(tab.heading()).hasText("Dovania Daily, 30 Jun 2026");
    }
  }

  @Test
  default void anIssuerSignsInWithACodeAndAProofKey() {
    String token = Tokens.with("quotes:review");
    List<String> asked = new ArrayList<>();
    try (Tab tab = reader()) {
      // The policy of this server knows no issuer, so one of its own addresses plays it.
      String issuer = tab.visit("/").page().url() + "issuer";
      tab.context()
          .route("**/config.json", json("{'issuer':'%s','client':'page'}".formatted(issuer)));
      tab.context()
          .route(
              "**/.well-known/openid-configuration",
              json(
                  "{'authorization_endpoint':'%1$s/authorize','token_endpoint':'%1$s/token'}"
                      .formatted(issuer)));
      tab.context()
          .route(
              "**/issuer/authorize?*",
              route -> {
                asked.add(route.request().url());
                String state = route.request().url().replaceAll(".*[?&]state=([^&]+).*", "$1");
                route.fulfill(
                    new Route.FulfillOptions()
                        .setStatus(302)
                        .setHeaders(Map.of("Location", "/sign-in?code=once&state=" + state)));
              });
      tab.context()
          .route(
              "**/issuer/token",
              route -> {
                asked.add(route.request().postData());
                json("{'access_token':'%s'}".formatted(token)).accept(route);
              });

      tab.visit("/sign-in?to=/trends").button("Sign in at").click();

      assertThat(tab.page()).hasURL(Pattern.compile("/trends$"));
      assertThat(tab.page().locator(".who")).hasText("editor");
      assertThat(asked.get(0)).contains("code_challenge_method=S256", "response_type=code");
      assertThat(asked.get(1)).contains("code=once", "code_verifier=");
    }
  }

  private static void save(Tab tab) {
    tab.button("Save as article").click();
    tab.page().getByRole(AriaRole.DIALOG).locator("button.main").click();
  }

  private static Consumer<Route> json(String body) {
    return route ->
        route.fulfill(
            new Route.FulfillOptions()
                .setContentType("application/json")
                .setBody(body.replace('\'', '"')));
  }
}
