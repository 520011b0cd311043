package dev.verbatim.news.article;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.verbatim.news.text.OneLine;
import dev.verbatim.platform.validation.PlainText;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;

/**
 * A publisher as a client gives it: by its name, or by its id where it is known. It comes as a
 * string, the name, or as the object by which an article shows its publisher.
 *
 * @param id the id of a publisher that is known, or null
 * @param name the name, or null where the id says it
 */
@JsonDeserialize(using = GivenPublisher.Reader.class)
public record GivenPublisher(
    @Size(max = 100) @Pattern(regexp = "[\\x21-\\x7e]+", message = "must be the id of a publisher")
        String id,
    @PlainText @Size(max = 200) String name) {

  private static final String NOBODY = "must have the name or the id of a publisher";

  public GivenPublisher {
    String clean = OneLine.of(name);
    name = clean == null || clean.isEmpty() ? null : clean;
  }

  /** The publisher of that name; null where there is none. */
  public static GivenPublisher named(String name) {
    GivenPublisher given = new GivenPublisher(null, name);
    return given.name == null ? null : given;
  }

  /** So that what is known of an article can be patched by one as by the other. */
  @JsonValue
  public String json() {
    return name;
  }

  /** Reads either form. */
  static final class Reader extends JsonDeserializer<GivenPublisher> {

    @Override
    public GivenPublisher deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        Publisher shown = context.readValue(parser, Publisher.class);
        GivenPublisher given = new GivenPublisher(shown.id(), shown.name());
        // Who wants none says null; an object that says nothing must take no publisher away.
        return given.id == null && given.name == null
            ? (GivenPublisher)
                context.handleInstantiationProblem(
                    GivenPublisher.class, null, new IllegalArgumentException(NOBODY))
            : given;
      } else if (parser.currentToken() == JsonToken.VALUE_STRING) {
        return named(parser.getText());
      }
      return (GivenPublisher) context.handleUnexpectedToken(GivenPublisher.class, parser);
    }
  }
}
