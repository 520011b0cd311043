package dev.verbatim.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractBreaksTest {

  private static final String PAPER =
      """
      {
        "info": {"version": "1.4.0"},
        "paths": {
          "/notices": {
            "get": {
              "operationId": "listNotices",
              "parameters": [
                {"name": "town", "in": "query", "schema": {"type": "string", "maxLength": 50}},
                {"name": "kind", "in": "query", "schema": {"enum": ["birth", "wedding"]}}
              ],
              "responses": {
                "200": {
                  "headers": {"ETag": {"schema": {"type": "string"}}},
                  "content": {
                    "application/json": {"schema": {"$ref": "#/components/schemas/Notice"}},
                    "application/atom+xml": {"schema": {"type": "string"}}
                  }
                },
                "404": {"$ref": "#/components/responses/Nothing"}
              }
            },
            "post": {
              "operationId": "addNotice",
              "security": [{"bearer": ["notices:write"]}],
              "requestBody": {
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Add"}}}
              },
              "responses": {"201": {}}
            }
          }
        },
        "components": {
          "responses": {"Nothing": {"content": {"application/problem+json": {}}}},
          "schemas": {
            "Notice": {
              "type": "object",
              "required": ["id", "town"],
              "properties": {
                "id": {"type": "string", "format": "uri"},
                "town": {"type": "string"},
                "kind": {"type": "string", "enum": ["birth", "wedding"]},
                "answers": {"type": "array", "items": {"$ref": "#/components/schemas/Notice"}},
                "by": {"anyOf": [{"$ref": "#/components/schemas/Writer"}, {"type": "null"}]}
              }
            },
            "Writer": {"type": "object", "properties": {"name": {"type": "string"}}},
            "Add": {
              "type": "object",
              "required": ["town"],
              "properties": {
                "town": {"type": ["string", "null"], "minLength": 2},
                "lines": {"type": "array", "maxItems": 9, "items": {"type": "string"}},
                "price": {"type": "number", "maximum": 100}
              }
            }
          }
        }
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"/notices\"| \"/adverts\"| /notices is gone",
        "\"post\"| \"put\"| POST /notices is gone",
        "\"listNotices\"| \"getNotices\"| another operationId",
        "\"name\": \"town\"| \"name\": \"city\"| query parameter town is gone",
        "\"in\": \"query\", \"schema\": {\"type\"| \"in\": \"query\", \"required\": true, \"schema\": {\"type\"| query parameter town has become required",
        "\"name\": \"kind\", \"in\": \"query\"| \"name\": \"sort\", \"in\": \"query\", \"required\": true| query parameter sort is new and required",
        "\"maxLength\": 50| \"maxLength\": 49| query parameter town has a lower maxLength",
        "\"maxLength\": 50| \"maxLength\": 50, \"pattern\": \"^[a-z]\"| query parameter town has another pattern",
        "\"schema\": {\"enum\": [\"birth\", \"wedding\"]}| \"schema\": {\"enum\": [\"birth\"]}| query parameter kind was one of",
        "\"application/atom+xml\"| \"application/rss+xml\"| application/atom+xml is gone",
        "\"404\"| \"410\"| 404 is gone",
        "\"ETag\"| \"Age\"| header ETag is gone",
        "\"application/problem+json\"| \"text/plain\"| application/problem+json is gone",
        "[\"notices:write\"]| [\"notices:write\", \"admin\"]| another authorization",
        "\"operationId\": \"listNotices\",| \"operationId\": \"listNotices\", \"security\": [{\"bearer\": []}],| another authorization",
        "\"requestBody\": {| \"requestBody\": {\"required\": true,| body that has become required",
        "{\"application/json\": {\"schema\": {\"$ref\": \"#/components/schemas/Add\"| {\"text/plain\": {\"schema\": {\"$ref\": \"#/components/schemas/Add\"| body application/json is gone",
        "\"required\": [\"id\", \"town\"]| \"required\": [\"town\"]| id is not always there",
        "\"id\": {\"type\": \"string\", \"format\": \"uri\"},| ``| /id is gone",
        "\"id\": {\"type\": \"string\"| \"id\": {\"type\": [\"string\", \"null\"]| /id was of type",
        "\"format\": \"uri\"| \"format\": \"uuid\"| /id has another format",
        "\"enum\": [\"birth\", \"wedding\"]},| \"enum\": [\"birth\", \"wedding\", \"jubilee\"]},| /kind was one of",
        "\"answers\": {\"type\": \"array\", \"items\": {\"$ref\": \"#/components/schemas/Notice\"}}| \"answers\": {\"type\": \"array\", \"items\": {\"type\": \"string\"}}| /answers/items was of type",
        "{\"type\": \"null\"}]| {\"type\": \"integer\"}]| /by has other alternatives",
        "\"required\": [\"town\"]| \"required\": [\"town\", \"price\"]| /price has become required",
        "\"type\": \"object\", \"required\": [\"town\"],| \"type\": \"object\", \"additionalProperties\": false, \"required\": [\"town\"],| no further properties",
        "\"minLength\": 2| \"minLength\": 3| /town has a higher minLength",
        "\"type\": [\"string\", \"null\"]| \"type\": \"string\"| /town was of type",
        "\"maxItems\": 9| \"maxItems\": 8| /lines has a lower maxItems",
        "\"price\": {\"type\": \"number\"| \"price\": {\"type\": \"integer\"| /price was of type",
        "\"maximum\": 100| \"maximum\": 99| /price has a lower maximum",
      })
  void whatIsTakenFromClientsIsABreak(String before, String after, String expected)
      throws JsonProcessingException {
    assertThat(breaksWhere(before, after))
        .anySatisfy(sentence -> assertThat(sentence).contains(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"/notices\": {| \"/adverts\": {\"get\": {}}, \"/notices\": {",
        "\"post\": {| \"delete\": {}, \"post\": {",
        "\"maxLength\": 50| \"maxLength\": 60",
        "\"schema\": {\"enum\": [\"birth\", \"wedding\"]}| \"schema\": {\"enum\": [\"birth\", \"wedding\", \"jubilee\"]}",
        "\"parameters\": [| \"parameters\": [{\"name\": \"sort\", \"in\": \"query\", \"schema\": {\"type\": \"string\"}},",
        "\"application/atom+xml\"| \"application/rss+xml\": {}, \"application/atom+xml\"",
        "\"404\"| \"429\": {}, \"404\"",
        "[{\"bearer\": [\"notices:write\"]}]| [{\"bearer\": [\"notices:write\"]}, {\"key\": []}]",
        "\"required\": [\"id\", \"town\"]| \"required\": [\"id\", \"town\", \"kind\"]",
        "\"id\": {\"type\": \"string\"| \"page\": {\"type\": \"integer\"}, \"id\": {\"type\": \"string\"",
        "\"enum\": [\"birth\", \"wedding\"]},| \"enum\": [\"birth\"]},",
        "\"required\": [\"town\"]| \"required\": []",
        "\"minLength\": 2| \"minLength\": 1",
        "\"maximum\": 100| \"maximum\": 101",
        "\"price\": {\"type\": \"number\"| \"photo\": {\"type\": \"string\"}, \"price\": {\"type\": \"number\"",
        "\"operationId\": \"listNotices\"| \"summary\": \"Notices\", \"operationId\": \"listNotices\"",
      })
  void whatIsOnlyAddedIsNone(String before, String after) throws JsonProcessingException {
    assertThat(breaksWhere(before, after)).isEmpty();
  }

  @Test
  void onlyAHigherFirstNumberAllowsABreak() {
    assertThat(ContractBreaks.isNewMajor("1.4.0", "2.0.0")).isTrue();
    assertThat(ContractBreaks.isNewMajor("9.9.9", "10.0.0")).isTrue();
    assertThat(ContractBreaks.isNewMajor("1.4.0", "1.5.0")).isFalse();
    assertThat(ContractBreaks.isNewMajor("2.0.0", "1.9.0")).isFalse();
  }

  /** The breaks of the paper in which one thing is changed. */
  private static List<String> breaksWhere(String before, String after)
      throws JsonProcessingException {
    // On one line, so that a change may reach over the ends of lines.
    String paper = PAPER.replaceAll("\\s*\\n\\s*", " ");
    String changed = paper.replace(before, after == null ? "" : after);
    assertThat(changed).isNotEqualTo(paper);
    return ContractBreaks.between(read(paper), read(changed));
  }

  private static JsonNode read(String json) throws JsonProcessingException {
    return new ObjectMapper().readTree(json);
  }
}
