package dev.verbatim.store.record;

import dev.verbatim.news.article.Article;
import dev.verbatim.news.article.ArticleIds;
import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.platform.problem.Conflict;
import dev.verbatim.platform.problem.InvalidField;
import dev.verbatim.platform.problem.InvalidRequest;
import dev.verbatim.store.table.Attempts;
import dev.verbatim.store.table.Condition;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.Items;
import dev.verbatim.store.table.TooLarge;
import dev.verbatim.store.table.Transaction;
import dev.verbatim.store.table.WriteRefused;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes articles with their quotations: each write is one transaction of a few items, which are
 * the article's own, so no two articles are in each other's way. {@link ArticleReader} reads them.
 */
@Singleton
public class ArticleRecords {

  /** Texts that an article is known by at most; of former ones, the oldest are forgotten. */
  private static final int MOST_TEXTS = 20;

  private final DynamoDb dynamoDb;
  private final ArticleReader reader;
  private final PublisherRecords publishers;
  private final QuoteHistory history;
  private final Items<ArticlePart> parts;
  private final Addresses addresses;

  @Inject
  public ArticleRecords(
      DynamoDb dynamoDb, ArticleReader reader, PublisherRecords publishers, QuoteHistory history) {
    this.dynamoDb = dynamoDb;
    this.reader = reader;
    this.publishers = publishers;
    this.history = history;
    this.parts = dynamoDb.record(ArticlePart.SCHEMA);
    this.addresses = new Addresses(dynamoDb);
  }

  /**
   * The result of adding.
   *
   * @param article with its body
   * @param isNew whether it was not there before
   */
  public record Added(Article article, boolean isNew) {}

  /**
   * Stores an article with its quotations.
   *
   * @return what is there now: this article, or the one that was there with the same text and
   *     publisher or the same URL
   * @throws InvalidRequest when it is too large to be kept; nothing was written
   */
  public Added add(ExtractedArticle extracted) {
    Article article = extracted.article();
    return Attempts.until(
        () -> {
          Transaction transaction = dynamoDb.transaction();
          fitting(
              () -> {
                transaction.put(
                    parts, ArticlePart.summary(article, 1, 1, List.of()), Condition.absent());
                putBody(transaction, article, 1);
                putQuotes(transaction, extracted, 1);
              });
          addresses.add(article, transaction);
          publishers.addFirstAppearance(article.publisher(), transaction);
          try {
            transaction.run();
            return Optional.of(new Added(article, true));
          } catch (WriteRefused refused) {
            return existing(article, refused).map(there -> new Added(there, false));
          }
        });
  }

  /**
   * Replaces an article and its quotations.
   *
   * @param before what was read to be changed
   * @param after what is to be there
   * @return what is there now; empty when something was written since {@code before} was read, and
   *     nothing has been changed
   * @throws Conflict when another article has the URL or the text
   * @throws InvalidRequest when it is too large to be kept; nothing was written
   */
  public Optional<ArticleRecord> replace(ArticleRecord before, ExtractedArticle after) {
    Article was = before.article();
    Article now = after.article();
    Transaction transaction = dynamoDb.transaction();
    List<String> texts = putText(before, now, transaction);
    long revision = before.revision() + 1;
    boolean newBody = !now.body().equals(was.body());
    long bodyRevision = newBody ? revision : before.bodyRevision();
    fitting(
        () -> {
          transaction.put(
              parts,
              ArticlePart.summary(now, revision, bodyRevision, texts),
              Condition.equal(ArticlePart.REVISION, before.revision()));
          if (newBody) {
            putBody(transaction, now, revision);
          }
          putQuotes(transaction, after, revision);
        });
    addresses.replace(was, now, transaction);
    if (!Objects.equals(was.publisher(), now.publisher())) {
      publishers.addFirstAppearance(now.publisher(), transaction);
    }
    history.keep(before, after, transaction);
    try {
      transaction.run();
    } catch (WriteRefused refused) {
      refuseTaken(now, refused);
      return Optional.empty();
    }
    return Optional.of(
        new ArticleRecord(now, after.quotes(), after.sources(), revision, bodyRevision, texts));
  }

