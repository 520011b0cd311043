package dev.verbatim.infra;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.infra.environment.Environment;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may be done with the tables of an environment, by statements of other stacks. */
record Tables(String record, String views) {

  private static final Pattern INDEX = Pattern.compile("/index/([^\"]+)");

  Tables(Environment environment) {
    this("table/" + environment.recordTable(), "table/" + environment.viewsTable());
  }

  Set<String> actionsOnRecord(List<JsonNode> statements) {
    return actionsOn(record, statements);
  }

  Set<String> actionsOnViews(List<JsonNode> statements) {
    return actionsOn(views, statements);
  }

  /** The indexes that are named; all by {@code *}. */
  List<String> indexesOfViews(List<JsonNode> statements) {
    return resources(statements)
        .filter(resource -> resource.contains(views))
        .map(INDEX::matcher)
        .filter(Matcher::find)
        .map(index -> index.group(1))
        .toList();
  }

  private static Set<String> actionsOn(String table, List<JsonNode> statements) {
    return statements.stream()
        .filter(statement -> named(statement).anyMatch(it -> is(it, table)))
        .flatMap(Policies::actions)
        .collect(Collectors.toSet());
  }

  /** The table itself, and none of its indexes. */
  private static boolean is(String resource, String table) {
    return resource.contains(table) && !resource.contains("/index/");
  }

  private static Stream<String> resources(List<JsonNode> statements) {
    return statements.stream().flatMap(Tables::named);
  }

  private static Stream<String> named(JsonNode statement) {
    JsonNode resource = statement.get("Resource");
    return (resource.isArray() ? Policies.stream(resource) : Stream.of(resource))
        .map(JsonNode::toString);
  }
}
