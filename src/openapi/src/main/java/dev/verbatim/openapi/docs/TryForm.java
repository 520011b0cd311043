package dev.verbatim.openapi.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A form that sends an operation. Only what an operation cannot do without is filled in; the
 * examples of the rest are shown, and can be filled in together.
 */
final class TryForm {

  private final ApiDocument document;
  private final ApiDocument.Operation operation;

  TryForm(ApiDocument document, ApiDocument.Operation operation) {
    this.document = document;
    this.operation = operation;
  }

  String html() {
    StringBuilder fields = new StringBuilder();
    operation.parameters().forEach(parameter -> fields.append(field(parameter)));
    return """
    <details class="try"><summary>Try it</summary>
    <form data-method="%s" data-path="%s">
    %s%s<p><button type="submit">Send</button> <button type="button" class="fill">Fill in the examples</button></p>
    <div class="answer" aria-live="polite"></div>
    </form>
    </details>
    """
        .formatted(operation.method(), Html.escape(operation.path()), fields, body());
  }

  private String field(JsonNode parameter) {
    String name = parameter.path("name").asText();
    String place = parameter.path("in").asText();
    String id = operation.id() + "-" + place + "-" + name;
    boolean required = parameter.path("required").asBoolean();
    String example = shown(parameter.path("example"));
    JsonNode schema = document.resolved(parameter.path("schema"));
    String input =
        schema.has("enum") || schema.path("type").asText().equals("boolean")
            ? choice(id, name, place, required, example, schema)
            : """
            <input id="%s" name="%s" data-in="%s"%s data-example="%s" value="%s" placeholder="%s">
            """
                .formatted(
                    id,
                    name,
                    place,
                    required && !name.equals("If-Match") ? " required" : "",
                    Html.escape(example),
                    required ? Html.escape(example) : "",
                    Html.escape(example));
    return "<p><label for=\"%s\">%s</label> %s</p>\n"
        .formatted(id, Html.escape(name), input.strip());
  }

  /** Of a parameter that may be repeated, the first value. */
  private static String shown(JsonNode example) {
    return (example.isArray() ? example.path(0) : example).asText();
  }

  private static String choice(
      String id, String name, String place, boolean required, String example, JsonNode schema) {
    StringBuilder options = new StringBuilder("<option></option>");
    if (schema.has("enum")) {
      schema.path("enum").forEach(value -> options.append(option(value.asText())));
    } else {
      options.append(option("true")).append(option("false"));
    }
    return "<select id=\"%s\" name=\"%s\" data-in=\"%s\"%s data-example=\"%s\">%s</select>"
        .formatted(id, name, place, required ? " required" : "", Html.escape(example), options);
  }

  private static String option(String value) {
    return "<option>" + Html.escape(value) + "</option>";
  }

  /** The first example of each media type can be chosen. */
  private String body() {
    StringBuilder choices = new StringBuilder();
    String first = null;
    for (Map.Entry<String, JsonNode> media :
        operation.json().at("/requestBody/content").properties()) {
      for (Map.Entry<String, JsonNode> example : media.getValue().path("examples").properties()) {
        String text = SchemaText.pretty(example.getValue().path("value"));
        first = first == null ? text : first;
        choices.append(
            "<option value=\"%s\" data-body=\"%s\">%s: %s</option>"
                .formatted(
                    Html.escape(media.getKey()),
                    Html.escape(text),
                    Html.escape(media.getKey()),
                    Html.escape(example.getKey())));
      }
    }
    if (first == null) {
      return "";
    }
    return """
    <p><label for="%1$s-type">Content-Type</label> <select id="%1$s-type" class="types">%2$s</select></p>
    <p><label for="%1$s-body">Body</label> <textarea id="%1$s-body" rows="8" spellcheck="false">%3$s</textarea></p>
    """
        .formatted(operation.id(), choices, Html.escape(first));
  }
}
