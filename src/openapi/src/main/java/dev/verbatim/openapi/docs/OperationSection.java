package dev.verbatim.openapi.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One operation: what it does, takes and answers, and a form that sends it. */
final class OperationSection {

  private final ApiDocument document;
  private final SchemaText schemas;

  OperationSection(ApiDocument document) {
    this.document = document;
    this.schemas = new SchemaText(document);
  }

  String html(ApiDocument.Operation operation) {
    return """
    <article id="%s">
    <h3>%s</h3>
    <p class="address"><span class="method %s">%s</span> <code>%s</code></p>
    %s%s%s%s%s%s</article>
    """
        .formatted(
            operation.id(),
            inline(operation.summary()),
            operation.method().toLowerCase(Locale.ROOT),
            operation.method(),
            Html.escape(operation.path()),
            token(operation.scopes()),
            Markdown.html(operation.json().path("description").asText()),
            parameters(operation),
            body(operation),
            responses(operation),
            new TryForm(document, operation).html());
  }

  private static String token(Set<String> scopes) {
    if (scopes.isEmpty()) {
      return "";
    }
    List<String> names = scopes.stream().map(Html::code).toList();
    return "<p class=\"scope\">Needs a token with %s.</p>\n".formatted(String.join(" or ", names));
  }

  private String parameters(ApiDocument.Operation operation) {
    if (operation.parameters().isEmpty()) {
      return "";
    }
    StringBuilder list = new StringBuilder("<h4>Parameters</h4>\n<dl>\n");
    for (JsonNode parameter : operation.parameters()) {
      JsonNode schema = parameter.path("schema");
      String place = parameter.path("in").asText();
      String where =
          place.equals("query") ? "" : "<span class=\"in\">in the %s</span>".formatted(place);
      list.append(
          entry(
              parameter.path("name").asText(),
              parameter.path("required").asBoolean(),
              where,
              schema,
              parameter.path("description").asText()));
    }
    return list.append("</dl>\n").toString();
  }

  /** A parameter or a field: its name, its type, and what it means. */
  String entry(String name, boolean required, String where, JsonNode schema, String description) {
    String bounds = schemas.bounds(schema);
    return "<dt>%s <span class=\"type\">%s</span> %s%s</dt>\n<dd>%s%s</dd>\n"
        .formatted(
            Html.code(name),
            schemas.type(schema),
            where,
            required ? " <span class=\"required\">required</span>" : "",
            Markdown.html(description),
            bounds.isEmpty() ? "" : "<p class=\"bounds\">" + bounds + "</p>");
  }

  private String body(ApiDocument.Operation operation) {
    StringBuilder body = new StringBuilder();
    for (Map.Entry<String, JsonNode> media :
        operation.json().at("/requestBody/content").properties()) {
      JsonNode schema = media.getValue().path("schema");
      body.append("<h4>Body as %s</h4>\n".formatted(Html.code(media.getKey())));
      body.append("<p>%s</p>\n".formatted(schemas.type(schema)));
      media
          .getValue()
          .path("examples")
          .forEach(
              example -> body.append(Html.block("json", SchemaText.pretty(example.path("value")))));
    }
    return body.toString();
  }

  private String responses(ApiDocument.Operation operation) {
    StringBuilder good = new StringBuilder("<h4>Answers</h4>\n");
    List<String> failures = new ArrayList<>();
    for (Map.Entry<String, JsonNode> one : operation.json().path("responses").properties()) {
      JsonNode response = document.resolved(one.getValue());
      String description = response.path("description").asText();
      if (one.getKey().startsWith("2")) {
        good.append(success(one.getKey(), description, response));
      } else {
        failures.add(failure(one.getKey(), description, response));
      }
    }
    return good
        + "<details class=\"failures\"><summary>How it can fail</summary>\n%s</details>\n"
            .formatted(String.join("", failures));
  }

  private String success(String status, String description, JsonNode response) {
    StringBuilder text = new StringBuilder();
    text.append("<p><b>%s</b> %s</p>\n".formatted(status, inline(description)));
    for (Map.Entry<String, JsonNode> media : response.path("content").properties()) {
      JsonNode schema = media.getValue().path("schema");
      text.append("<p>%s: %s</p>\n".formatted(Html.code(media.getKey()), schemas.type(schema)));
      if (media.getKey().equals("application/json")) {
        text.append(
            "<details><summary>Example of the answer</summary>\n%s</details>\n"
                .formatted(Html.block("json", schemas.example(schema))));
      }
    }
    return text.toString();
  }

  private static String failure(String status, String description, JsonNode response) {
    StringBuilder text = new StringBuilder();
    text.append("<p><b>%s</b> %s</p>\n".formatted(status, inline(description)));
    JsonNode example = response.at("/content/application~1problem+json/example");
    if (!example.isMissingNode()) {
      text.append(Html.block("json", SchemaText.pretty(example)));
    }
    return text.toString();
  }

  /** Markdown of one line, without a paragraph around it. */
  static String inline(String text) {
    return Markdown.html(text).strip().replaceAll("^<p>|</p>$", "");
  }
}
