package dev.verbatim.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.verbatim.suite.LocalApp;
import dev.verbatim.suite.Tokens;
import dev.verbatim.testing.Repository;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Makes the pictures that README shows, of the seeds. */
@QuarkusTest
@WithTestResource(value = LocalApp.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
@NeedsChromium
@EnabledIfSystemProperty(
    named = "verbatim.pictures",
    matches = ".*",
    disabledReason = "pictures are made on request, with -Dverbatim.pictures")
class PicturesTest {

  private static final int HEIGHT = 720;

  /** In bytes. */
  private static final long LARGEST = 150_000;

  @TestHTTPResource("/")
  String application;

  @Test
  void theScreensArePictured() throws IOException {
    try (Stream<Path> seeds = Files.list(Repository.file("seeds"))) {
      for (Path seed : seeds.filter(file -> file.toString().endsWith(".txt")).sorted().toList()) {
        Newsroom.store(Files.readString(seed));
      }
    }
    String article = Newsroom.articleUnder("deadline");
    try (Chromium chromium = Chromium.start()) {
      picture(chromium, "newest", "/", Tab.WIDE, ColorScheme.LIGHT);
      picture(chromium, "article", "/articles/" + article, Tab.WIDE, ColorScheme.LIGHT);
      picture(chromium, "try", "/try?example=1", Tab.WIDE, ColorScheme.LIGHT);
      picture(chromium, "review", "/review", Tab.WIDE, ColorScheme.DARK);
      picture(chromium, "trends", "/trends", Tab.NARROW, ColorScheme.LIGHT);
      picture(chromium, "speaker", "/speakers/ingrid-halvane", Tab.NARROW, ColorScheme.DARK);
    }
  }

  private void picture(
      Chromium chromium, String name, String address, int width, ColorScheme scheme)
      throws IOException {
    String server = Optional.ofNullable(System.getProperty("verbatim.page")).orElse(application);
    Path file = Repository.file("src", "docs", "pictures", name + ".png");
    try (Tab tab = Tab.open(chromium.browser(), server, width, scheme)) {
      if (List.of("review").contains(name)) {
        tab.signedIn(Tokens.of("editor", "articles:write quotes:review"));
      }
      tab.page().setViewportSize(width == Tab.WIDE ? 1200 : width, HEIGHT);
      tab.visit(address);
      assertThat(tab.page().locator("quote-card, .reader, .trends").first()).isVisible();
      if (name.equals("try")) {
        tab.page().locator(".own").evaluate("text => text.scrollIntoView()");
      }
      if (List.of("article", "try").contains(name)) {
        tab.page().locator(".note").nth(1).hover();
      }
      tab.page().screenshot(new Page.ScreenshotOptions().setPath(file));
    }
    assertThat(Files.size(file)).isLessThan(LARGEST);
  }
}
