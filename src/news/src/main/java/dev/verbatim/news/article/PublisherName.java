package dev.verbatim.news.article;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;

/** Reads a publisher's name, also out of the object by which an article shows its publisher. */
public final class PublisherName extends JsonDeserializer<String> {

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      // The id follows from the name.
      return context.readValue(parser, Publisher.class).name();
    } else if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return parser.getText();
    }
    return (String) context.handleUnexpectedToken(String.class, parser);
  }
}
