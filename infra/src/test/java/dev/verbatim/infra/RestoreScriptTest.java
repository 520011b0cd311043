package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Environments;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code infra/bin/restore}, with a DynamoDB that stands in. */
@NeedsNode
@DisabledOnOs(OS.WINDOWS)
class RestoreScriptTest {

  private static final String RESTORED = "verbatim-prod-record-2";

  /** A table that is there once it was restored. */
  private static final String AWS =
      """
      case "$*" in
        'dynamodb restore-table-to-point-in-time '*) touch '%1$s/restored' ;;
        *'Table.TableStatus'*) [ -e '%1$s/restored' ] && echo ACTIVE || exit 254 ;;
        *'StreamEnabled --output'*) [ -e '%1$s/streams' ] && echo True || echo None ;;
        *'--stream-specification'*) touch '%1$s/streams' ;;
        *'describe-time-to-live'*) [ -e '%1$s/expires' ] && echo ENABLED || echo DISABLED ;;
        *'update-time-to-live'*) touch '%1$s/expires' ;;
        *'describe-stack-resource'*) [ -e '%1$s/imported' ] || exit 254 ;;
      esac
      """;

  private static final String NPX =
      """
      case "$*" in
        'cdk synth '*) mkdir -p "${@: -1}" && cp '%2$s' "${@: -1}" ;;
        'cdk import '*) touch '%1$s/imported' ;;
      esac
      """;

  @TempDir Path root;

  private final Environment after =
      Variant.of(Environments.named("prod")).recordTables(1, 2).environment();

  @Test
  void aNewTableIsMadeOfTheOneOfTodayAndTakenOver() throws Exception {
    Scripts scripts = scripts(after);

    assertThat(scripts.run("restore", "prod", "2026-03-02T07:00:00Z")).isZero();

    assertThat(scripts.calls())
        .contains(
            "aws dynamodb restore-table-to-point-in-time --source-table-name verbatim-prod-record-1"
                + " --target-table-name verbatim-prod-record-2"
                + " --restore-date-time 2026-03-02T07:00:00Z",
            "aws dynamodb update-table --table-name verbatim-prod-record-2"
                + " --stream-specification StreamEnabled=true,StreamViewType=KEYS_ONLY")
        .anyMatch(call -> call.contains("--deletion-protection-enabled"))
        .anyMatch(call -> call.contains("PointInTimeRecoveryEnabled=true"))
        .anyMatch(call -> call.contains("MaxReadRequestUnits=20000,MaxWriteRequestUnits=5000"));
    JsonNode mapping = Synthesized.read(root.resolve("infra/target/restored/prod/mapping.json"));
    String id = mapping.properties().iterator().next().getKey();
    assertThat(mapping.at("/" + id + "/TableName").asText()).isEqualTo(RESTORED);
    assertThat(data().json().at("/Resources/" + id + "/Properties/TableName").asText())
        .isEqualTo(RESTORED);
  }

  /** An import may hold nothing else, so what is deployed must not change with it. */
  @Test
  void theTemplateDiffersFromTheDeployedOneByTheTableAlone() {
    Template before = Synthesized.named("prod").template("data");
    assertThat(
            data().resources().filter(resource -> !before.resources().toList().contains(resource)))
        .singleElement()
        .satisfies(resource -> assertThat(resource.text("/TableName")).isEqualTo(RESTORED));
    assertThat(data().resources().toList()).containsAll(before.resources().toList());
  }

  @Test
  void whatWasCutOffGoesOnWhereItWas() throws Exception {
    for (String done : List.of("restored", "streams", "expires")) {
      Files.createFile(root.resolve(done));
    }
    Scripts scripts = scripts(after);

    assertThat(scripts.run("restore", "prod", "2026-03-02T07:00:00Z")).isZero();

    assertThat(scripts.calls())
        .noneMatch(call -> call.contains("restore-table-to-point-in-time"))
        .noneMatch(call -> call.contains("--stream-specification"))
        .noneMatch(call -> call.contains("update-time-to-live"))
        .anyMatch(call -> call.startsWith("npx cdk import verbatim-prod-data"));
    Scripts again = scripts(after);
    assertThat(again.run("restore", "prod", "2026-03-02T07:00:00Z")).isZero();
    assertThat(again.output()).contains("verbatim-prod-data has verbatim-prod-record-2 already");
  }

  @Test
  void aTableThatIsGoneIsNotWaitedFor() throws Exception {
    Scripts scripts =
        scripts(after).program("aws", "case \"$*\" in *TableStatus*) exit 254 ;; esac");

    assertThat(scripts.run("restore", "prod", "2026-03-02T07:00:00Z")).isEqualTo(1);

    assertThat(scripts.calls()).noneMatch(call -> call.startsWith("npx cdk import"));
  }

  @Test
  void withoutAGenerationOfItsOwnItSaysWhatToRaise() throws Exception {
    Scripts scripts = scripts(Environments.named("prod"));

    assertThat(scripts.run("restore", "prod", "2026-03-02T07:00:00Z")).isEqualTo(1);

    assertThat(scripts.output()).contains("raise the generation of recordSettings");
    assertThat(scripts.calls()).isEmpty();
  }

  private Template data() {
    return Synthesized.variant("a-restored-record", after).template("data");
  }

  private Scripts scripts(Environment environment) throws Exception {
    Path template =
        Synthesized.variant("a-restored-record", after)
            .folder()
            .resolve("verbatim-prod-data.template.json")
            .toAbsolutePath();
    return new Scripts(root, environment)
        .program("npm", "true")
        .program("npx", NPX.formatted(root, template))
        .program("aws", AWS.formatted(root));
  }
}
