package dev.verbatim.openapi.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.testing.Repository;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PagesTest {

  private static final String LIST =
      "/META-INF/native-image/dev.verbatim/verbatim-openapi/resource-config.json";

  @Test
  void everyOperationAndEverySchemaIsInTheReference() throws IOException {
    JsonNode document =
        new ObjectMapper().readTree(Repository.file("src", "client", "openapi.json").toFile());

    String reference = Pages.reference(document);

    for (JsonNode path : document.path("paths")) {
      for (JsonNode operation : path) {
        String id = operation.path("operationId").asText();
        assertThat(reference).contains("<article id=\"" + id + "\">", "href=\"#" + id + "\"");
      }
    }
    document
        .at("/components/schemas")
        .fieldNames()
        .forEachRemaining(name -> assertThat(reference).contains("id=\"schema-" + name + "\""));
    assertThat(reference).contains(document.at("/info/version").asText());
  }

  @Test
  void noLinkWithinThePagesLeadsNowhere() throws IOException {
    JsonNode document =
        new ObjectMapper().readTree(Repository.file("src", "client", "openapi.json").toFile());
    String guide = Pages.guide(Files.readString(Repository.file("src", "docs", "guide.md")));
    String first = Pages.guide(Files.readString(Repository.file("src", "docs", "first-page.md")));

    for (String page : List.of(Pages.reference(document), guide, first)) {
      Pattern.compile("href=\"#([^\"]+)\"")
          .matcher(page)
          .results()
          .forEach(link -> assertThat(page).contains("id=\"" + link.group(1) + "\""));
      assertThat(page).doesNotContain(".md\"", ".md#", "href=\"..");
    }
    assertThat(first).contains("/docs/guide#caching-and-changes");
    assertThat(guide).contains("id=\"caching-and-changes\"");
  }

  @Test
  void aTextNeverBecomesHtml() {
    String page =
        Pages.guide("# A <b>bold</b> title\n\nSee <script>x</script> & \"y\" [z](javascript:x).");

    assertThat(page)
        .contains("&lt;script&gt;x&lt;/script&gt;", "<title>A ")
        .doesNotContain("<script>", "<b>", "javascript:");
    assertThat(Html.escape("<a href=\"x\">&")).isEqualTo("&lt;a href=&quot;x&quot;&gt;&amp;");
  }

  @Test
  void aSchemaIsShownByAnExampleOfWhatItHolds() throws IOException {
    JsonNode json =
        new ObjectMapper()
            .readTree(
                """
                {"components": {"schemas": {
                  "Ferry": {"properties": {
                    "name": {"type": "string", "examples": ["Grey Heron"]},
                    "sails": {"type": "string", "format": "date"},
                    "crew": {"type": "array", "items": {"$ref": "#/components/schemas/Sailor"}}}},
                  "Sailor": {"properties": {
                    "name": {"oneOf": [{"type": "string", "examples": ["Ada Kell"]}]},
                    "ferry": {"$ref": "#/components/schemas/Ferry"}}}}}}
                """);
    SchemaText schemas = new SchemaText(new ApiDocument(json));

    JsonNode example =
        new ObjectMapper().readTree(schemas.example(json.at("/components/schemas/Ferry")));

    assertThat(example.path("name").asText()).isEqualTo("Grey Heron");
    assertThat(example.path("sails").asText()).isEqualTo("2026-03-02");
    assertThat(example.at("/crew/0/name").asText()).isEqualTo("Ada Kell");
    assertThat(example.at("/crew/0/ferry/name").asText()).isEqualTo("Grey Heron");
    assertThat(schemas.type(json.at("/components/schemas/Ferry/properties/crew")))
        .isEqualTo("array of <a href=\"#schema-Sailor\">Sailor</a>");
  }

  @Test
  void everyFileIsListedForNativeImages() throws IOException {
    List<Pattern> listed;
    try (InputStream list = PagesTest.class.getResourceAsStream(LIST)) {
      listed =
          new ObjectMapper()
              .readTree(list).at("/resources/includes").findValuesAsText("pattern").stream()
                  .map(Pattern::compile)
                  .toList();
    }
    for (String file :
        List.of(
            "dev/verbatim/openapi/openapi.json",
            "dev/verbatim/openapi/docs/docs.css",
            "dev/verbatim/openapi/docs/docs.js",
            "dev/verbatim/openapi/docs/guide.md",
            "dev/verbatim/openapi/docs/first-page.md",
            "org/commonmark/internal/util/entities.txt")) {
      assertThat(PagesTest.class.getClassLoader().getResource(file)).as(file).isNotNull();
      assertThat(listed).as(file).anyMatch(pattern -> pattern.matcher(file).matches());
    }
  }
}
