package dev.verbatim.store.record;

import static dev.verbatim.store.record.ArticleKeys.articleId;

import dev.verbatim.extraction.Notice;
import dev.verbatim.news.article.Article;
import dev.verbatim.news.article.ArticleText;
import dev.verbatim.news.article.ExtractedBy;
import dev.verbatim.news.article.Publication;
import dev.verbatim.news.article.Publisher;
import dev.verbatim.news.article.Topics;
import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.platform.value.Stamp;
import dev.verbatim.store.table.ItemSchema;
import dev.verbatim.store.table.ItemSchema.Values;
import dev.verbatim.store.table.Key;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;

/**
 * One of the few items that the record of an article is.
 *
 * <table>
 *   <caption>Items in the partition {@code ARTICLE#<id>}</caption>
 *   <tr><td>{@code ARTICLE}</td><td>the summary: everything but body and quotations</td></tr>
 *   <tr><td>{@code BODY}</td><td>the body, compressed</td></tr>
 *   <tr><td>{@code QUOTES}</td><td>the quotations as they are now, compressed</td></tr>
 *   <tr><td>{@code REVIEW#<quotation>#<version>}</td><td>a quotation as it was</td></tr>
 * </table>
 *
 * <p>In the partition of another text that the article had, {@code ARTICLE} is the address that
 * leads to the article. Times are milliseconds since 1970; {@code updatedAt} and {@code
 * extractedAt} are left out where they equal {@code createdAt}.
 *
 * @param key the item
 * @param summary the article without its body; null but in {@code ARTICLE}
 * @param revision the write of the article that brought the item: the last one in {@code ARTICLE}
 *     and {@code QUOTES}
 * @param bodyRevision the revision that the body has; 0 but in {@code ARTICLE}
 * @param texts ids made of texts that the article has had since it was first stored
 * @param data what else the item holds, compressed; null in {@code ARTICLE}
 * @param into the article to which an address leads; null but in an address
 */
record ArticlePart(
    Key key,
    Article summary,
    long revision,
    long bodyRevision,
    List<String> texts,
    SdkBytes data,
    String into) {

  /** Counts all writes to an article: each has the condition that it is as it was read. */
  static final String REVISION = "revision";

  private static final String BODY_REVISION = "bodyRevision";
  private static final String INTO = "articleId";
  private static final String DATA = "data";
  private static final String TEXTS = "texts";
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

  static final ItemSchema<ArticlePart> SCHEMA =
      ItemSchema.of(ArticlePart.class, ArticlePart::key, ArticlePart::read)
          .bigNumber(REVISION, part -> part.into == null ? part.revision : null)
          .bigNumber(BODY_REVISION, part -> part.summary == null ? null : part.bodyRevision)
          .bytes(DATA, ArticlePart::data)
          .text(INTO, ArticlePart::into)
          .texts(TEXTS, ArticlePart::texts)
          .number(VERSION, of(Article::version))
          .time(CREATED_AT, of(Article::createdAt))
          .time(UPDATED_AT, of(article -> unlessCreated(article, article.updatedAt())))
          .text(HEADLINE, of(Article::headline))
          .text(LANGUAGE, of(Article::language))
          .number(WORD_COUNT, of(article -> article.text().wordCount()))
          .text(PUBLISHER_ID, of(ofPublisher(Publisher::id)))
          .text(PUBLISHER_NAME, of(ofPublisher(Publisher::name)))
          .texts(AGENCIES, of(article -> article.publication().agencies()))
          .text(PUBLISHED, of(ArticlePart::published))
          .text(URL, of(Article::url))
          .text(BYLINE, of(article -> article.publication().byline()))
          .text(SECTION, of(Article::section))
          .texts(TAGS, of(Article::tags))
          .number(QUOTE_COUNT, of(Article::quoteCount))
          .text(EXTRACTED_BY, of(ArticlePart::extractedBy))
          .time(
              EXTRACTED_AT, of(article -> unlessCreated(article, article.extraction().extractedAt())))
          .texts(NOTICES, of(ArticlePart::notices))
          .build();

  static ArticlePart summary(
      Article article, long revision, long bodyRevision, List<String> texts) {
    return new ArticlePart(
        ArticleKeys.summary(article.id()),
        article.summary(),
        revision,
        bodyRevision,
        texts,
        null,
        null);
  }

  static ArticlePart address(String textId, String articleId) {
    return new ArticlePart(
        ArticleKeys.summary(textId), null, 0, 0, List.of(), null, articleId);
  }

  static ArticlePart data(Key key, long revision, byte[] data) {
    return new ArticlePart(
        key, null, revision, 0, List.of(), SdkBytes.fromByteArrayUnsafe(data), null);
  }

  /** What the item holds, as text. */
  String text() {
    return Deflated.text(data.asByteArrayUnsafe());
  }

  private static ArticlePart read(Values values) {
    boolean isSummary = values.get(VERSION) != null;
    return new ArticlePart(
        values.key(),
        isSummary ? article(values) : null,
        values.bigNumber(REVISION),
        values.bigNumber(BODY_REVISION),
        values.list(TEXTS),
        values.get(DATA),
        values.get(INTO));
  }

  private static Article article(Values values) {
    Instant createdAt = values.time(CREATED_AT);
    return new Article(
        articleId(values.key().pk()),
        new ArticleText(
            values.get(HEADLINE), null, values.get(LANGUAGE), values.number(WORD_COUNT)),
        publication(values),
        new Topics(values.get(SECTION), values.list(TAGS)),
        values.number(QUOTE_COUNT),
        extraction(values, createdAt),
        new Stamp(
            values.number(VERSION), createdAt, orElse(values.time(UPDATED_AT), createdAt)));
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
        values.<String>list(NOTICES).stream().map(ArticlePart::notice).toList());
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

  private static <V> Function<ArticlePart, V> of(Function<Article, V> getter) {
    return part -> part.summary == null ? null : getter.apply(part.summary);
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
