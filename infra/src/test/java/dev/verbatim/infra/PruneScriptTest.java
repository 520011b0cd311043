package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.infra.environment.Environments;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code infra/bin/prune}, with functions that stand in. */
@DisabledOnOs(OS.WINDOWS)
class PruneScriptTest {

  @TempDir Path root;

  @Test
  void versionsAreDeletedButForTheNewestTenAndThoseThatAreCalled() throws Exception {
    Scripts scripts =
        new Scripts(root, Environments.named("prod"))
            .program("npx", "true")
            .program(
                "aws",
                """
                case "$*" in
                  'lambda get-alias '*-api' '*) echo '["14", {"AdditionalVersionWeights": {"2": 0.1}}]' ;;
                  'lambda get-alias '*) exit 254 ;;
                  'lambda list-versions-by-function '*) seq -s '\t' 1 14 ;;
                esac
                """);

    assertThat(scripts.run("prune", "prod")).isZero();

    assertThat(scripts.calls())
        .filteredOn(call -> call.contains("delete-function"))
        .containsExactly(
            "aws lambda delete-function --function-name verbatim-prod-api --qualifier 4",
            "aws lambda delete-function --function-name verbatim-prod-api --qualifier 3",
            "aws lambda delete-function --function-name verbatim-prod-api --qualifier 1");
    assertThat(scripts.calls())
        .last()
        .asString()
        .startsWith("npx cdk gc")
        .endsWith("aws://333333333333/eu-central-1");
  }
}
