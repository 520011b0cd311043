package dev.verbatim.article;

import dev.verbatim.article.Articles.Added;
import dev.verbatim.platform.Attempts;
import dev.verbatim.platform.DynamoDb;
import dev.verbatim.platform.Ids;
import dev.verbatim.platform.Key;
import dev.verbatim.platform.Staging;
import dev.verbatim.platform.Write;
import dev.verbatim.platform.WriteRefused;
import dev.verbatim.quote.DynamoQuotes;
import dev.verbatim.speaker.Appearance;
import dev.verbatim.speaker.DynamoSpeakers;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How an article, its quotations and the counts of their speakers are stored and deleted together.
 *
 * <p>What fits into one transaction is one. What does not is staged (see {@link Staging}): it
 * becomes visible, or vanishes, with the one transaction that writes or deletes the article, and
 * what that transaction leaves to be done it notes beside the article, for {@link DynamoOwed} to do
 * at once, or after a crash when the same request comes again.
 */
@Singleton
class DynamoArticleWrites {

  private final DynamoDb dynamoDb;
  private final DynamoQuotes quotes;
  private final DynamoSpeakers speakers;
  private final DynamoOwed owed;

  @Inject
  DynamoArticleWrites(
      DynamoDb dynamoDb, DynamoQuotes quotes, DynamoSpeakers speakers, DynamoOwed owed) {
    this.dynamoDb = dynamoDb;
    this.quotes = quotes;
    this.speakers = speakers;
    this.owed = owed;
  }

  Added add(ExtractedArticle extracted) {
    return Attempts.until(
        () -> {
          try {
            return write(extracted);
          } catch (WriteRefused refused) {
            // Someone has stored the same, or credited the same speakers meanwhile.
            return standing(extracted.article(), refused);
          }
        });
  }

  boolean delete(String id, int version) {
    return Attempts.until(
        () -> {
          owed.settle(id);
          Optional<Map<String, AttributeValue>> item = dynamoDb.getLatest(ArticleItem.key(id));
          if (item.isEmpty() || ArticleItem.article(item.get()).version() != version) {
            return Optional.of(false);
          }
          try {
            remove(ArticleItem.article(item.get()), item.get().get(Staging.EDITION).s());
            return Optional.of(true);
          } catch (WriteRefused refused) {
            return Optional.empty();
          }
        });
  }

  private Optional<Added> write(ExtractedArticle extracted) {
    Article article = extracted.article();
    String edition = editionOf(article);
    List<Write> core = putting(article, edition);
    int size = core.size() + extracted.quotes().size() + 2 * extracted.appearances().size();
    if (size > DynamoDb.TRANSACTION_LIMIT) {
      return writeStaged(extracted, edition, core);
    }
    extracted.quotes().forEach(quote -> core.add(DynamoQuotes.add(quote)));
    core.addAll(speakers.credit(extracted.appearances()));
    dynamoDb.transact(core);
    return Optional.of(new Added(article, true));
  }

  private Optional<Added> writeStaged(
      ExtractedArticle extracted, String edition, List<Write> core) {
    Article article = extracted.article();
    Optional<Article> before = DynamoArticles.read(dynamoDb, article.id(), true);
    if (before.isPresent()) {
      owed.settle(article.id());
      return before.map(standing -> new Added(standing, false));
    }
    Key claim = claimKey(article.id());
    dynamoDb.transact(List.of(Staging.claim(claim, edition)));
    stage(extracted, edition, claim);
    core.add(Staging.endClaim(claim, edition));
    List<String> credited = extracted.appearances().stream().map(Appearance::speakerId).toList();
    core.add(Write.put(OwedItem.of(article, false, credited)));
    dynamoDb.transact(core);
    owed.settle(article.id());
    return Optional.of(new Added(article, true));
  }

