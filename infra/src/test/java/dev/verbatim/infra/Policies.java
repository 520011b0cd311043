package dev.verbatim.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What roles of a template may do. */
final class Policies {

  private Policies() {}

  /** The statements of the policies of a function's role. */
  static List<JsonNode> ofFunction(Template template, String name) {
    JsonNode role =
        template.all("AWS::Lambda::Function").stream()
            .filter(function -> function.text("/FunctionName").equals(name))
            .findFirst()
            .orElseThrow()
            .at("/Role/Fn::GetAtt/0");
    return ofRole(template, role.textValue());
  }

  /** The statements of the policies of a role. */
  static List<JsonNode> ofRole(Template template, String role) {
    return template.all("AWS::IAM::Policy").stream()
        .filter(policy -> stream(policy.at("/Roles")).anyMatch(one -> is(one, role)))
        .flatMap(policy -> stream(policy.at("/PolicyDocument/Statement")))
        .toList();
  }

  /** What is allowed. */
  static Set<String> allowed(List<JsonNode> statements) {
    Set<String> actions = new TreeSet<>();
    statements.stream()
        .filter(statement -> statement.get("Effect").textValue().equals("Allow"))
        .flatMap(Policies::actions)
        .forEach(actions::add);
    return actions;
  }

  /** The actions of a statement. */
  static Stream<String> actions(JsonNode statement) {
    return texts(statement.get("Action"));
  }

  /** One text, or a list of them. */
  static Stream<String> texts(JsonNode oneOrMore) {
    return oneOrMore.isArray()
        ? stream(oneOrMore).map(JsonNode::textValue)
        : Stream.of(oneOrMore.textValue());
  }

  private static boolean is(JsonNode reference, String role) {
    return role.equals(reference.path("Ref").textValue());
  }

  static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
