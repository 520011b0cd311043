package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.infra.environment.Access.Reading;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Environments;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Changes that the runbook allows, made and taken back. Stacks are deployed one after the other,
 * and those with functions may go back to what they were when all others have changed already.
 */
@NeedsNode
class ChangesTest {

  private static final Environment PROD = Environments.named("prod");

  private static final Map<String, UnaryOperator<Variant>> CHANGES =
      new TreeMap<>(
          Map.of(
              "no reader", prod -> prod.readers(0),
              "no domain", Variant::withoutDomain,
              "no firewall", Variant::withoutFirewall,
              "no database", Variant::withoutDatabase,
              "new keys", prod -> prod.keyGeneration(2),
              "a restored record", prod -> prod.recordTables(1, 2),
              "another table of views", prod -> prod.viewsTables(1, 2),
              "readers sign in", prod -> prod.reading(Reading.SIGNED_IN)));

  static final List<String> NAMES = List.copyOf(CHANGES.keySet());

  /** A table is not gone back to, but followed by another: it would not have what came since. */
  static final List<String> TAKEN_BACK =
      NAMES.stream()
          .filter(
              name -> !name.equals("a restored record") && !name.equals("another table of views"))
          .toList();

  @ParameterizedTest
  @FieldSource("NAMES")
  void functionsMayGoBackWhenAllElseHasChanged(String change) {
    assertMayGoBack(Synthesized.of(PROD), changed(change));
  }

  @ParameterizedTest
  @FieldSource("TAKEN_BACK")
  void aChangeMayBeTakenBack(String change) {
    assertMayGoBack(changed(change), Synthesized.of(PROD));
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void noTableAndNoKeyIsTakenAwayByTheWay(String change) {
    for (String part : List.of("base", "data")) {
      assertThat(kept(changed(change).template(part)))
          .containsAll(kept(Synthesized.of(PROD).template(part)));
    }
  }

  /** An export that is in use can be neither changed nor taken away. */
  @Test
  void noStackHoldsOnToAnother() {
    assertThat(Synthesized.all().flatMap(environment -> environment.templates().stream()))
        .extracting(template -> template.json().toString())
        .noneMatch(template -> template.contains("Fn::ImportValue"))
        .noneMatch(template -> template.contains("\"Export\":"))
        .anyMatch(template -> template.contains("Fn::GetStackOutput"));
  }

  /** What templates of before ask other stacks for has to be there still. */
  private static void assertMayGoBack(Synthesized before, Synthesized after) {
    for (String part : List.of("views", "search", "api")) {
      if (!before.has(part) || !after.has(part)) {
        continue;
      }
      for (JsonNode asked : before.template(part).json().findValues("Fn::GetStackOutput")) {
        String producer = asked.get("StackName").asText().substring("verbatim-prod-".length());
        // A stack that is no longer wanted stays until somebody deletes it.
        if (after.has(producer)) {
          assertThat(
                  after
                      .template(producer)
                      .json()
                      .get("Outputs")
                      .has(asked.get("OutputName").asText()))
              .as("%s asks for %s", part, asked)
              .isTrue();
        }
      }
    }
  }

  private static List<String> kept(Template template) {
    return template
        .resources()
        .filter(
            resource ->
                resource.type().equals("AWS::DynamoDB::Table")
                    || resource.type().equals("AWS::KMS::Key"))
        .map(Template.Resource::id)
        .toList();
  }

  private static Synthesized changed(String change) {
    return Synthesized.variant(
        change.replace(' ', '-'), CHANGES.get(change).apply(Variant.of(PROD)).environment());
  }
}
