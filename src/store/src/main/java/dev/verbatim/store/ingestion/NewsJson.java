package dev.verbatim.store.ingestion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.platform.value.DateOrInstant;
import java.util.List;

/**
 * An article in JSON that was sent as plain text, such as ninjs: its known fields.
 *
 * @param body its text, with markup
 */
record NewsJson(
    String body, String headline, String byline, String publisher, DateOrInstant published) {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> BODIES =
      List.of(
          "body_text",
          "body_html",
          "articleBody",
          "body",
          "content_text",
          "content_html",
          "content",
          "text");

  private static final List<String> HEADLINES = List.of("headline", "title");
  private static final List<String> BYLINES = List.of("byline", "author");
  private static final List<String> PUBLISHERS = List.of("publisher", "source", "provider");
  private static final List<String> DATES =
      List.of("published", "versioncreated", "datePublished", "date_published", "firstcreated");

  /** Reads the article; null when the text is no object of JSON with a body. */
  static NewsJson read(String text) {
    String json = text.strip();
    if (!json.startsWith("{") || !json.endsWith("}")) {
      return null;
    }
    try {
      JsonNode root = JSON.readTree(json);
      String body = first(root, BODIES);
      return body == null
          ? null
          : new NewsJson(
              body,
              first(root, HEADLINES),
              first(root, BYLINES),
              first(root, PUBLISHERS),
              date(first(root, DATES)));
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static String first(JsonNode root, List<String> names) {
    for (String name : names) {
      JsonNode value = root.path(name);
      JsonNode named = value.isObject() ? value.path("name") : value;
      if (named.isTextual() && !named.textValue().isBlank()) {
        return named.textValue();
      }
    }
    return null;
  }

  private static DateOrInstant date(String text) {
    try {
      return text == null ? null : DateOrInstant.parse(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
