package dev.verbatim.store.record;

import dev.verbatim.extraction.Notice;
import dev.verbatim.news.article.Article;
import dev.verbatim.news.article.ArticleText;
import dev.verbatim.news.article.ExtractedBy;
import dev.verbatim.news.article.Publication;
import dev.verbatim.news.article.Publisher;
import dev.verbatim.news.article.Topics;
import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.platform.value.Stamp;
import dev.verbatim.store.table.ItemSchema.Attributes;
import dev.verbatim.store.table.ItemSchema.Values;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * An article without its body as attributes of an item, in either table.
 *
 * <p>Times are milliseconds since 1970; {@code updatedAt} and {@code extractedAt} are left out
 * where they equal {@code createdAt}.
 */
public final class ArticleAttributes {

  private static final String ID = "id";
  private static final String VERSION = "version";
  private static final String CREATED_AT = "createdAt";
  private static final String UPDATED_AT = "updatedAt";
  private static final String HEADLINE = "headline";
  private static final String LANGUAGE = "language";
  private static final String WORD_COUNT = "wordCount";
  private static final String PUBLISHER_ID = "publisherId";
  private static final String PUBLISHER_NAME = "publisherName";
  private static final String AGENCIES = "agencies";
  private static final String PUBLISHED = "published";
  private static final String URL = "url";
  private static final String BYLINE = "byline";
  private static final String SECTION = "section";
  private static final String TAGS = "tags";
  private static final String QUOTE_COUNT = "quoteCount";
  private static final String EXTRACTED_BY = "extractedBy";
  private static final String EXTRACTED_AT = "extractedAt";

  /** Each a code, a space and the detail. */
  private static final String NOTICES = "notices";

  private ArticleAttributes() {}

  /**
   * Adds them to a schema.
   *
   * @param item the article that an item holds; null where it holds none
   */
  public static <T> Attributes<T> add(Attributes<T> attributes, Function<T, Article> item) {
    return attributes
        .text(ID, of(item, Article::id))
        .number(VERSION, of(item, Article::version))
        .time(CREATED_AT, of(item, Article::createdAt))
        .time(UPDATED_AT, of(item, article -> unlessCreated(article, article.updatedAt())))
        .text(HEADLINE, of(item, Article::headline))
        .text(LANGUAGE, of(item, Article::language))
        .number(WORD_COUNT, of(item, article -> article.text().wordCount()))
        .text(PUBLISHER_ID, of(item, ofPublisher(Publisher::id)))
        .text(PUBLISHER_NAME, of(item, ofPublisher(Publisher::name)))
        .texts(AGENCIES, of(item, article -> article.publication().agencies()))
        .text(PUBLISHED, of(item, ArticleAttributes::published))
        .text(URL, of(item, Article::url))
        .text(BYLINE, of(item, article -> article.publication().byline()))
        .text(SECTION, of(item, Article::section))
        .texts(TAGS, of(item, Article::tags))
        .number(QUOTE_COUNT, of(item, Article::quoteCount))
        .text(EXTRACTED_BY, of(item, ArticleAttributes::extractedBy))
        .time(
            EXTRACTED_AT,
            of(item, article -> unlessCreated(article, article.extraction().extractedAt())))
        .texts(NOTICES, of(item, ArticleAttributes::notices));
  }

  private static <T, V> Function<T, V> of(Function<T, Article> item, Function<Article, V> getter) {
    return holder -> {
      Article article = item.apply(holder);
      return article == null ? null : getter.apply(article);
    };
  }

  /** The summary that an item holds; null where it holds none. */
  public static Article read(Values values) {
    if (values.get(VERSION) == null) {
      return null;
    }
    Instant createdAt = values.time(CREATED_AT);
    return new Article(
        values.get(ID),
        new ArticleText(
            values.get(HEADLINE), null, values.get(LANGUAGE), values.number(WORD_COUNT)),
        publication(values),
        new Topics(values.get(SECTION), values.list(TAGS)),
        values.number(QUOTE_COUNT),
        extraction(values, createdAt),
        new Stamp(values.number(VERSION), createdAt, orElse(values.time(UPDATED_AT), createdAt)));
  }

  private static Publication publication(Values values) {
    String publisher = values.get(PUBLISHER_ID);
    String published = values.get(PUBLISHED);
    return Publication.UNKNOWN
        .withPublisher(
            publisher == null ? null : new Publisher(publisher, values.get(PUBLISHER_NAME)))
        .withPublished(published == null ? null : DateOrInstant.parse(published))
        .withUrl(values.get(URL))
        .withByline(values.get(BYLINE))
        .withAgencies(values.list(AGENCIES));
  }

  private static String extractedBy(Article article) {
    return article.extraction().engine() + " " + article.extraction().version();
  }

  /** An article is in the language in which it was read. */
  private static ExtractedBy extraction(Values values, Instant createdAt) {
    String extractedBy = values.get(EXTRACTED_BY);
    int space = extractedBy.lastIndexOf(' ');
    return new ExtractedBy(
        extractedBy.substring(0, space),
        extractedBy.substring(space + 1),
        values.get(LANGUAGE),
        orElse(values.time(EXTRACTED_AT), createdAt),
        values.<String>list(NOTICES).stream().map(ArticleAttributes::notice).toList());
  }

  private static List<String> notices(Article article) {
    return article.extraction().notices().stream()
        .map(notice -> notice.code() + " " + notice.detail())
        .toList();
  }

  private static Notice notice(String text) {
    int space = text.indexOf(' ');
    return new Notice(text.substring(0, space), text.substring(space + 1));
  }

  private static String published(Article article) {
    return article.published() == null ? null : article.published().toString();
  }

  private static Function<Article, String> ofPublisher(Function<Publisher, String> getter) {
    return article -> article.publisher() == null ? null : getter.apply(article.publisher());
  }

  private static Instant unlessCreated(Article article, Instant time) {
    return time.equals(article.createdAt()) ? null : time;
  }

  private static Instant orElse(Instant time, Instant other) {
    return time == null ? other : time;
  }
}
