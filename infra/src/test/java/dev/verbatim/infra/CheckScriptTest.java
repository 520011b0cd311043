package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.infra.environment.Environments;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code infra/bin/check}, with an account, a zone and an issuer that stand in. */
@NeedsNode
@DisabledOnOs(OS.WINDOWS)
class CheckScriptTest {

  private static final String AWS =
      """
      case "$*" in
        'sts '*) echo 333333333333 ;;
        'ssm '*) echo 29 ;;
        'iam '*) echo sts.amazonaws.com ;;
        'lambda '*) echo 1000 ;;
        'route53 '*) printf 'ns-1.awsdns.example\\tns-2.awsdns.example\\n' ;;
        'dynamodb '* | 'cloudformation '*) exit 254 ;;
      esac
      """;

  private static final String DIG = "printf 'ns-2.awsdns.example.\\nns-1.awsdns.example.\\n'";

  private static final String CURL =
      """
      case "$*" in
        *openid-configuration)
          echo '{"issuer": "https://issuer.verbatim.example",
            "jwks_uri": "https://issuer.verbatim.example/.well-known/jwks.json",
            "token_endpoint": "https://issuer.verbatim.example/token"}' ;;
        *jwks.json) echo '{"keys": [{"kty": "RSA", "use": "sig", "kid": "1"}]}' ;;
      esac
      """;

  @TempDir Path root;

  @Test
  void whereAllIsThereItSaysSo() throws Exception {
    Scripts scripts = scripts();

    int status = scripts.run("check", "prod");

    assertThat(scripts.output()).doesNotContain("FAILED").contains("ok     the issuer is");
    assertThat(status).isZero();
    assertThat(scripts.calls())
        .filteredOn(call -> call.startsWith("aws "))
        .allMatch(call -> call.matches("aws \\S+ (get|describe)-.*"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "aws  | echo 111111111111                    | in place of 333333333333",
        "aws  | case $1 in sts) echo 333333333333 ;; ssm) exit 254 ;; esac | npx cdk bootstrap",
        "aws  | case $1 in sts) echo 333333333333 ;; iam) exit 254 ;; esac | create-open-id-connect",
        "aws  | case $1 in sts) echo 333333333333 ;; lambda) echo 10 ;; esac | and 710 are needed",
        "aws  | [ $1 = sts ] && echo 333333333333    | has no hosted zone",
        "dig  | echo ns-1.elsewhere.example.         | leads elsewhere",
        "curl | exit 22                              | correct the issuer",
        "curl | echo '{\"issuer\": \"https://issuer.verbatim.example/\"}' | calls itself",
        "curl | echo '{\"issuer\": \"https://issuer.verbatim.example\"}' | keys are at",
      })
  void whatIsMissingIsNamedWithWhatToDo(String program, String says, String told) throws Exception {
    Scripts scripts = scripts().program(program, says);

    assertThat(scripts.run("check", "prod")).isEqualTo(1);

    assertThat(scripts.output()).contains("FAILED").contains(told);
  }

  @Test
  void anIssuerThatSignsWithCurvesAloneIsNotTaken() throws Exception {
    Scripts scripts = scripts().program("curl", CURL.replace("RSA", "EC"));

    assertThat(scripts.run("check", "prod")).isEqualTo(1);

    assertThat(scripts.output()).contains("have it sign with RS256");
  }

  @Test
  void aTableThatWasLeftIsNamed() throws Exception {
    Scripts scripts = scripts().program("aws", AWS.replace("'dynamodb '* | ", ""));

    assertThat(scripts.run("check", "prod")).isEqualTo(1);

    assertThat(scripts.output()).contains("verbatim-prod-record-1 is left");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "verbatim | articles:write openid   | 0",
        "other    | articles:write          | 1",
        "verbatim | verbatim/articles:write | 1",
        "verbatim | openid profile          | 1",
      })
  void aTokenOfAnEditorHasToBeUnderstood(String audience, String scope, int status)
      throws Exception {
    String claims =
        "{\"iss\": \"https://issuer.verbatim.example\", \"aud\": [\"%s\"], \"scope\": \"%s\"}"
            .formatted(audience, scope);
    Scripts scripts =
        scripts()
            .variable(
                "TOKEN",
                "head."
                    + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                    + ".signature");

    assertThat(scripts.run("check", "prod")).isEqualTo(status);
  }

  private Scripts scripts() throws Exception {
    return new Scripts(root, Environments.named("prod"))
        .program("aws", AWS)
        .program("dig", DIG)
        .program("curl", CURL)
        .program("docker", "true")
        .program("java", "true");
  }
}