  /**
   * Deletes an article with its quotations.
   *
   * @param version the version that the caller has seen
   * @return whether it was deleted; false when there is no such article at that version
   */
  public boolean delete(String id, int version) {
    return Attempts.until(
        () -> {
          ArticleRecord before = reader.get(id, Consistency.LATEST).orElse(null);
          if (before == null || before.article().version() != version) {
            return Optional.of(false);
          }
          Transaction transaction = dynamoDb.transaction();
          transaction.delete(
              parts,
              ArticleKeys.summary(id),
              Condition.equal(ArticlePart.REVISION, before.revision()));
          transaction.delete(parts, ArticleKeys.body(id));
          transaction.delete(parts, ArticleKeys.quotes(id));
          before.texts().forEach(text -> transaction.delete(parts, ArticleKeys.summary(text)));
          addresses.remove(before.article(), transaction);
          try {
            transaction.run();
            return Optional.of(true);
          } catch (WriteRefused refused) {
            return Optional.empty();
          }
        });
  }

  private void putBody(Transaction transaction, Article article, long revision) {
    transaction.put(
        parts,
        ArticlePart.data(ArticleKeys.body(article.id()), revision, Deflated.of(article.body())));
  }

  private void putQuotes(Transaction transaction, ExtractedArticle extracted, long revision) {
    Article article = extracted.article();
    List<Quote> quotes = new ArrayList<>(extracted.quotes());
    quotes.sort(Comparator.comparingInt(Quote::start));
    byte[] data = new Quotations(quotes, extracted.sources()).data(article.body());
    transaction.put(parts, ArticlePart.data(ArticleKeys.quotes(article.id()), revision, data));
  }

  /** What the text of an article is known by after a change. */
  private List<String> putText(ArticleRecord before, Article after, Transaction transaction) {
    String text = ArticleIds.of(after.publisher(), after.body());
    if (text.equals(after.id()) || before.texts().contains(text)) {
      return before.texts();
    }
    List<String> texts = new ArrayList<>(before.texts());
    texts.add(text);
    transaction.put(parts, ArticlePart.address(text, after.id()), Condition.absent());
    if (texts.size() > MOST_TEXTS) {
      transaction.delete(parts, ArticleKeys.summary(texts.remove(0)));
    }
    return texts;
  }

  /** The article that has the text or the URL; empty when it has gone meanwhile. */
  private Optional<Article> existing(Article article, WriteRefused refused) {
    if (refused.of(ArticleKeys.summary(article.id()))) {
      return parts
          .get(ArticleKeys.summary(article.id()), Consistency.LATEST)
          .flatMap(there -> article(there.into() == null ? article.id() : there.into()));
    }
    if (!addresses.isTaken(article, refused)) {
      // The publisher's first appearance was another's; it is there now.
      return Optional.empty();
    }
    return addresses.owner(article).flatMap(this::article);
  }

  private Optional<Article> article(String id) {
    return reader.article(id, Consistency.LATEST);
  }

  private void refuseTaken(Article after, WriteRefused refused) {
    if (addresses.isTaken(after, refused)) {
      throw new Conflict("Another article has this url.");
    }
    String text = ArticleIds.of(after.publisher(), after.body());
    if (!text.equals(after.id()) && refused.of(ArticleKeys.summary(text))) {
      throw new Conflict("Another article has this text from this publisher.");
    }
  }

  /** What an item cannot hold is refused before anything is written. */
  private static void fitting(Runnable plan) {
    try {
      plan.run();
    } catch (TooLarge e) {
      throw new InvalidRequest(
          InvalidField.at(
              "/body",
              "is too long to be kept with its quotations; send it in parts (%s)"
                  .formatted(e.getMessage())));
    }
  }
}
