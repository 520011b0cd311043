package dev.verbatim.store.article;

import dev.verbatim.news.article.Article;
import dev.verbatim.news.article.ArticleFilter;
import dev.verbatim.news.article.ArticleItem;
import dev.verbatim.news.article.BodyItem;
import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.article.KeptArticle;
import dev.verbatim.news.article.TextItem;
import dev.verbatim.platform.paging.Page;
import dev.verbatim.platform.paging.PageScan;
import dev.verbatim.platform.table.Period;
import dev.verbatim.platform.table.Shards;
import dev.verbatim.platform.table.Table;
import dev.verbatim.platform.value.Slugs;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.IndexQuery;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Articles in DynamoDB. {@link ArticleWrites} writes them. */
@Singleton
public class DynamoArticles implements Articles {

  /** So few that little is read for nothing where a response is full. */
  private static final int BODIES_AT_ONCE = 25;

  /** How much the bodies of one page may hold, in bytes: a function's answer may have 6 MB. */
  private static final int MOST_BYTES = 4_000_000;

  private final DynamoDb dynamoDb;
  private final ArticleWrites writes;

  @Inject
  public DynamoArticles(DynamoDb dynamoDb, ArticleWrites writes) {
    this.dynamoDb = dynamoDb;
    this.writes = writes;
  }

  @Override
  public Optional<Article> get(String id) {
    return read(dynamoDb, id, false);
  }

  @Override
  public Optional<Article> summary(String id) {
    return dynamoDb
        .get(ArticleItem.key(id))
        .filter(item -> TextItem.articleId(item) == null)
        .map(ArticleItem::article);
  }

  @Override
  public Page<Article> list(ArticleFilter filter, int limit, Map<String, String> after) {
    return listing(filter).read(dynamoDb, limit, after).map(ArticleItem::article);
  }

