package dev.verbatim.functions.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.verbatim.testing.Printed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A native function, for which a shell script stands in. */
@DisabledOnOs(OS.WINDOWS)
class FunctionLauncherTest {

  private static final Map<String, String> EVENT_SERVER =
      Map.of(
          "quarkus-internal.aws-lambda.test-api", "127.0.0.1:9001/_lambda_",
          "quarkus.lambda.mock-event-server.test-port", "9001");

  /** Ends when it is told to, as the function does. */
  private static final String SCRIPT =
      """
      #!/bin/sh
      for argument in "$@"; do echo "argument: $argument"; done
      echo "events: $AWS_LAMBDA_RUNTIME_API"
      echo "name: $AWS_LAMBDA_FUNCTION_NAME"
      echo "error" >&2
      echo "verbatim native (powered by Quarkus) started in 0.042s."
      echo "after the start"
      exec cat
      """;

  @TempDir Path folder;

  @Test
  void theExecutableOfANativeFunctionGetsItsSettingsAndTheAddressOfItsEvents() throws IOException {
    FunctionLauncher launcher = launcher(SCRIPT);
    launcher.includeAsSysProps(Map.of("verbatim.search.required", "true", "a.text", "two words"));
    try (Printed printed = new Printed()) {
      assertThat(launcher.start().orElseThrow().port()).isEqualTo(9001);

      assertThat(printed.lines())
          .startsWith(
              "argument: -Dquarkus.log.level=INFO",
              "argument: -Da.text=two words",
              "argument: -Dverbatim.search.required=true",
              "events: 127.0.0.1:9001/_lambda_",
              "name: verbatim-tested",
              "error");
      assertThat(printed.await(line -> line.startsWith("after"))).isEqualTo("after the start");
    } finally {
      launcher.close();
    }
  }

  @Test
  void aFunctionThatEndsBeforeItHasStartedIsAFailure() throws IOException {
    FunctionLauncher launcher = launcher("#!/bin/sh\necho 'a setting is missing'\n");

    assertThatIOException()
        .isThrownBy(launcher::start)
        .withMessage("the function ended before it was ready");
  }

  @ParameterizedTest
  @CsvSource({"jar,true", "native,true", "native-container,false", "jar-container,false"})
  void packagedFunctionsOfBothKindsAreLaunched(String type, boolean launched) {
    assertThat(new FunctionLauncherProvider().supportsArtifactType(type, "prod"))
        .isEqualTo(launched);
  }

  private FunctionLauncher launcher(String bootstrap) throws IOException {
    Path zip = folder.resolve("function.zip");
    try (ZipOutputStream packaged = new ZipOutputStream(Files.newOutputStream(zip))) {
      packaged.putNextEntry(new ZipEntry("bootstrap"));
      packaged.write(bootstrap.getBytes(StandardCharsets.UTF_8));
    }
    return new FunctionLauncher(zip, EVENT_SERVER);
  }
}
