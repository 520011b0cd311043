package dev.verbatim.store.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verbatim.extraction.Span;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuotedArticle;
import dev.verbatim.news.speaker.QuotedSource;
import dev.verbatim.platform.value.CodePoints;
import java.util.ArrayList;
import java.util.List;

/**
 * The quotations of an article as they are stored, beside its body, and what the article says of
 * those whom it quotes.
 *
 * @param quotes in reading order
 * @param sources those who speak, as the article names them
 */
record Quotations(List<Quote> quotes, List<QuotedSource> sources) {

  private static final String QUOTES = "quotes";
  private static final String SOURCES = "sources";

  /** As they are stored, compressed. */
  byte[] data(String body) {
    Span text = new Span(0, Integer.MAX_VALUE, body);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode all = json.putArray(QUOTES);
    quotes.forEach(quote -> all.add(QuoteJson.write(quote, text)));
    ArrayNode who = json.putArray(SOURCES);
    sources.forEach(source -> SourceJson.write(source, who.addObject()));
    return Deflated.of(json.toString());
  }

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException when the item is not as this application writes it
   */
  static Quotations read(ArticlePart part, QuotedArticle article, String body) {
    JsonNode json = Json.tree(part.text());
    CodePoints text = new CodePoints(body);
    List<Quote> quotes = new ArrayList<>();
    json.get(QUOTES).forEach(quote -> quotes.add(QuoteJson.read(quote, article, text, 0)));
    List<QuotedSource> sources = new ArrayList<>();
    json.get(SOURCES).forEach(source -> sources.add(SourceJson.read(source)));
    return new Quotations(quotes, sources);
  }
}
