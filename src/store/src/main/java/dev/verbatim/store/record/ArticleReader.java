package dev.verbatim.store.record;

import dev.verbatim.news.article.Article;
import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.store.table.Attempts;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.Items;
import dev.verbatim.store.table.Key;
import dev.verbatim.store.table.KeyRange;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads articles from the record, by their ids. */
@Singleton
public class ArticleReader {

  private final Items<ArticlePart> parts;

  @Inject
  public ArticleReader(DynamoDb dynamoDb) {
    this.parts = dynamoDb.record(ArticlePart.SCHEMA);
  }

  /**
   * An article with all its quotations, as of one time.
   *
   * @throws RuntimeException when it is not as this application writes it
   */
  public Optional<ArticleRecord> get(String id, Consistency consistency) {
    return Attempts.until(
        () -> {
          List<ArticlePart> items =
              parts.all(
                  KeyRange.of(ArticleKeys.partition(id))
                      .between(ArticleKeys.SUMMARY, ArticleKeys.QUOTES),
                  consistency);
          if (items.size() < 3) {
            return Optional.of(Optional.empty());
          }
          return areOfOneWrite(items) ? Optional.of(Optional.of(read(items))) : Optional.empty();
        });
  }

  /** An article with its body. */
  public Optional<Article> article(String id, Consistency consistency) {
    List<ArticlePart> items =
        parts.all(
            KeyRange.of(ArticleKeys.partition(id)).between(ArticleKeys.SUMMARY, ArticleKeys.BODY),
            consistency);
    return items.size() < 2
        ? Optional.empty()
        : Optional.of(items.get(0).summary().withBody(items.get(1).text()));
  }

  /** An article without its body. */
  public Optional<Article> summary(String id, Consistency consistency) {
    return parts.get(ArticleKeys.summary(id), consistency).map(ArticlePart::summary);
  }

  /** The summaries of these articles, by id, with every write that was answered before. */
  public Map<String, Article> summaries(Collection<String> ids) {
    var items = parts.getAll(ids.stream().map(ArticleKeys::summary).toList(), Consistency.LATEST);
    Map<String, Article> summaries = new HashMap<>();
    items.forEach(
        (key, part) -> {
          if (part.summary() != null) {
            summaries.put(ArticleKeys.articleId(key.pk()), part.summary());
          }
        });
    return summaries;
  }

  /** The bodies of these articles, by id; none for one that is gone. */
  public Map<String, String> bodies(Collection<String> ids, Consistency consistency) {
    var items = parts.getAll(ids.stream().map(ArticleKeys::body).toList(), consistency);
    Map<String, String> bodies = new HashMap<>();
    items.forEach((key, part) -> bodies.put(ArticleKeys.articleId(key.pk()), part.text()));
    return bodies;
  }

  /** Those of these articles that are there, each as of one time, by id. */
  public Map<String, ArticleRecord> getAll(Collection<String> ids, Consistency consistency) {
    var keys =
        ids.stream()
            .flatMap(
                id ->
                    List.of(ArticleKeys.summary(id), ArticleKeys.body(id), ArticleKeys.quotes(id))
                        .stream())
            .toList();
    Map<Key, ArticlePart> items = parts.getAll(keys, consistency);
    Map<String, ArticleRecord> records = new HashMap<>();
    for (String id : ids) {
      ArticlePart summary = items.get(ArticleKeys.summary(id));
      ArticlePart body = items.get(ArticleKeys.body(id));
      ArticlePart quotes = items.get(ArticleKeys.quotes(id));
      if (summary != null && summary.summary() != null && body != null && quotes != null) {
        List<ArticlePart> together = List.of(summary, body, quotes);
        if (areOfOneWrite(together)) {
          records.put(id, read(together));
        } else {
          get(id, consistency).ifPresent(record -> records.put(id, record));
        }
      }
    }
    return records;
  }

  /** DynamoDB may show some items of a transaction before others, where several are read. */
  private static boolean areOfOneWrite(List<ArticlePart> items) {
    ArticlePart summary = items.get(0);
    return summary.bodyRevision() == items.get(1).revision()
        && summary.revision() == items.get(2).revision();
  }

  private static ArticleRecord read(List<ArticlePart> items) {
    ArticlePart summary = items.get(0);
    Article article = summary.summary().withBody(items.get(1).text());
    Quotations quotations =
        Quotations.read(items.get(2), ExtractedArticle.quoted(article), article.body());
    return new ArticleRecord(
        article,
        quotations.quotes(),
        quotations.sources(),
        summary.revision(),
        summary.bodyRevision(),
        summary.texts());
  }
}
