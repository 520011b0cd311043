package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.infra.Template.Resource;
import dev.verbatim.infra.environment.Compute;
import dev.verbatim.infra.environment.Compute.Packaging;
import dev.verbatim.infra.environment.Compute.Processor;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Environments;
import dev.verbatim.infra.environment.Service;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@NeedsNode
class FunctionsTest {

  @Test
  void functionsAreNativeForGravitonUnlessTheEnvironmentSaysElse() {
    assertThat(functions(Synthesized.named("prod")))
        .hasSize(4)
        .allSatisfy(
            function -> {
              assertThat(function.text("/Runtime")).isEqualTo("provided.al2023");
              assertThat(function.at("/Architectures").toString()).isEqualTo("[\"arm64\"]");
              assertThat(function.at("/SnapStart").isMissingNode()).isTrue();
              assertThat(function.text("/Environment/Variables/DISABLE_SIGNAL_HANDLERS"))
                  .isEqualTo("true");
            });
  }

  @Test
  void onTheJvmTheyStartFromASnapshot() {
    Environment jvm =
        Variant.of(Environments.named("dev")).runAs(Packaging.JVM, Processor.X86_64).environment();
    assertThat(functions(Synthesized.variant("jvm", jvm)))
        .hasSize(4)
        .allSatisfy(
            function -> {
              assertThat(function.text("/Runtime")).isEqualTo("java25");
              assertThat(function.at("/Architectures").toString()).isEqualTo("[\"x86_64\"]");
              assertThat(function.text("/SnapStart/ApplyOn")).isEqualTo("PublishedVersions");
              assertThat(function.text("/Handler")).endsWith("QuarkusStreamHandler::handleRequest");
            });
  }

  @Test
  void tracesAreSentByTheFunctionThatReachesTheInternet() {
    Environment traced =
        Variant.of(Environments.named("dev"))
            .traces("https://traces.verbatim.example")
            .environment();
    assertThat(functions(Synthesized.variant("traced", traced)))
        .extracting(
            function -> function.text("/Environment/Variables/QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT"))
        .containsExactly("https://traces.verbatim.example", "", "", "");
  }

  @Test
  void aRaisedGenerationIsANewKeyOfCursorsAndThoseOfBeforeAndAfterAreThereToo() {
    Synthesized first = Synthesized.named("dev");
    Synthesized later =
        Synthesized.variant(
            "keys", Variant.of(Environments.named("dev")).keyGeneration(2).environment());
    assertThat(cursorKeys(first)).containsExactly("1", "2");
    assertThat(cursorKeys(later)).containsExactly("1", "2", "3");
    JsonNode before = variables(first);
    JsonNode after = variables(later);
    assertThat(before.get("VERBATIM_API_CURSOR_KEY").asText()).contains("/cursor-key/1:");
    assertThat(before.get("VERBATIM_API_OTHER_CURSOR_KEYS").asText()).contains("/cursor-key/2:");
    assertThat(after.get("VERBATIM_API_CURSOR_KEY").asText()).contains("/cursor-key/2:");
    assertThat(after.get("VERBATIM_API_OTHER_CURSOR_KEYS").asText())
        .contains("/cursor-key/1:")
        .contains("/cursor-key/3:");
  }

  @Test
  void eachHasWhatTheEnvironmentGivesIt() {
    for (Environment environment : Environments.all()) {
      for (Service service : environment.services()) {
        Resource function =
            functions(Synthesized.of(environment))
                .filter(one -> one.text("/FunctionName").equals(environment.function(service)))
                .findFirst()
                .orElseThrow();
        Compute.Size size = environment.compute().of(service);
        assertThat(function.at("/MemorySize").intValue()).isEqualTo(size.memory());
        assertThat(function.at("/ReservedConcurrentExecutions").intValue())
            .isEqualTo(size.concurrency());
        assertThat(function.at("/KmsKeyArn").isMissingNode()).isFalse();
      }
    }
  }

  @Test
  void logsAreEncryptedAndForgottenWhenTheEnvironmentSaysSo() {
    List<Integer> days = List.of(7, 30, 30, 180);
    for (int i = 0; i < days.size(); i++) {
      int kept = days.get(i);
      assertThat(Synthesized.of(Environments.all().get(i)).templates().stream())
          .flatExtracting(template -> template.all("AWS::Logs::LogGroup"))
          .hasSizeGreaterThanOrEqualTo(7)
          .allSatisfy(
              logs -> {
                assertThat(logs.at("/RetentionInDays").intValue()).isEqualTo(kept);
                assertThat(logs.at("/KmsKeyId").isMissingNode()).isFalse();
              });
    }
  }

  @Test
  void versionsOfBeforeStay() {
    assertThat(
            Stream.of("api", "search", "views")
                .flatMap(
                    part ->
                        Synthesized.named("prod")
                            .template(part)
                            .all("AWS::Lambda::Version")
                            .stream()))
        .hasSize(4)
        .allSatisfy(
            version ->
                assertThat(version.json().path("DeletionPolicy").asText()).isEqualTo("Retain"));
  }

  private static Stream<Resource> functions(Synthesized environment) {
    return Stream.of("api", "search", "views")
        .filter(environment::has)
        .flatMap(part -> environment.template(part).all("AWS::Lambda::Function").stream())
        .filter(function -> !function.text("/FunctionName").startsWith("CodeDeployHook_"));
  }

  private static List<String> cursorKeys(Synthesized environment) {
    return environment.template("base").all("AWS::SecretsManager::Secret").stream()
        .map(secret -> secret.text("/Name"))
        .filter(name -> name.contains("/cursor-key/"))
        .map(name -> name.substring(name.lastIndexOf('/') + 1))
        .sorted()
        .toList();
  }

  private static JsonNode variables(Synthesized environment) {
    return environment
        .template("api")
        .function(Environments.named("dev"), Service.API)
        .at("/Environment/Variables");
  }
}