  @Override
  public Page<Article> listWithBodies(ArticleFilter filter, int limit, Map<String, String> after) {
    IndexQuery listing = listing(filter);
    Page<Map<String, AttributeValue>> found = listing.read(dynamoDb, limit, after);
    List<Article> articles = new ArrayList<>();
    int bytes = 0;
    for (int from = 0; from < found.items().size(); from += BODIES_AT_ONCE) {
      int to = Math.min(from + BODIES_AT_ONCE, found.items().size());
      List<Map<String, AttributeValue>> items = found.items().subList(from, to);
      Map<String, String> bodies = bodies(items);
      for (int i = 0; i < items.size(); i++) {
        Article summary = ArticleItem.article(items.get(i));
        String body = bodies.get(summary.id());
        if (body == null) {
          continue;
        }
        bytes += body.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES && !articles.isEmpty()) {
          return new Page<>(articles, listing.position(found.items().get(from + i - 1)));
        }
        articles.add(summary.withBody(body));
      }
    }
    return new Page<>(articles, found.next());
  }

  @Override
  public PageScan<Article> scan(ArticleFilter filter, int most, Map<String, String> after) {
    var found = listing(filter).scan(dynamoDb, Math.min(most, BODIES_AT_ONCE), after);
    Map<String, String> bodies = bodies(found.items().stream().map(PageScan.Placed::item).toList());
    return found
        .map(ArticleItem::article)
        .only(article -> bodies.containsKey(article.id()))
        .map(article -> article.withBody(bodies.get(article.id())));
  }

  @Override
  public Added add(ExtractedArticle extracted) {
    return writes.add(extracted);
  }

  @Override
  public Optional<KeptArticle> whole(String id) {
    return PreparedArticle.read(dynamoDb, id).map(article -> article);
  }

  @Override
  public Optional<KeptArticle> kept(String id) {
    return writes.read(id).map(article -> article);
  }

  @Override
  public Optional<ExtractedArticle> replace(KeptArticle before, ExtractedArticle after) {
    return writes.replace((PreparedArticle) before, after);
  }

  @Override
  public boolean delete(String id, int version) {
    return writes.delete(id, version);
  }

  /** Summary and body are next to each other: one query reads both and nothing else. */
  static Optional<Article> read(DynamoDb dynamoDb, String id, boolean latest) {
    var items =
        dynamoDb
            .query(
                QueryRequest.builder()
                    .keyConditionExpression(
                        Table.PK + " = :pk and " + Table.SK + " between :article and :body")
                    .expressionAttributeValues(
                        Map.of(
                            ":pk", AttributeValue.fromS(ArticleItem.key(id).pk()),
                            ":article", AttributeValue.fromS(ArticleItem.SK),
                            ":body", AttributeValue.fromS(BodyItem.SK)))
                    .consistentRead(latest))
            .items();
    // A body alone is what a delete that was cut off has left.
    return items.size() < 2
        ? Optional.empty()
        : Optional.of(ArticleItem.article(items.get(0)).withBody(BodyItem.body(items.get(1))));
  }

  /** The bodies of these articles, by id; none for one that was deleted a moment ago. */
  private Map<String, String> bodies(List<Map<String, AttributeValue>> summaries) {
    List<String> ids = summaries.stream().map(item -> ArticleItem.article(item).id()).toList();
    var items = dynamoDb.getAll(ids.stream().map(BodyItem::key).toList());
    Map<String, String> bodies = new HashMap<>();
    for (String id : ids) {
      Map<String, AttributeValue> item = items.get(BodyItem.key(id));
      if (item != null) {
        bodies.put(id, BodyItem.body(item));
      }
    }
    return bodies;
  }

  /** Queries by the filter that is likely to let the least through, and filters by the others. */
  private static IndexQuery listing(ArticleFilter filter) {
    Period period = new Period(filter.from(), filter.to());
    List<String> conditions = new ArrayList<>();
    Map<String, AttributeValue> values = new HashMap<>();
    Table.Index index;
    List<String> partitions;
    if (filter.tag() != null) {
      index = null;
      partitions = List.of(ArticleItem.tagKey(filter.tag()));
    } else if (filter.section() != null) {
      index = Table.Index.SECTION;
      partitions = List.of(ArticleItem.sectionKey(filter.section()));
    } else if (filter.publisher() != null) {
      index = Table.Index.PUBLISHER;
      partitions = List.of(ArticleItem.publisherKey(filter.publisher()));
    } else if (filter.language() != null) {
      index = Table.Index.LANGUAGE;
      partitions = Shards.all(ArticleItem.languageList(filter.language()));
    } else {
      index = Table.Index.LATEST;
      partitions = Shards.all(ArticleItem.SK);
    }
    if (filter.section() != null && index != Table.Index.SECTION) {
      // It is a copy for a tag.
      conditions.add(ArticleItem.SECTION_ID + " = :section");
      values.put(":section", AttributeValue.fromS(Slugs.of(filter.section())));
    }
    if (filter.publisher() != null && index != Table.Index.PUBLISHER) {
      boolean copies = index == null;
      conditions.add(
          (copies ? ArticleItem.PUBLISHER_ID : Table.Index.PUBLISHER.partition())
              + " = :publisher");
      values.put(
          ":publisher",
          AttributeValue.fromS(
              copies ? filter.publisher() : ArticleItem.publisherKey(filter.publisher())));
    }
    if (filter.language() != null) {
      addLanguage(filter.language(), index, conditions, values);
    }
    return new IndexQuery(
        index,
        partitions,
        true,
        period.lowest(),
        period.highest(),
        conditions.isEmpty() ? null : String.join(" and ", conditions),
        values);
  }

  private static void addLanguage(
      String tag, Table.Index index, List<String> conditions, Map<String, AttributeValue> values) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    boolean variant = !language.equals(tag);
    if (index == Table.Index.LANGUAGE && !variant) {
      return;
    }
    conditions.add(
        variant
            ? ArticleItem.LANGUAGE + " = :language"
            : "(%1$s = :language or begins_with(%1$s, :variants))".formatted(ArticleItem.LANGUAGE));
    values.put(":language", AttributeValue.fromS(tag));
    if (!variant) {
      values.put(":variants", AttributeValue.fromS(language + "-"));
    }
  }
}
