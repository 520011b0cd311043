package dev.verbatim.news.article;

import dev.verbatim.platform.table.ItemSchema;
import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.table.NewestFirstKey;
import dev.verbatim.platform.table.PreparedItem;
import dev.verbatim.platform.table.Shards;
import dev.verbatim.platform.table.Table;
import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.platform.value.Slugs;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * where they are {@code createdAt}.
 */
public record ArticleItem(
    String edition,
    int version,
    long createdAt,
    Long updatedAt,
    String headline,
    String publisherId,
    String publisherName,
    List<String> agencies,
    String published,
    String url,
    String byline,
    String section,
    List<String> tags,
    String language,
    int wordCount,
    int quoteCount,
    String extractedBy,
    Long extractedAt) {

  public static final String SK = "ARTICLE";

  /** Of copies alone: other items have the keys of the indexes. */
  public static final String PUBLISHER_ID = "publisherId";

  public static final String SECTION_ID = "sectionId";
  public static final String LANGUAGE = "languageTag";

  /** Ids made of texts it has had since it was first stored; see {@link TextItem}. */
  private static final String TEXTS = "texts";

  private static final String PREFIX = SK + "#";
  private static final String TAG_PREFIX = "TAG#";

  /** Sorts before the first quotation, which stands at 0 or later. */
  private static final int POSITION = -1;

  private static final ItemSchema<ArticleItem> SCHEMA =
      ItemSchema.of(
              ArticleItem.class,
              values ->
                  new ArticleItem(
                      values.get(PreparedItem.EDITION),
                      values.number("version"),
                      values.<Long>get("createdAt"),
                      values.get("updatedAt"),
                      values.get("headline"),
                      values.get(PUBLISHER_ID),
                      values.get("publisherName"),
                      values.list("agencies"),
                      values.get("published"),
                      values.get("url"),
                      values.get("byline"),
                      values.get("sectionName"),
                      values.list("tags"),
                      values.get(LANGUAGE),
                      values.number("wordCount"),
                      values.number("quoteCount"),
                      values.get("extractedBy"),
                      values.get("extractedAt")))
          .text(PreparedItem.EDITION, ArticleItem::edition)
          .number("version", ArticleItem::version)
          .bigNumber("createdAt", ArticleItem::createdAt)
          .bigNumber("updatedAt", ArticleItem::updatedAt)
          .text("headline", ArticleItem::headline)
          .text(PUBLISHER_ID, ArticleItem::publisherId)
          .text("publisherName", ArticleItem::publisherName)
          .texts("agencies", ArticleItem::agencies)
          .text("published", ArticleItem::published)
          .text("url", ArticleItem::url)
          .text("byline", ArticleItem::byline)
          .text("sectionName", ArticleItem::section)
          .texts("tags", ArticleItem::tags)
          .text(LANGUAGE, ArticleItem::language)
          .number("wordCount", ArticleItem::wordCount)
          .number("quoteCount", ArticleItem::quoteCount)
          .text("extractedBy", ArticleItem::extractedBy)
          .bigNumber("extractedAt", ArticleItem::extractedAt)
          .build();

  public static Key key(String id) {
    return new Key(PREFIX + id, SK);
  }

  /** The article's item. */
  public static Map<String, AttributeValue> of(
      Article article, String edition, List<String> texts) {
    Map<String, AttributeValue> item = new HashMap<>(SCHEMA.write(stored(article, edition)));
    item.putAll(key(article.id()).attributes());
    if (!texts.isEmpty()) {
      item.put(TEXTS, AttributeValue.fromL(texts.stream().map(AttributeValue::fromS).toList()));
    }
    item.put(Table.POSITION, AttributeValue.fromN(String.valueOf(POSITION)));
    put(item, Table.NEWEST, NewestFirstKey.of(article.listedAt(), article.id()));
    put(item, Table.Index.LATEST.partition(), Shards.of(SK, article.id()));
    if (article.publisher() != null) {
      // The key says it already.
      item.remove(PUBLISHER_ID);
      put(item, Table.Index.PUBLISHER.partition(), publisherKey(article.publisher().id()));
    }
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
  public static Map<String, AttributeValue> copy(Article article, String edition, String tag) {
    Map<String, AttributeValue> item = new HashMap<>(SCHEMA.write(stored(article, edition)));
    item.putAll(copyKey(article, tag).attributes());
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
    String pk = attributes.get(Table.PK).s();
    String sk = attributes.get(Table.SK).s();
    boolean copy = pk.startsWith(TAG_PREFIX);
    return SCHEMA
        .read(attributes)
        .article(
            copy ? sk.substring(sk.indexOf('#') + 1) : pk.substring(PREFIX.length()),
            attributes.get(Table.Index.PUBLISHER.partition()));
  }

  private static ArticleItem stored(Article article, String edition) {
    ExtractedBy extraction = article.extraction();
    return new ArticleItem(
        edition,
        article.version(),
        article.createdAt().toEpochMilli(),
        unless(article.createdAt(), article.updatedAt()),
        article.headline(),
        article.publisher() == null ? null : article.publisher().id(),
        article.publisher() == null ? null : article.publisher().name(),
        article.agencies(),
        article.published() == null ? null : article.published().toString(),
        article.url(),
        article.byline(),
        article.section(),
        article.tags(),
        article.language(),
        article.wordCount(),
        article.quoteCount(),
        extraction.engine() + " " + extraction.version(),
        unless(article.createdAt(), extraction.extractedAt()));
  }

  private Article article(String id, AttributeValue publisherKey) {
    String publisher =
        publisherKey == null ? publisherId : publisherKey.s().substring(PREFIX.length());
    return new Article(
        id,
        version,
        Instant.ofEpochMilli(createdAt),
        Instant.ofEpochMilli(updatedAt == null ? createdAt : updatedAt),
        headline,
        null,
        publisher == null ? null : new Publisher(publisher, publisherName),
        agencies,
        published == null ? null : DateOrInstant.parse(published),
        url,
        byline,
        section,
        tags,
        language,
        wordCount,
        quoteCount,
        new ExtractedBy(
            extractedBy.substring(0, extractedBy.lastIndexOf(' ')),
            extractedBy.substring(extractedBy.lastIndexOf(' ') + 1),
            Instant.ofEpochMilli(extractedAt == null ? createdAt : extractedAt)));
  }

  private static Long unless(Instant same, Instant instant) {
    return instant.equals(same) ? null : instant.toEpochMilli();
  }

  private static void put(Map<String, AttributeValue> item, String name, String value) {
    item.put(name, AttributeValue.fromS(value));
  }
}
