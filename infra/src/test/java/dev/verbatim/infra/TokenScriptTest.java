package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.infra.environment.Environments;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code infra/bin/token}, with an issuer that stands in. */
@NeedsNode
@DisabledOnOs(OS.WINDOWS)
class TokenScriptTest {

  private static final String ISSUER =
      """
      case "$*" in
        *openid-configuration) echo '{"token_endpoint": "https://login.example/token"}' ;;
        *https://login.example/token)
          while [ "$1" != --config ]; do shift; done
          cat "$2" > '%s/config'
          echo '{"access_token": "a.token", "expires_in": 300}' ;;
        *) exit 22 ;;
      esac
      """;

  @TempDir Path root;

  @Test
  void whereEveryoneMayReadNoneIsAskedFor() throws Exception {
    Scripts scripts = scripts("prod");

    assertThat(scripts.run("token", "prod")).isZero();

    assertThat(scripts.output()).isEmpty();
    assertThat(scripts.calls()).isEmpty();
  }

  @Test
  void whereReadingNeedsOneTheIssuerGivesItForTheAudience() throws Exception {
    Scripts scripts =
        scripts("staging").variable("SMOKE_CLIENT", "smoke").variable("SMOKE_SECRET", "hush");

    assertThat(scripts.run("token", "staging")).isZero();

    assertThat(scripts.output()).isEqualTo("a.token\n");
    assertThat(scripts.calls())
        .hasSize(2)
        .noneMatch(call -> call.contains("hush"))
        .anyMatch(call -> call.contains("audience=verbatim-staging"));
  }

  @Test
  void aSecretMayHaveTheMarksThatTheSettingsOfCurlHaveAMeaningFor() throws Exception {
    Scripts scripts =
        scripts("staging")
            .variable("SMOKE_CLIENT", "smoke")
            .variable("SMOKE_SECRET", "hu\"sh\\ # $x");

    assertThat(scripts.run("token", "staging")).isZero();

    assertThat(root.resolve("config")).hasContent("user = \"smoke:hu\\\"sh\\\\ # $x\"");
  }

  @Test
  void withoutAClientItSaysWhatToSet() throws Exception {
    Scripts scripts = scripts("staging");

    assertThat(scripts.run("token", "staging")).isEqualTo(1);

    assertThat(scripts.output()).contains("set SMOKE_CLIENT and SMOKE_SECRET");
  }

  private Scripts scripts(String environment) throws Exception {
    return new Scripts(root, Environments.named(environment))
        .program("curl", ISSUER.formatted(root));
  }
}
