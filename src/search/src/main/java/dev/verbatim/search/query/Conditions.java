package dev.verbatim.search.query;

import dev.verbatim.news.filter.ArticleFilter;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.platform.value.Slugs;
import dev.verbatim.search.query.SearchQuery.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The conditions of a statement, and the values that they name. Values never become part of a
 * statement's text.
 */
final class Conditions {

  /** That there is such an article; as the indexes of articles have it. */
  static final String THERE = "gone_at is null";

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values;

  private Conditions(Map<String, Object> values) {
    this.values = values;
  }

  /** None yet, naming values beside those of others. */
  static Conditions with(Map<String, Object> values) {
    return new Conditions(values);
  }

  /** The conditions that a filter sets for articles or for quotations. */
  static Conditions of(QuoteFilter filter, Kind kind, Map<String, Object> values) {
    Conditions all = ofRow(filter, kind, values);
    if (kind == Kind.QUOTES) {
      return all.speakers(filter);
    }
    if (!filter.speakers().isAny()) {
      all.add(
          """
          exists (
            select from quote
            where quote.article_id = article.id and %s
              and quote.review <> 'rejected')\
          """
              .formatted(with(values).speakers(filter).sql()));
    }
    return all;
  }

  /** The same, but for whom an article quotes: what a row tells by itself. */
  static Conditions ofRow(QuoteFilter filter, Kind kind, Map<String, Object> values) {
    ArticleFilter articles = filter.articles();
    Conditions all = with(values).listed(articles);
    all.publisher(articles).section(articles);
    all.addIfGiven("tag_ids @> array[cast(:tag as text)]", "tag", slug(articles.tag()));
    all.language(articles);
    return kind == Kind.ARTICLES ? all.add(THERE) : all.ofQuotes(filter);
  }

  /** When it was published. */
  Conditions listed(ArticleFilter filter) {
    addIfGiven(
        "listed_at >= :from", "from", filter.from() == null ? null : filter.from().startInstant());
    return addIfGiven(
        "listed_at < :to", "to", filter.to() == null ? null : filter.to().endExclusive());
  }

  Conditions publisher(ArticleFilter filter) {
    return addIfGiven("publisher_id = :publisher", "publisher", filter.publisher());
  }

  Conditions section(ArticleFilter filter) {
    return addIfGiven("section_id = :section", "section", slug(filter.section()));
  }

  /** Rows have names of sections and tags like this. */
  private static String slug(String name) {
    return name == null ? null : Slugs.of(name);
  }

  /** Whose quotation it is. */
  Conditions speakers(QuoteFilter filter) {
    List<String> names = new ArrayList<>();
    for (String speaker : filter.speakers().ids()) {
      String name = "speaker" + names.size();
      values.put(name, speaker);
      names.add(":" + name);
    }
    if (!names.isEmpty()) {
      add("speaker_id in (%s)".formatted(String.join(", ", names)));
    }
    return filter.speakers().isUnknown() ? add("speaker_id is null") : this;
  }

  /** A language alone includes its variants. The first part of a tag is what the index has. */
  Conditions language(ArticleFilter filter) {
    String tag = filter.language();
    if (tag == null) {
      return this;
    }
    values.put("languageAlone", tag.split("-", 2)[0]);
    add("split_part(language, '-', 1) = :languageAlone");
    return tag.contains("-")
        ? addIfGiven("(language = :variant or language like :variant || '-%')", "variant", tag)
        : this;
  }

  private Conditions ofQuotes(QuoteFilter filter) {
    addIfGiven("type = :type", "type", word(filter.type()));
    addIfGiven("confidence >= :minConfidence", "minConfidence", filter.confidence().least());
    addIfGiven("confidence <= :maxConfidence", "maxConfidence", filter.confidence().greatest());
    addIfGiven("reviewed_by = :reviewedBy", "reviewedBy", filter.reviewedBy());
    return filter.review() == null ? add("review <> 'rejected'") : review(filter);
  }

  /** What editors said. */
  Conditions review(QuoteFilter filter) {
    return addIfGiven("review = :review", "review", word(filter.review()));
  }

  private static String word(Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT);
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

  /** The conditions, for use after {@code where}; true where there is none. */
  String sql() {
    return conditions.isEmpty() ? "true" : String.join("\n  and ", conditions);
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
