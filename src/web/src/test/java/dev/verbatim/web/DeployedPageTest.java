package dev.verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.http.routing.Routes;
import dev.verbatim.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * On AWS the page is served from a bucket ({@code infra}), as a file says; this compares the file
 * with what a server does.
 */
class DeployedPageTest {

  /** A screen in the page's own list of them. */
  private static final Pattern SCREEN = Pattern.compile("\\[/\\^\\\\/([a-z-]+)");

  @Test
  void screensAreWhereAServerHasThem() throws IOException {
    List<String> screens = new ArrayList<>();
    deployed().get("screens").forEach(screen -> screens.add(screen.asText()));

    assertThat(screens).containsExactlyElementsOf(Routes.screens());
  }

  @Test
  void screensAreWhereThePageLooksForThem() throws IOException {
    String router =
        Files.readString(Repository.file("src", "web/src/main/resources/web/app/router.ts"));
    Set<String> screens = new TreeSet<>();
    SCREEN.matcher(router).results().forEach(found -> screens.add("/" + found.group(1)));

    assertThat(screens).containsExactlyInAnyOrderElementsOf(Routes.screens());
  }

  @Test
  void thePolicyIsThatOfAServer() throws IOException {
    String policy = deployed().at("/headers/Content-Security-Policy").asText();

    assertThat(policy.replace("{origins}", ""))
        .isEqualTo(ContentSecurityPolicy.of(List.of()).value());
    assertThat(policy.replace("{origins}", " https://login.example https://token.example"))
        .isEqualTo(
            ContentSecurityPolicy.of(
                    List.of("https://login.example/realms/news", "https://token.example"))
                .value());
  }

  private static JsonNode deployed() throws IOException {
    return new ObjectMapper()
        .readTree(
            Repository.file("infra", "src/main/resources/dev/verbatim/infra/page.json").toFile());
  }
}
