package dev.verbatim.store.views;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verbatim.news.article.Publisher;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuotedArticle;
import dev.verbatim.news.speaker.QuotedSource;
import dev.verbatim.platform.value.CodePoints;
import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.store.record.Json;
import dev.verbatim.store.record.Passage;
import dev.verbatim.store.record.SourceJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Some quotations of an article as a view holds them: what they show of the article, once, and the
 * parts of the body that they need.
 *
 * @param quotes with the speakers as they are today
 * @param sources in a speaker's list, what the article says of the speaker, under each name that it
 *     has for it; else none
 */
record QuoteChunk(List<Quote> quotes, List<QuotedSource> sources) {

  private static final String ARTICLE = "article";
  private static final String PASSAGES = "passages";
  private static final String SOURCES = "sources";
  private static final String HEADLINE = "headline";
  private static final String PUBLISHER = "publisher";
  private static final String PUBLISHED = "published";
  private static final String LISTED_AT = "listedAt";
  private static final String URL = "url";
  private static final String LANGUAGE = "language";
  private static final String SECTION = "section";
  private static final String TAGS = "tags";

  /**
   * A chunk in JSON.
   *
   * @param quotes in any order
   */
  static String write(
      QuotedArticle article, List<Quote> quotes, CodePoints body, List<QuotedSource> sources) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set(ARTICLE, write(article));
    ArrayNode passages = json.putArray(PASSAGES);
    groups(quotes).forEach(group -> passages.add(Passage.write(group, body)));
    if (!sources.isEmpty()) {
      ArrayNode who = json.putArray(SOURCES);
      sources.forEach(source -> SourceJson.write(source, who.addObject()));
    }
    return json.toString();
  }

  /**
   * Reads a chunk.
   *
   * @param articleId the article, which its key names
   * @throws IllegalArgumentException when it is not as this application writes it
   */
  static QuoteChunk read(String articleId, String text) {
    JsonNode json = Json.tree(text);
    QuotedArticle article = article(articleId, json.get(ARTICLE));
    List<Quote> quotes = new ArrayList<>();
    json.get(PASSAGES).forEach(passage -> quotes.addAll(Passage.read(passage, article)));
    List<QuotedSource> sources = new ArrayList<>();
    if (json.has(SOURCES)) {
      json.get(SOURCES).forEach(source -> sources.add(SourceJson.read(source)));
    }
    return new QuoteChunk(quotes, sources);
  }

  /** Quotations whose passages overlap share one, so that no word is kept twice. */
  private static List<List<Quote>> groups(List<Quote> quotes) {
    List<Quote> sorted = new ArrayList<>(quotes);
    sorted.sort(
        Comparator.comparingInt((Quote quote) -> quote.words().passage().start())
            .thenComparing(Quote::id));
    List<List<Quote>> groups = new ArrayList<>();
    int end = -1;
    for (Quote quote : sorted) {
      if (quote.words().passage().start() >= end) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(quote);
      end = Math.max(end, quote.words().passage().end());
    }
    return groups;
  }

  /** What follows from the rest is left out. */
  static ObjectNode write(QuotedArticle article) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    put(json, HEADLINE, article.headline());
    put(json, PUBLISHER, article.publisherName());
    put(json, PUBLISHED, article.published());
    if (article.published() == null) {
      json.put(LISTED_AT, article.listedAt().getEpochSecond());
    }
    put(json, URL, article.url());
    put(json, LANGUAGE, article.language());
    put(json, SECTION, article.section());
    if (!article.tags().isEmpty()) {
      ArrayNode tags = json.putArray(TAGS);
      article.tags().forEach(tags::add);
    }
    return json;
  }

  /** What {@link #write(QuotedArticle)} has written. */
  static QuotedArticle article(String id, JsonNode json) {
    List<String> tags = new ArrayList<>();
    if (json.has(TAGS)) {
      json.get(TAGS).forEach(tag -> tags.add(tag.textValue()));
    }
    String published = text(json, PUBLISHED);
    DateOrInstant date = published == null ? null : DateOrInstant.parse(published);
    String publisher = text(json, PUBLISHER);
    return new QuotedArticle(
        id,
        text(json, HEADLINE),
        publisher == null ? null : Publisher.named(publisher).id(),
        publisher,
        date,
        date == null ? Instant.ofEpochSecond(json.get(LISTED_AT).longValue()) : date.startInstant(),
        text(json, URL),
        text(json, LANGUAGE),
        text(json, SECTION),
        tags);
  }

  private static void put(ObjectNode json, String name, Object value) {
    if (value != null) {
      json.put(name, value.toString());
    }
  }

  private static String text(JsonNode json, String name) {
    return json.has(name) ? json.get(name).textValue() : null;
  }
}
