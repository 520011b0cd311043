package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.infra.Compute.Packaging;
import dev.verbatim.infra.Compute.Processor;
import dev.verbatim.infra.Template.Resource;
import java.util.List;
import java.util.Optional;
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
    Environment jvm = on(Environments.named("dev"), "jvm", Packaging.JVM, Processor.X86_64);
    assertThat(functions(Synthesized.of(jvm)))
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
    Environment traced = on(Environments.named("dev"), "jvm", Packaging.JVM, Processor.X86_64);
    assertThat(functions(Synthesized.of(traced)))
        .extracting(
            function -> function.text("/Environment/Variables/QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT"))
        .containsExactly("https://traces.verbatim.example", "", "", "");
  }

  @Test
  void aRaisedGenerationIsANewKeyOfCursors() {
    Resource first = Synthesized.named("dev").template("base").only("AWS::SecretsManager::Secret");
    Environment later = on(Environments.named("dev"), "jvm", Packaging.JVM, Processor.X86_64);
    Resource second = Synthesized.of(later).template("base").only("AWS::SecretsManager::Secret");
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.text("/Name")).endsWith("/cursor-key/2");
    assertThat(first.text("/Name")).endsWith("/cursor-key/1");
  }

  @Test
  void eachHasWhatTheEnvironmentGivesIt() {
    for (Environment environment : Environments.all()) {
      for (Service service : Service.values()) {
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
    List<Integer> days = List.of(7, 30, 180);
    for (int i = 0; i < days.size(); i++) {
      int kept = days.get(i);
      assertThat(Synthesized.of(Environments.all().get(i)).templates().stream())
          .flatExtracting(template -> template.all("AWS::Logs::LogGroup"))
          .hasSizeGreaterThanOrEqualTo(8)
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
        .flatMap(part -> environment.template(part).all("AWS::Lambda::Function").stream());
  }

  private static Environment on(
      Environment like, String name, Packaging packaging, Processor processor) {
    Compute compute = like.compute();
    return new Environment(
        name,
        like.account(),
        like.region(),
        like.addresses(),
        Optional.empty(),
        like.access(),
        new Compute(
            packaging,
            processor,
            compute.api(),
            compute.search(),
            compute.views(),
            compute.index()),
        like.recordLimits(),
        like.viewsLimits(),
        like.database(),
        like.rates(),
        like.rollout(),
        like.watch(),
        like.logs(),
        Optional.of("https://traces.verbatim.example"),
        2);
  }
}
