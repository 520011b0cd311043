package dev.verbatim.server.page;

import com.microsoft.playwright.options.ColorScheme;
import dev.verbatim.suite.LocalApp;
import dev.verbatim.suite.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** The page in a browser: for readers, and for editors. */
@QuarkusTest
@WithTestResource(value = LocalApp.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
@NeedsChromium
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageTest implements ReadingTests, ResilienceTests, SignInTests, ReviewingTests, CachingTests {

  private static final String EDITOR = "articles:write quotes:review admin";

  @TestHTTPResource("/")
  String application;

  private Chromium chromium;

  /** Once, but no earlier: before the first test, the address of the application is not known. */
  @BeforeEach
  void open() {
    if (chromium == null) {
      Newsroom.open();
      chromium = Chromium.start();
    }
  }

  @AfterAll
  void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Override
  public Tab reader(int width, ColorScheme scheme) {
    String server = Optional.ofNullable(System.getProperty("verbatim.page")).orElse(application);
    return Tab.open(chromium.browser(), server, width, scheme);
  }

  @Override
  public Tab editor(String name) {
    return reader(Tab.WIDE, ColorScheme.LIGHT).signedIn(Tokens.of(name, EDITOR));
  }
}
