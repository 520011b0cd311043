package dev.verbatim.server.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.testing.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A test of the page that needs a part of the API which its description does not have yet. It is
 * skipped until then, and says so.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Needs.Condition.class)
@interface Needs {

  /** Paths, each with the name of a parameter behind a question mark where it matters. */
  String[] value();

  /** Looks into the description. */
  final class Condition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      if (System.getProperty("verbatim.page") != null) {
        return ConditionEvaluationResult.enabled("another server is visited");
      }
      Optional<Needs> needs = AnnotationSupport.findAnnotation(context.getElement(), Needs.class);
      JsonNode document = document();
      return Stream.of(needs.map(Needs::value).orElse(new String[0]))
          .filter(part -> !has(document, part))
          .findFirst()
          .map(part -> ConditionEvaluationResult.disabled("the API does not have " + part + " yet"))
          .orElseGet(() -> ConditionEvaluationResult.enabled("the API has all of it"));
    }

    private static boolean has(JsonNode document, String part) {
      String[] named = part.split("\\?", 2);
      JsonNode path = document.path("paths").path(named[0]);
      if (path.isMissingNode() || named.length == 1) {
        return !path.isMissingNode();
      }
      for (JsonNode parameter : path.path("get").path("parameters")) {
        JsonNode found =
            parameter.has("$ref")
                ? document.at(parameter.get("$ref").asText().substring(1))
                : parameter;
        if (found.path("name").asText().equals(named[1])) {
          return true;
        }
      }
      return false;
    }

    private static JsonNode document() {
      try {
        return new ObjectMapper()
            .readTree(Repository.file("src", "client", "openapi.json").toFile());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
