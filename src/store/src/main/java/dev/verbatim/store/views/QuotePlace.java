package dev.verbatim.store.views;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verbatim.extraction.QuotationType;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteFacts;
import dev.verbatim.news.quote.QuotedArticle;
import dev.verbatim.news.quote.Review;
import dev.verbatim.store.record.Json;
import dev.verbatim.store.table.Key;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a quotation is, and what it is filtered by: all that the list by confidence holds of it.
 * The quotations of an article that are equally sure are one item, whose key says how sure.
 *
 * @param id the quotation
 * @param start the first code point of the body that belongs to its words
 */
public record QuotePlace(String id, int start, QuoteFacts facts) {

  private static final String ARTICLE = "article";
  private static final String QUOTES = "quotes";

  /** What {@link #read} reads. */
  static String write(QuotedArticle article, List<Quote> quotes) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set(ARTICLE, QuoteChunk.write(untitled(article)));
    ArrayNode places = json.putArray(QUOTES);
    for (Quote quote : quotes) {
      ArrayNode place =
          places
              .addArray()
              .add(Quote.partInArticle(quote.id()))
              .add(quote.start())
              .add(quote.type().name())
              .add(quote.speakerId());
      if (quote.reviewState().by() != null) {
        place.add(quote.reviewState().by());
      }
    }
    return json.toString();
  }

  /**
   * The places in an item.
   *
   * @param key the item's
   */
  static List<QuotePlace> read(Key key, String text) {
    JsonNode json = Json.tree(text);
    String articleId = ConfidenceKeys.articleId(key.sk());
    QuotedArticle article = QuoteChunk.article(articleId, json.get(ARTICLE));
    Review review = ConfidenceKeys.review(key.pk());
    double confidence = ConfidenceKeys.confidence(key.sk());
    List<QuotePlace> places = new ArrayList<>();
    for (JsonNode place : json.get(QUOTES)) {
      places.add(
          new QuotePlace(
              articleId + "-" + place.get(0).textValue(),
              place.get(1).intValue(),
              new QuoteFacts(
                  article,
                  place.get(3).textValue(),
                  QuotationType.valueOf(place.get(2).textValue()),
                  review,
                  confidence,
                  place.has(4) ? place.get(4).textValue() : null)));
    }
    return places;
  }

  /** The article that it is in. */
  public String articleId() {
    return facts.article().id();
  }

  /** Nothing is filtered by title and address, which are the longest. */
  private static QuotedArticle untitled(QuotedArticle article) {
    return new QuotedArticle(
        article.id(),
        null,
        article.publisherId(),
        article.publisherName(),
        article.published(),
        article.listedAt(),
        null,
        article.language(),
        article.section(),
        article.tags());
  }
}
