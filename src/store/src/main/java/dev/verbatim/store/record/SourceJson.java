package dev.verbatim.store.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verbatim.extraction.Source;
import dev.verbatim.extraction.SourceKind;
import dev.verbatim.news.speaker.QuotedSource;
import java.util.ArrayList;
import java.util.List;

/** What an article says of someone whom it quotes, as it is stored. */
public final class SourceJson {

  private static final String ID = "id";
  private static final String NAME = "name";
  private static final String KIND = "kind";
  private static final String DESCRIPTION = "description";
  private static final String ALIASES = "aliases";

  private SourceJson() {}

  public static void write(QuotedSource quoted, ObjectNode json) {
    Source source = quoted.source();
    json.put(ID, quoted.speakerId());
    json.put(NAME, source.name());
    json.put(KIND, source.kind().name());
    if (source.description() != null) {
      json.put(DESCRIPTION, source.description());
    }
    if (!source.aliases().isEmpty()) {
      ArrayNode aliases = json.putArray(ALIASES);
      source.aliases().forEach(aliases::add);
    }
  }

  public static QuotedSource read(JsonNode json) {
    List<String> aliases = new ArrayList<>();
    if (json.has(ALIASES)) {
      json.get(ALIASES).forEach(alias -> aliases.add(alias.textValue()));
    }
    return new QuotedSource(
        json.get(ID).textValue(),
        new Source(
            json.get(NAME).textValue(),
            SourceKind.valueOf(json.get(KIND).textValue()),
            json.has(DESCRIPTION) ? json.get(DESCRIPTION).textValue() : null,
            aliases));
  }
}
