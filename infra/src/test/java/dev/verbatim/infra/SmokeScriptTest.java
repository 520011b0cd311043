package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.infra.environment.Environments;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code infra/bin/smoke}, with an API that stands in. */
@DisabledOnOs(OS.WINDOWS)
class SmokeScriptTest {

  /** What it answers: a status, a header and a body for each address. */
  private static final String API =
      """
      url="${@: -1}" all="$*"
      while [ $# -gt 0 ]; do
        case "$1" in --dump-header) head=$2 ;; --output) body=$2 ;; esac
        shift
      done
      say() {
        printf 'HTTP/2 %%s\\r\\n%%s\\r\\ncache-control: no-store\\r\\nx-request-id: 1\\r\\n' "$1" "$2" >"$head"
        echo "$3" >"$body"
        printf '%%s' "$1"
      }
      problem='content-type: application/problem+json'
      case "$url" in
        */health/*) say 200 '' '{"status": "UP"}' ;;
        */openapi) say 200 '' '{"openapi": "3.1.0"}' ;;
        *limit=0) say 400 "$problem" '' ;;
        */v1/search*) %s ;;
        */v1/quotes*) say 200 '' '{"items": []}' ;;
        */v1/articles/0*) say 404 "$problem" '' ;;
        */v1/articles) %s ;;
      esac
      """;

  private static final String FOUND = "say 200 '' '{\"total\": 1}'";

  private static final String REFUSED =
      "say 401 \"$(printf 'www-authenticate: Bearer\\r\\n%s' \"$problem\")\" ''";

  @TempDir Path root;

  @Test
  void anApiThatDoesWhatItIsForPasses() throws Exception {
    Scripts scripts = scripts(FOUND, REFUSED);

    int status = scripts.run("smoke", "https://a.execute-api.example");

    assertThat(scripts.output()).doesNotContain("FAILED");
    assertThat(status).isZero();
  }

  /** What a gateway says in place of the API. */
  @Test
  void aRefusalWithoutAProblemDocumentIsNoticed() throws Exception {
    Scripts scripts =
        scripts(FOUND, "say 401 'www-authenticate: Bearer' '{\"message\": \"Unauthorized\"}'");

    assertThat(scripts.run("smoke", "https://a.execute-api.example")).isEqualTo(1);

    assertThat(scripts.output()).contains("FAILED /v1/articles: nothing like");
  }

  @Test
  void searchIsWaitedForAMinuteSinceItsDatabaseMayBeAsleep() throws Exception {
    Scripts scripts = scripts(FOUND, REFUSED);

    scripts.run("smoke", "https://a.execute-api.example", "a.token");

    assertThat(scripts.calls())
        .filteredOn(call -> call.contains("/v1/search"))
        .singleElement()
        .asString()
        .contains("--retry 20 --retry-delay 3")
        .contains("Authorization: Bearer a.token");
  }

  @Test
  void whereThereIsNoSearchItSaysSoInWords() throws Exception {
    Scripts scripts = scripts("say 404 \"$problem\" ''", REFUSED).variable("SEARCH", "off");

    assertThat(scripts.run("smoke", "https://a.execute-api.example")).isZero();
  }

  private Scripts scripts(String search, String write) throws Exception {
    return new Scripts(root, Environments.named("dev"))
        .program("curl", API.formatted(search, write));
  }
}
