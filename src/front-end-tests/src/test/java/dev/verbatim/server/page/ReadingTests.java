package dev.verbatim.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.verbatim.suite.Client.anyone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What everybody can do. */
interface ReadingTests extends Visitors {

  @ParameterizedTest
  @CsvSource({"390, LIGHT", "1600, DARK"})
  default void everyScreenIsInOrder(int width, ColorScheme scheme) {
    String article = Newsroom.articleWith("ferry");
    try (Tab tab = reader(width, scheme)) {
      for (String address :
          List.of(
              "/",
              "/?publisher=alder-gazette",
              "/articles/" + article,
              "/speakers/ingrid-halvane",
              "/search",
              "/search?q=ferry&in=articles",
              "/search?q=fish",
              "/trends",
              "/try?example=2",
              "/sign-in",
              "/review")) {
        tab.visit(address).isInOrder();
      }
    }
  }

  @Test
  default void aNewcomerTriesATextAndSeesWhoSaidWhatAndWhy() {
    try (Tab tab = reader()) {
      tab.visit("/").page().getByText("Try a text").first().click();
      tab.link("A bridge is late").click();

      assertThat(tab.page().getByText("4 quotations found")).isVisible();
      assertThat(tab.page().locator(".note").first()).containsText("Tamsin Orvelle");
      tab.page().getByText("Why?").first().click();
      assertThat(tab.page().locator(".why ul li").first()).isVisible();
      tab.complainsOfNothing();
    }
  }

  @Test
  default void aTextIsTriedOnTheFrontPage() {
    try (Tab tab = reader()) {
      tab.visit("/");
      tab.page()
          .getByLabel("Try a text of your own")
          .fill("\"The tide will not wait,\" said Ingrid Halvane.");
      tab.button("Find the quotations").click();

      assertThat(tab.page().getByText("1 quotation found")).isVisible();
      assertThat(tab.page().locator(".note")).containsText("Ingrid Halvane");
      tab.page().reload();
      assertThat(tab.page().getByText("1 quotation found")).isVisible();
    }
  }

  @Test
  default void anExampleHasAnAddressUntilTheTextIsTheReadersOwn() {
    try (Tab tab = reader()) {
      tab.visit("/try?example=2").page().getByLabel("News text").fill("Nothing was said.");

      assertThat(tab.page()).hasURL(Pattern.compile("/try$"));
      assertThat(tab.page().getByText("No quotations found")).isVisible();
    }
  }

  @Test
  default void aTextIsOnlyEverText() {
    String hostile =
        """
        "<script>document.title = 'taken'</script><img src=x onerror=alert(1)>," said Ilka Brandovar.

        "\u202Eright to left\u202C and {{back}} ${again}," said Oren Quillon <b>&amp;</b>.
        """;
    try (Tab tab = reader()) {
      tab.page().onDialog(dialog -> fail(dialog.message()));
      tab.visit("/try").page().getByLabel("News text").fill(hostile);

      assertThat(tab.page().locator(".reader")).isVisible();
      assertThat(tab.page().locator("main script, main img, main b")).hasCount(0);
      assertThat(tab.page()).hasTitle("Try a text · Verbatim");
      tab.complainsOfNothing();
    }
  }

  @Test
  default void aTextFromRightToLeftIsReadThatWay() {
    try (Tab tab = reader()) {
      tab.visit("/try").page().getByLabel("News text").fill("קרן אור אמרה: \"הים לא מחכה לאיש\".");

      Object direction =
          tab.page().locator(".text").first().evaluate("e => getComputedStyle(e).direction");
      assertThat(direction).isEqualTo("rtl");
    }
  }

  @Test
  default void pointingAtAQuotationLightsTheSentenceThatNamesItsSpeaker() {
    String article = Newsroom.articleWith("ferry");
    try (Tab tab = reader()) {
      tab.visit("/articles/" + article);
      assertThat(lit(tab, "quotation")).hasSize(3);
      assertThat(lit(tab, "sentence")).isEmpty();

      tab.page().locator(".note").last().hover();

      assertThat(lit(tab, "quotation-active"))
          .containsExactly("\"I have slept in that harbour often enough,\"");
      assertThat(lit(tab, "sentence").get(0)).contains("he said");
    }
  }

  @Test
  default void everyQuotationHasAnAddressOfItsOwn() {
    String article = Newsroom.articleWith("lighthouse");
    String quote = anyone().get("/v1/articles/" + article + "/quotes").path("items[1].id");
    try (Tab tab = reader()) {
      tab.visit("/quotes/" + quote);

      assertThat(tab.page()).hasURL(Pattern.compile("/articles/" + article + "/quotes/" + quote));
      assertThat(lit(tab, "quotation-active")).containsExactly("\"It was him,\"");
    }
  }

  @Test
  default void filtersAreInTheAddressAndSurviveAReload() {
    try (Tab tab = reader()) {
      tab.visit("/").page().locator(".filters summary").click();
      tab.page().locator("select[name=publisher]").selectOption("Corran Wire");

      assertThat(tab.page()).hasURL(Pattern.compile("publisher=corran-wire"));
      tab.page().reload();
      assertThat(tab.page().locator(".chip")).containsText("Corran Wire");
      assertThat(tab.page().locator("quote-card")).hasCount(4);
      tab.button("Without publisher Corran Wire").click();
      assertThat(tab.page()).hasURL(Pattern.compile("/$"));
    }
  }

  @Test
  default void whatIsFoundIsMarkedAndLeadsToItsArticle() {
    try (Tab tab = reader()) {
      tab.visit("/search");
      tab.field("Words to search for").fill("tide");
      tab.press("Enter");

      assertThat(tab.page().locator(".results mark").first()).hasText("tide");
      tab.page().locator(".results .to-article").first().click();
      assertThat(tab.heading()).isFocused();
      tab.page().goBack();
      assertThat(tab.field("Words to search for")).hasValue("tide");
    }
  }

  @Test
  default void speakersAreSuggestedWhileWordsAreTyped() {
    try (Tab tab = reader()) {
      tab.visit("/search");
      tab.field("Words to search for").fill("halv");
      assertThat(tab.offered("Ingrid Halvane")).isVisible();
      tab.press("ArrowDown", "Enter");

      assertThat(tab.heading()).hasText("Ingrid Halvane");
    }
  }

  /** The texts that are lit under a name. */
  @SuppressWarnings("unchecked")
  private static List<String> lit(Tab tab, String name) {
    Page page = tab.page();
    page.waitForFunction("document.querySelector('.reader') !== null");
    return (List<String>)
        page.evaluate("name => [...(CSS.highlights.get(name) ?? [])].map(String)", name);
  }
}
