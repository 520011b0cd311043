package dev.verbatim.store.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Stored JSON. It is read and written as trees, so a native image needs to know no class. */
public final class Json {

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private Json() {}

  /**
   * @throws IllegalArgumentException when the text is no JSON
   */
  public static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a stored text is no JSON", e);
    }
  }
}
