package dev.verbatim.openapi.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The pages of the documentation, each whole. */
final class Pages {

  /** Where the files of {@code src/docs} are served that are part of the documentation. */
  static final Map<String, String> GUIDES =
      Map.of("first-page.md", "/docs/first-page", "guide.md", "/docs/guide");

  private static final String FRAME =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>%1$s</title>
      <link rel="stylesheet" href="/docs/docs.css">
      <script type="module" src="/docs/docs.js"></script>
      </head>
      <body>
      <a class="skip" href="#content">Skip to the content</a>
      <header>
      <p class="brand">Verbatim</p>
      <nav aria-label="Documentation">
      <a href="/docs">Reference</a>
      <a href="/docs/guide">Guide</a>
      <a href="/docs/first-page">A page in ten minutes</a>
      <a href="/openapi.json">OpenAPI document</a>
      </nav>
      </header>
      <div class="columns">
      <nav class="contents" aria-label="On this page">
      <details open><summary>Contents</summary>
      %2$s</details>
      </nav>
      <main id="content">
      %3$s</main>
      </div>
      </body>
      </html>
      """;

  private Pages() {}

  /** The reference: every operation and every schema of the document. */
  static String reference(JsonNode json) {
    ApiDocument document = new ApiDocument(json);
    OperationSection section = new OperationSection(document);
    StringBuilder contents = new StringBuilder("<ul>\n");
    StringBuilder main = new StringBuilder();
    main.append(introduction(json.path("info")));
    for (JsonNode tag : json.path("tags")) {
      String name = tag.path("name").asText();
      String id = "tag-" + name;
      contents.append("<li>%s\n<ul>\n".formatted(Html.link("#" + id, name)));
      main.append(
          "<section aria-labelledby=\"%1$s\">\n<h2 id=\"%1$s\">%2$s</h2>\n".formatted(id, name));
      main.append("<p>%s</p>\n".formatted(Html.escape(tag.path("description").asText())));
      for (ApiDocument.Operation operation : document.under(name)) {
        contents.append(
            "<li><a href=\"#%s\"><span class=\"method\">%s</span> %s</a></li>\n"
                .formatted(operation.id(), operation.method(), Html.escape(operation.path())));
        main.append(section.html(operation));
      }
      contents.append("</ul></li>\n");
      main.append("</section>\n");
    }
    contents.append("<li>%s</li>\n</ul>\n".formatted(Html.link("#schemas", "Schemas")));
    main.append(schemas(document, section));
    return FRAME.formatted("Verbatim API", contents, main);
  }

  private static String introduction(JsonNode info) {
    return """
    <h1>Verbatim API</h1>
    <p class="version">Version %s</p>
    %s<form class="token">
    <p><label for="token">Token</label> <input id="token" type="password" autocomplete="off"></p>
    <p>For what you try on this page. It is forgotten when you leave the page.</p>
    </form>
    """
        .formatted(
            Html.escape(info.path("version").asText()),
            Markdown.of(info.path("description").asText()).html());
  }

  private static String schemas(ApiDocument document, OperationSection section) {
    StringBuilder text =
        new StringBuilder(
            "<section aria-labelledby=\"schemas\">\n<h2 id=\"schemas\">Schemas</h2>\n");
    for (Map.Entry<String, JsonNode> one : document.schemas()) {
      JsonNode schema = one.getValue();
      text.append("<article id=\"schema-%1$s\">\n<h3>%1$s</h3>\n".formatted(one.getKey()));
      text.append(Markdown.html(schema.path("description").asText()));
      StringBuilder fields = new StringBuilder();
      for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
        boolean required = false;
        for (JsonNode name : schema.path("required")) {
          required |= name.asText().equals(field.getKey());
        }
        String description = field.getValue().path("description").asText();
        fields.append(section.entry(field.getKey(), required, "", field.getValue(), description));
      }
      text.append(fields.isEmpty() ? "" : "<dl>\n" + fields + "</dl>\n").append("</article>\n");
    }
    return text.append("</section>\n").toString();
  }

  /** A guide, which is written in Markdown. */
  static String guide(String markdown) {
    Markdown guide = Markdown.of(markdown).linkedTo(GUIDES);
    StringBuilder contents = new StringBuilder("<ul>\n");
    String title = "";
    for (Markdown.Title one : guide.titles()) {
      if (one.level() == 1) {
        title = one.text();
      } else {
        contents.append("<li>%s</li>\n".formatted(Html.link("#" + one.id(), one.text())));
      }
    }
    return FRAME.formatted(
        Html.escape(title) + " – Verbatim", contents.append("</ul>\n"), guide.html());
  }
}
