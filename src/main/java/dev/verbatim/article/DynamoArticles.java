package dev.verbatim.article;

import dev.verbatim.platform.DynamoDb;
import dev.verbatim.platform.Listing;
import dev.verbatim.platform.Period;
import dev.verbatim.platform.Shards;
import dev.verbatim.platform.Slice;
import dev.verbatim.platform.Slugs;
import dev.verbatim.platform.Table;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Articles in DynamoDB. How they are written is told in {@link DynamoArticleWrites}. */
@Singleton
public class DynamoArticles implements Articles {

  private final DynamoDb dynamoDb;
  private final DynamoArticleWrites writes;

  @Inject
  public DynamoArticles(DynamoDb dynamoDb, DynamoArticleWrites writes) {
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
  public Slice<Article> list(ArticleFilter filter, int limit, Map<String, String> after) {
    return listing(filter).read(dynamoDb, limit, after).map(ArticleItem::article);
  }

  @Override
  public Added add(ExtractedArticle extracted) {
    return writes.add(extracted);
  }

  @Override
  public Optional<KeptArticle> kept(String id) {
    return writes.read(id).map(edition -> edition);
  }

  @Override
  public Optional<ExtractedArticle> replace(KeptArticle before, ExtractedArticle after) {
    return writes.replace((DynamoEdition) before, after);
  }

  @Override
  public boolean delete(String id, int version) {
    return writes.delete(id, version);
  }

  /** Summary and body stand beside each other: one query reads both and nothing else. */
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

  /** Queries by the filter that is likely to let the least through, and filters by the others. */
  private static Listing listing(ArticleFilter filter) {
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
    return new Listing(
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
