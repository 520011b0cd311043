package dev.verbatim.search.query;

import dev.verbatim.search.query.SearchQuery.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The conditions of a statement, and the values that they name. Values never become part of a
 * statement's text.
 */
final class Conditions {

  /** That there is such an article; as the indexes of articles have it. */
  static final String THERE = "gone_at is null";

  /** That an article quotes a speaker. */
  private static final String QUOTES =
      """
      exists (
        select from quote
        where quote.article_id = article.id and %s
          and quote.review <> 'rejected')""";

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values;

  private Conditions(Map<String, Object> values) {
    this.values = values;
  }

  /** None yet, naming values beside those of others. */
  static Conditions with(Map<String, Object> values) {
    return new Conditions(values);
  }

  /** None yet. */
  static Conditions none() {
    return new Conditions(new LinkedHashMap<>());
  }

  /** The conditions that the filters of a query set for articles or for quotations. */
  static Conditions of(SearchQuery query, Kind kind, Map<String, Object> values) {
    Conditions all = with(values);
    all.addIfGiven("publisher_id = :publisher", "publisher", query.publisher());
    all.addIfGiven(
        "listed_at >= :from", "from", query.from() == null ? null : query.from().startInstant());
    all.addIfGiven("listed_at < :to", "to", query.to() == null ? null : query.to().endExclusive());
    all.addIfGiven(
        "(language = :language or language like :language || '-%')", "language", query.language());
    return kind == Kind.ARTICLES ? all.ofArticles(query) : all.ofQuotes(query);
  }

  private Conditions ofArticles(SearchQuery query) {
    add(THERE);
    addIfGiven("section_id = :section", "section", query.section());
    addIfGiven("tag_ids @> array[cast(:tag as text)]", "tag", query.tag());
    addIfGiven(QUOTES.formatted("quote.speaker_id = :speaker"), "speaker", query.speaker());
    return query.noSpeaker() ? add(QUOTES.formatted("quote.speaker_id is null")) : this;
  }

  private Conditions ofQuotes(SearchQuery query) {
    addIfGiven("speaker_id = :speaker", "speaker", query.speaker());
    if (query.noSpeaker()) {
      add("speaker_id is null");
    }
    addIfGiven("type = :type", "type", query.type());
    addIfGiven("confidence >= :minConfidence", "minConfidence", query.minConfidence());
    if (query.review() == null) {
      add("review <> 'rejected'");
    }
    addIfGiven("review = :review", "review", query.review());
    // Not as exists(), of which the planner makes joins that read every article.
    addIfGiven(
        "(select section_id = :section from article where id = quote.article_id)",
        "section",
        query.section());
    return addIfGiven(
        "(select tag_ids @> array[cast(:tag as text)] from article where id = quote.article_id)",
        "tag",
        query.tag());
  }

  Conditions add(String condition) {
    conditions.add(condition);
    return this;
  }

  Conditions addIfGiven(String condition, String name, Object value) {
    if (value != null) {
      conditions.add(condition);
      values.put(name, value);
    }
    return this;
  }

  /** The conditions, for use after {@code where}. */
  String sql() {
    return String.join("\n  and ", conditions);
  }

  Map<String, Object> values() {
    return values;
  }

  /** Names and values, in turns; a value may be null. */
  static Map<String, Object> values(Object... namesAndValues) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return values;
  }
}
