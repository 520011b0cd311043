package dev.verbatim.store.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verbatim.extraction.Source;
import dev.verbatim.extraction.SourceKind;
import dev.verbatim.extraction.Span;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuotedArticle;
import dev.verbatim.news.speaker.QuotedSource;
import dev.verbatim.platform.value.CodePoints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The quotations of an article as they are stored, beside its body, and what the article says of
 * those whom it quotes.
 *
 * @param quotes in reading order
 * @param sources those who speak, as the article names them
 */
record Quotations(List<Quote> quotes, List<QuotedSource> sources) {

  /** Reads and writes trees alone, so a native image needs to know no class. */
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private static final String QUOTES = "quotes";
  private static final String SOURCES = "sources";
  private static final String ID = "id";
  private static final String NAME = "name";
  private static final String KIND = "kind";
  private static final String DESCRIPTION = "description";
  private static final String ALIASES = "aliases";

  /** As they are stored, compressed. */
  byte[] data(String body) {
    Span text = new Span(0, Integer.MAX_VALUE, body);
    ObjectNode json = JSON.createObjectNode();
    ArrayNode all = json.putArray(QUOTES);
    quotes.forEach(quote -> all.add(QuoteJson.write(quote, text)));
    ArrayNode who = json.putArray(SOURCES);
    sources.forEach(source -> write(source, who.addObject()));
    return Deflated.of(json.toString());
  }

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException when the item is not as this application writes it
   */
  static Quotations read(ArticlePart part, QuotedArticle article, String body) {
    JsonNode json = tree(part.text());
    CodePoints text = new CodePoints(body);
    List<Quote> quotes = new ArrayList<>();
    json.get(QUOTES).forEach(quote -> quotes.add(QuoteJson.read(quote, article, text, 0)));
    quotes.sort(Comparator.comparingInt(Quote::start));
    List<QuotedSource> sources = new ArrayList<>();
    json.get(SOURCES).forEach(source -> sources.add(source(source)));
    return new Quotations(quotes, sources);
  }

  static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a stored text is no JSON", e);
    }
  }

  private static void write(QuotedSource quoted, ObjectNode json) {
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

  private static QuotedSource source(JsonNode json) {
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