  private void stage(ExtractedArticle extracted, String edition, Key claim) {
    List<Write> parts = new ArrayList<>();
    extracted.quotes().forEach(quote -> parts.add(DynamoQuotes.stage(quote, edition)));
    parts.addAll(speakers.stage(extracted.appearances(), edition));
    int chunk = DynamoDb.TRANSACTION_LIMIT - 1;
    for (int from = 0; from < parts.size(); from += chunk) {
      List<Write> writes =
          new ArrayList<>(parts.subList(from, Math.min(from + chunk, parts.size())));
      writes.add(Staging.holdClaim(claim, edition));
      dynamoDb.transact(writes);
    }
  }

  /** The article that was there before; empty when the write is to begin anew. */
  private Optional<Added> standing(Article article, WriteRefused refused) {
    String id =
        article.url() == null
            ? article.id()
            : refused
                .standing(UrlItem.key(article.url()))
                .map(UrlItem::articleId)
                .orElse(article.id());
    owed.settle(id);
    return DynamoArticles.read(dynamoDb, id, true).map(before -> new Added(before, false));
  }

  private void remove(Article article, String edition) {
    var items = quotes.itemsOf(article.id());
    Set<String> quoted = DynamoQuotes.speakersOf(items);
    List<Write> core = removing(article);
    if (core.size() + 1 + items.size() + 2 * quoted.size() <= DynamoDb.TRANSACTION_LIMIT) {
      core.add(Write.delete(BodyItem.key(article.id())));
      items.forEach(item -> core.add(Write.delete(Key.of(item))));
      core.addAll(speakers.debit(quoted, article.listedAt(), article.id()));
      dynamoDb.transact(core);
    } else {
      dynamoDb.transactInTurn(
          items.stream().map(item -> Staging.mark(Key.of(item), edition)).toList());
      core.add(Write.put(OwedItem.of(article, true, List.copyOf(quoted))));
      dynamoDb.transact(core);
      owed.settle(article.id());
    }
  }

  private static List<Write> putting(Article article, String edition) {
    List<Write> writes = new ArrayList<>();
    writes.add(Write.put(ArticleItem.of(article.summary(), edition)).onlyIf(Write.ABSENT));
    // A body that stands without an article belongs to a delete that has not been finished.
    writes.add(Write.put(BodyItem.of(article.id(), article.body())).onlyIf(Write.ABSENT));
    if (article.url() != null) {
      writes.add(Write.put(UrlItem.of(article.url(), article.id())).onlyIf(Write.ABSENT));
    }
    if (article.publisher() != null) {
      writes.add(PublisherItem.oneMore(article.publisher()));
    }
    for (String tag : distinct(article)) {
      writes.add(Write.put(ArticleItem.copy(article.summary(), edition, tag)));
    }
    return writes;
  }

  private static List<Write> removing(Article article) {
    List<Write> writes = new ArrayList<>();
    writes.add(Write.delete(ArticleItem.key(article.id())).onlyAtVersion(article.version()));
    if (article.url() != null) {
      writes.add(Write.delete(UrlItem.key(article.url())));
    }
    if (article.publisher() != null) {
      writes.add(PublisherItem.oneLess(article.publisher()));
    }
    for (String tag : distinct(article)) {
      writes.add(Write.delete(ArticleItem.copyKey(article, tag)));
    }
    return writes;
  }

  /** Its tags; of those that differ in case or punctuation alone, and share a copy, the first. */
  private static Collection<String> distinct(Article article) {
    Map<String, String> byKey = new LinkedHashMap<>();
    article.tags().forEach(tag -> byKey.putIfAbsent(ArticleItem.tagKey(tag), tag));
    return byKey.values();
  }

  private static Key claimKey(String articleId) {
    return new Key(ArticleItem.key(articleId).pk(), "CLAIM");
  }

  private static String editionOf(Article article) {
    return Ids.of(
        12,
        article.id(),
        article.body(),
        String.valueOf(article.published()),
        article.extraction().engine(),
        article.extraction().version());
  }
}
