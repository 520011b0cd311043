package dev.verbatim.news.article;

import dev.verbatim.extraction.Notice;
import dev.verbatim.news.quote.ArticleKeys;
import dev.verbatim.platform.table.ItemSchema;
import dev.verbatim.platform.table.ItemSchema.Values;
import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.table.NewestFirstKey;
import dev.verbatim.platform.table.PreparedItem;
import dev.verbatim.platform.table.Shards;
import dev.verbatim.platform.table.Table;
import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.platform.value.Slugs;
import dev.verbatim.platform.value.Stamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An article's summary as stored: everything but its body.
 *
 * <table>
 *   <caption>Keys</caption>
 *   <tr><td>pk</td><td>{@code ARTICLE#<id>}</td></tr>
 *   <tr><td>sk</td><td>{@code ARTICLE}</td></tr>
 *   <tr><td>by-position</td><td>the article, before its first quotation</td></tr>
 *   <tr><td>by-latest</td><td>{@code ARTICLE#<shard>}, then the newest first</td></tr>
 *   <tr><td>by-publisher</td><td>{@code ARTICLE#<publisher>}, then the newest first</td></tr>
 *   <tr><td>by-section</td><td>{@code ARTICLE#<section>}, then the newest first</td></tr>
 *   <tr><td>by-language</td><td>{@code ARTICLE#<language>#<shard>}, then the newest first</td></tr>
 * </table>
 *
 * <p>For each tag there is a copy, so that the articles of a tag are one query:
 *
 * <table>
 *   <caption>Keys of a copy</caption>
 *   <tr><td>pk</td><td>{@code TAG#<tag>}</td></tr>
 *   <tr><td>sk</td><td>when it was published, then the id</td></tr>
 * </table>
 *
 * <p>Times are milliseconds since 1970; {@code updatedAt} and {@code extractedAt} are left out
 * where they equal {@code createdAt}.
 */
public final class ArticleItem {

  /** The sort key of an article, and the name of the lists of all. */
  public static final String SK = ArticleKeys.SUMMARY;

  /** Of copies alone: other items have the keys of the indexes. */
  public static final String PUBLISHER_ID = "publisherId";

  /** Of copies alone. */
  public static final String SECTION_ID = "sectionId";

  public static final String LANGUAGE = "languageTag";

  /** Ids made of texts it has had since it was first stored; see {@link TextItem}. */
  private static final String TEXTS = "texts";

  private static final String HEADLINE = "headline";
  private static final String WORD_COUNT = "wordCount";
  private static final String AGENCIES = "agencies";
  private static final String PUBLISHED = "published";
  private static final String URL = "url";
  private static final String BYLINE = "byline";
  private static final String SECTION_NAME = "sectionName";
  private static final String TAGS = "tags";
  private static final String QUOTE_COUNT = "quoteCount";
  private static final String EXTRACTED_BY = "extractedBy";
  private static final String EXTRACTED_AT = "extractedAt";

  /** Each a code, a space and the detail. */
  private static final String NOTICES = "notices";

  private static final String PUBLISHER_KEY = Table.Index.PUBLISHER.partition();

  private static final String PREFIX = SK + "#";
  private static final String TAG_PREFIX = "TAG#";

  /** Sorts before the first quotation, whose position is 0 or more. */
  private static final int POSITION = -1;

  private static final ItemSchema<Article> SCHEMA =
      ItemSchema.of(Article.class, ArticleItem::read)
          .text(Table.PK, article -> key(article.id()).pk())
          .text(Table.SK, article -> SK)
          .number(Table.VERSION, Article::version)
          .time(Table.CREATED_AT, Article::createdAt)
          .time(Table.UPDATED_AT, article -> unlessCreated(article, article.updatedAt()))
          .text(HEADLINE, Article::headline)
          .text(LANGUAGE, Article::language)
          .number(WORD_COUNT, article -> article.text().wordCount())
          .text(PUBLISHER_KEY, ofPublisher(publisher -> publisherKey(publisher.id())))
          .text(PUBLISHER_ID, ofPublisher(Publisher::id))
          .text(PublisherItem.NAME, ofPublisher(Publisher::name))
          .texts(AGENCIES, article -> article.publication().agencies())
          .text(PUBLISHED, article -> asText(article.published()))
          .text(URL, Article::url)
          .text(BYLINE, article -> article.publication().byline())
          .text(SECTION_NAME, Article::section)
          .texts(TAGS, Article::tags)
          .number(QUOTE_COUNT, Article::quoteCount)
          .text(EXTRACTED_BY, ArticleItem::extractedBy)
          .time(EXTRACTED_AT, article -> unlessCreated(article, article.extraction().extractedAt()))
          .texts(NOTICES, ArticleItem::notices)
          .build();

  private ArticleItem() {}

  public static Key key(String id) {
    return ArticleKeys.summary(id);
  }

  /**
   * The article's item.
   *
   * @param preparation the id of the preparation with which it is written; see {@link PreparedItem}
   * @param texts ids made of texts it has had since it was first stored
   */
  public static Map<String, AttributeValue> of(
      Article article, String preparation, List<String> texts) {
    Map<String, AttributeValue> item = new HashMap<>(SCHEMA.write(article));
    // The key says it already.
    item.remove(PUBLISHER_ID);
    put(item, PreparedItem.PREPARATION, preparation);
    if (!texts.isEmpty()) {
      item.put(TEXTS, AttributeValue.fromL(texts.stream().map(AttributeValue::fromS).toList()));
    }
    item.put(Table.POSITION, AttributeValue.fromN(String.valueOf(POSITION)));
    put(item, Table.NEWEST, NewestFirstKey.of(article.listedAt(), article.id()));
    put(item, Table.Index.LATEST.partition(), Shards.of(SK, article.id()));
    if (article.section() != null) {
      put(item, Table.Index.SECTION.partition(), sectionKey(article.section()));
    }
    if (article.language() != null) {
      put(
          item,
          Table.Index.LANGUAGE.partition(),
          Shards.of(languageList(article.language()), article.id()));
    }
    return item;
  }

  /** Ids made of texts that the article has had since it was first stored. */
  public static List<String> texts(Map<String, AttributeValue> attributes) {
    return attributes.containsKey(TEXTS)
        ? attributes.get(TEXTS).l().stream().map(AttributeValue::s).toList()
        : List.of();
  }

  /** The key of the article's copy for one of its tags. */
  public static Key copyKey(Article article, String tag) {
    return new Key(tagKey(tag), NewestFirstKey.of(article.listedAt(), article.id()));
  }

  /** The article's copy for one of its tags. */
  public static Map<String, AttributeValue> copy(Article article, String preparation, String tag) {
    Map<String, AttributeValue> item = new HashMap<>(SCHEMA.write(article));
    item.putAll(copyKey(article, tag).attributes());
    // A copy is in no index.
    item.remove(PUBLISHER_KEY);
    put(item, PreparedItem.PREPARATION, preparation);
    if (article.section() != null) {
      put(item, SECTION_ID, Slugs.of(article.section()));
    }
    return item;
  }

  public static String publisherKey(String publisherId) {
    return PREFIX + publisherId;
  }

  public static String sectionKey(String section) {
    return PREFIX + Slugs.of(section);
  }

  /** The list of the articles of a language, whatever the region. */
  public static String languageList(String tag) {
    return PREFIX + Locale.forLanguageTag(tag).getLanguage();
  }

  public static String tagKey(String tag) {
    return TAG_PREFIX + Slugs.of(tag);
  }

  /** The summary that an item or a copy holds. */
  public static Article article(Map<String, AttributeValue> attributes) {
    return SCHEMA.read(attributes);
  }

  /** The preparation with which an article was written last; see {@link PreparedItem}. */
  public static String preparation(Map<String, AttributeValue> attributes) {
    return attributes.get(PreparedItem.PREPARATION).s();
  }

  private static Article read(Values values) {
    Instant createdAt = values.time(Table.CREATED_AT);
    return new Article(
        id(values),
        new ArticleText(
            values.get(HEADLINE), null, values.get(LANGUAGE), values.number(WORD_COUNT)),
        publication(values),
        new Topics(values.get(SECTION_NAME), values.list(TAGS)),
        values.number(QUOTE_COUNT),
        extraction(values, createdAt),
        new Stamp(
            values.number(Table.VERSION),
            createdAt,
            orElse(values.time(Table.UPDATED_AT), createdAt)));
  }

  private static String id(Values values) {
    String pk = values.get(Table.PK);
    String sk = values.get(Table.SK);
    boolean copy = pk.startsWith(TAG_PREFIX);
    return copy ? sk.substring(sk.indexOf('#') + 1) : ArticleKeys.articleId(pk);
  }

  private static Publication publication(Values values) {
    String key = values.get(PUBLISHER_KEY);
    String publisher = key == null ? values.get(PUBLISHER_ID) : key.substring(PREFIX.length());
    String published = values.get(PUBLISHED);
    return Publication.UNKNOWN
        .withPublisher(
            publisher == null ? null : new Publisher(publisher, values.get(PublisherItem.NAME)))
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
        values.<String>list(NOTICES).stream().map(ArticleItem::notice).toList());
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

  private static Function<Article, String> ofPublisher(Function<Publisher, String> getter) {
    return article -> article.publisher() == null ? null : getter.apply(article.publisher());
  }

  private static String asText(DateOrInstant published) {
    return published == null ? null : published.toString();
  }

  private static Instant unlessCreated(Article article, Instant time) {
    return time.equals(article.createdAt()) ? null : time;
  }

  private static Instant orElse(Instant time, Instant other) {
    return time == null ? other : time;
  }

  private static void put(Map<String, AttributeValue> item, String name, String value) {
    item.put(name, AttributeValue.fromS(value));
  }
}
