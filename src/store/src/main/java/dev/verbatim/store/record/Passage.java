package dev.verbatim.store.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verbatim.extraction.Span;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuotedArticle;
import dev.verbatim.platform.value.CodePoints;
import java.util.ArrayList;
import java.util.List;

/**
 * Some quotations of an article with the part of its body that they need, so that they can be read
 * without the body: {@code {"a": where it begins, "t": the text, "q": [the quotations]}}.
 */
public final class Passage {

  private static final String START = "a";
  private static final String TEXT = "t";
  private static final String QUOTES = "q";

  private Passage() {}

  /**
   * Quotations in JSON.
   *
   * @param quotes at least one; their passages together are a part of the body
   * @param body the article's
   */
  public static ObjectNode write(List<Quote> quotes, CodePoints body) {
    int start = Integer.MAX_VALUE;
    int end = 0;
    for (Quote quote : quotes) {
      start = Math.min(start, quote.words().passage().start());
      end = Math.max(end, quote.words().passage().end());
    }
    return write(quotes, new Span(start, end, body.slice(start, end)));
  }

  /** A quotation in JSON, with what it needs of the body. */
  public static ObjectNode write(Quote quote) {
    return write(List.of(quote), quote.words().passage());
  }

  /** The quotations that {@link #write} has written. */
  public static List<Quote> read(JsonNode json, QuotedArticle article) {
    CodePoints text = new CodePoints(json.get(TEXT).textValue());
    int start = json.get(START).intValue();
    List<Quote> quotes = new ArrayList<>();
    json.get(QUOTES).forEach(quote -> quotes.add(QuoteJson.read(quote, article, text, start)));
    return quotes;
  }

  private static ObjectNode write(List<Quote> quotes, Span text) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put(START, text.start());
    json.put(TEXT, text.exact());
    ArrayNode all = json.putArray(QUOTES);
    quotes.forEach(quote -> all.add(QuoteJson.write(quote, text)));
    return json;
  }
}
