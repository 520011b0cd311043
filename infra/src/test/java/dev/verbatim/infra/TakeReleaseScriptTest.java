package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.infra.environment.Environments;
import dev.verbatim.infra.environment.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code infra/bin/take-release}, with a GitHub that stands in. */
@DisabledOnOs(OS.WINDOWS)
class TakeReleaseScriptTest {

  private static final String GH =
      """
      case "$*" in
        'release download '*)
          while [ "$1" != --dir ]; do shift; done
          cd "$2"
          for function in api search views index; do echo "$function" >"verbatim-1.2.3-$function-arm64.zip"; done
          mkdir quarkus-app && echo run >quarkus-app/quarkus-run.jar
          tar -czf verbatim-1.2.3-server.tar.gz quarkus-app && rm -r quarkus-app ;;
        'attestation verify '*) %s ;;
      esac
      """;

  @TempDir Path root;

  @BeforeEach
  void checkout() throws Exception {
    Files.writeString(root.resolve("pom.xml"), "<project>\n  <version>1.2.3</version>\n</project>");
  }

  @Test
  void filesAreWhereABuildPutsThemOnceTheirOriginIsKnown() throws Exception {
    Scripts scripts = scripts("true");

    assertThat(scripts.run("take-release", "v1.2.3", "arm64")).isZero();

    for (Service service : Service.values()) {
      assertThat(root.resolve(service.module()).resolve("target/function.zip"))
          .hasContent(service.id());
    }
    assertThat(root.resolve(Packages.APPLICATION).resolve("quarkus-run.jar")).exists();
    assertThat(scripts.calls())
        .filteredOn(call -> call.startsWith("gh attestation verify"))
        .hasSize(5);
  }

  @Test
  void whatWasBuiltElsewhereIsNotTaken() throws Exception {
    assertThat(scripts("exit 1").run("take-release", "v1.2.3", "arm64")).isEqualTo(1);

    assertThat(root.resolve(Service.API.module())).doesNotExist();
  }

  @Test
  void theCheckoutHasToBeThatOfTheRelease() throws Exception {
    Scripts scripts = scripts("true");

    assertThat(scripts.run("take-release", "v1.2.4", "arm64")).isEqualTo(1);

    assertThat(scripts.output()).contains("git checkout v1.2.4");
  }

  private Scripts scripts(String verify) throws Exception {
    return new Scripts(root, Environments.named("prod"))
        .variable("GH_REPO", "example/verbatim")
        .program("gh", GH.formatted(verify));
  }
}
