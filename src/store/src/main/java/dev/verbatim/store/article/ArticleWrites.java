package dev.verbatim.store.article;

import dev.verbatim.extraction.Source;
import dev.verbatim.news.article.Article;
import dev.verbatim.news.article.ArticleItem;
import dev.verbatim.news.article.BodyItem;
import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.article.TextItem;
import dev.verbatim.news.article.UrlItem;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.speaker.ArticleDates;
import dev.verbatim.news.speaker.QuoteCounts;
import dev.verbatim.news.speaker.SpeakerSnapshot;
import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.table.Write;
import dev.verbatim.platform.table.WriteRefused;
import dev.verbatim.store.article.Articles.Added;
import dev.verbatim.store.quote.QuoteWrites;
import dev.verbatim.store.speaker.SpeakerLedger;
import dev.verbatim.store.speaker.SpeakerSnapshots;
import dev.verbatim.store.table.Attempts;
import dev.verbatim.store.table.DynamoDb;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How an article, its quotations and the counts of their speakers are stored, changed and deleted
 * together.
 *
 * <p>What fits into one transaction is one. What does not is prepared in steps (see {@link
 * ArticlePreparation}).
 */
@Singleton
class ArticleWrites {

  private final DynamoDb dynamoDb;
  private final SpeakerLedger ledger;
  private final ArticlePreparation preparation;
  private final PendingWrites pendingWrites;

  @Inject
  ArticleWrites(
      DynamoDb dynamoDb,
      SpeakerLedger ledger,
      ArticlePreparation preparation,
      PendingWrites pendingWrites) {
    this.dynamoDb = dynamoDb;
    this.ledger = ledger;
    this.preparation = preparation;
    this.pendingWrites = pendingWrites;
  }

  /** See {@link Articles#add}. */
  Added add(ExtractedArticle given) {
    AtomicReference<ExtractedArticle> extracted = new AtomicReference<>(given);
    return Attempts.until(
        () -> {
          try {
            return write(extracted.get());
          } catch (WriteRefused refused) {
            // Another process has stored the same, or changed the same speakers, meanwhile.
            extracted.updateAndGet(each -> afterLeftovers(each, refused));
            return existing(given.article(), refused);
          }
        });
  }

  /** The same, stored later than what others that store it too have left of it. */
  private static ExtractedArticle afterLeftovers(ExtractedArticle each, WriteRefused refused) {
    return each.quotes().stream()
        .flatMap(quote -> QuoteWrites.leftover(quote, refused).stream())
        .max(Comparator.naturalOrder())
        .map(left -> each.since(left.plusMillis(1)))
        .orElse(each);
  }

  /** The article to be changed, with nothing left to be done. */
  Optional<PreparedArticle> read(String id) {
    return Attempts.until(
        () -> {
          Optional<PreparedArticle> article = PreparedArticle.read(dynamoDb, id);
          if (article.isPresent() && article.get().hasPendingWrites()) {
            pendingWrites.complete(id);
            return Optional.empty();
          }
          return Optional.of(article);
        });
  }

  /** See {@link Articles#replace}. */
  Optional<ExtractedArticle> replace(PreparedArticle before, ExtractedArticle after) {
    List<Quote> quotesBefore = before.quotes();
    Set<String> ids = new TreeSet<>(SpeakerShares.ids(quotesBefore));
    ids.addAll(SpeakerShares.ids(after.quotes()));
    SpeakerSnapshot snapshot = SpeakerSnapshots.read(dynamoDb, ids);
    Map<String, Source> sources = SpeakerShares.sources(after, snapshot);
    Map<String, Quote> was = new LinkedHashMap<>();
    quotesBefore.forEach(quote -> was.put(quote.id(), quote));
    List<Quote> quotes =
        SpeakerShares.shown(after.quotes(), snapshot.described(sources)).stream()
            .map(
                quote ->
                    was.containsKey(quote.id())
                        ? quote.after(was.get(quote.id()), after.article().updatedAt())
                        : quote)
            .toList();
    Article listed = before.article();
    ArticleDates dates =
        new ArticleDates(listed.id(), listed.listedAt(), after.article().listedAt());
    Map<String, QuoteCounts> changed = SpeakerShares.changed(dates, quotesBefore, quotes);
    // The counts of its speakers were computed from all of its quotations. So a writer that has
    // read those before has to start again, though the article itself may say the same.
    Article article = changed.isEmpty() ? after.article() : asNextVersion(after.article(), listed);
    try {
      List<Write> writes = new ArrayList<>();
      if (!article.equals(listed)) {
        writes.addAll(SummaryWrites.replace(before, article, before.preparation()));
      }
      writes.addAll(quoteWrites(before, was, quotes));
      before.againstLock().ifPresent(writes::add);
      if (hasRoom(writes, changed.size())
          && addLedgerWrites(writes, snapshot, dates, changed, sources)) {
        dynamoDb.transact(writes);
      } else {
        article = asNextVersion(article, listed);
        var prepared = new ExtractedArticle(article, quotes, after.ledgerEntries());
        preparation.replace(before, prepared, ids, sources);
      }
      return Optional.of(new ExtractedArticle(article, quotes, after.ledgerEntries()));
    } catch (WriteRefused refused) {
      SummaryWrites.refuseTaken(article, refused);
      return Optional.empty();
    }
  }

  /** A version later than the one before, if it is not already. */
  private static Article asNextVersion(Article after, Article before) {
    return after.version() > before.version()
        ? after
        : after.withStamp(after.stamp().next(after.updatedAt()));
  }

  /** See {@link Articles#delete}. */
  boolean delete(String id, int version) {
    return Attempts.until(
        () -> {
          pendingWrites.complete(id);
          Optional<PreparedArticle> before = PreparedArticle.read(dynamoDb, id);
          if (before.isEmpty() || before.get().article().version() != version) {
            return Optional.of(false);
          }
          try {
            remove(before.get());
            return Optional.of(true);
          } catch (WriteRefused refused) {
            return Optional.empty();
          }
        });
  }

  private Optional<Added> write(ExtractedArticle extracted) {
    Article article = extracted.article();
    String preparationId = ArticlePreparation.preparationId(article);
    List<Write> core = SummaryWrites.add(article, preparationId);
    SpeakerSnapshot snapshot =
        SpeakerSnapshots.read(dynamoDb, SpeakerShares.ids(extracted.quotes()));
    Map<String, Source> sources = SpeakerShares.sources(extracted, snapshot);
    List<Quote> quotes = SpeakerShares.shown(extracted.quotes(), snapshot.described(sources));
    Map<String, QuoteCounts> counts = SpeakerShares.counts(quotes);
    List<Write> writes = new ArrayList<>(core);
    quotes.forEach(quote -> writes.add(QuoteWrites.add(quote)));
    ArticleDates dates = ArticleDates.of(article.id(), article.listedAt());
    if (hasRoom(writes, counts.size())
        && addLedgerWrites(writes, snapshot, dates, counts, sources)) {
      dynamoDb.transact(writes);
    } else {
      Optional<Added> before = existing(article.id());
      if (before.isPresent()) {
        return before;
      }
      preparation.add(
          new ExtractedArticle(article, quotes, extracted.ledgerEntries()), core, sources);
    }
    return Optional.of(new Added(article, true));
  }

  /** The article that was there before; empty when the write is to start again. */
  private Optional<Added> existing(Article article, WriteRefused refused) {
    Optional<String> byUrl =
        article.url() == null
            ? Optional.empty()
            : refused.standing(UrlItem.key(article.url())).map(UrlItem::articleId);
    return existing(byUrl.orElse(article.id()));
  }

  /** The article that has this id, or the text that the id is made of. */
  private Optional<Added> existing(String id) {
    String textOf = dynamoDb.getLatest(ArticleItem.key(id)).map(TextItem::articleId).orElse(null);
    String existing = textOf == null ? id : textOf;
    pendingWrites.complete(existing);
    return DynamoArticles.read(dynamoDb, existing, true).map(before -> new Added(before, false));
  }

  private void remove(PreparedArticle before) {
    Article article = before.article();
    List<Write> core = SummaryWrites.delete(before);
    Set<String> ids = SpeakerShares.ids(before.quotes());
    List<Write> writes = new ArrayList<>(core);
    writes.add(Write.delete(BodyItem.key(article.id())));
    before.items().values().forEach(item -> writes.add(QuoteWrites.delete(item)));
    before.leftovers().forEach(item -> writes.add(Write.delete(Key.of(item))));
    before.againstLock().ifPresent(writes::add);
    if (hasRoom(writes, ids.size())) {
      Map<String, QuoteCounts> none = new LinkedHashMap<>();
      ids.forEach(id -> none.put(id, QuoteCounts.NONE));
      SpeakerSnapshot snapshot = SpeakerSnapshots.read(dynamoDb, ids);
      ArticleDates dates = ArticleDates.of(article.id(), article.listedAt());
      if (addLedgerWrites(writes, snapshot, dates, none, Map.of())) {
        dynamoDb.transact(writes);
        return;
      }
    }
    preparation.delete(before, core, ids);
  }

  /**
   * Whether a transaction has room for two writes for each of so many speakers. Where it has not,
   * nothing need be read to know that.
   */
  private static boolean hasRoom(List<Write> writes, int speakers) {
    return writes.size() + 2 * speakers <= DynamoDb.TRANSACTION_LIMIT;
  }

  /**
   * Adds the ledger writes of the speakers: of those that were merged, more than two.
   *
   * @return whether the transaction has room for all of them
   */
  private boolean addLedgerWrites(
      List<Write> writes,
      SpeakerSnapshot snapshot,
      ArticleDates dates,
      Map<String, QuoteCounts> counts,
      Map<String, Source> sources) {
    writes.addAll(ledger.writes(snapshot, dates, counts, sources));
    return writes.size() <= DynamoDb.TRANSACTION_LIMIT;
  }

  private static List<Write> quoteWrites(
      PreparedArticle before, Map<String, Quote> was, List<Quote> quotes) {
    List<Write> writes = new ArrayList<>();
    Map<String, Map<String, AttributeValue>> gone = new LinkedHashMap<>(before.items());
    for (Quote quote : quotes) {
      Map<String, AttributeValue> item = gone.remove(quote.id());
      if (item == null) {
        writes.add(QuoteWrites.add(quote));
      } else if (!quote.equals(was.get(quote.id()))) {
        writes.add(QuoteWrites.replace(item, quote));
      }
    }
    gone.values().forEach(item -> writes.add(QuoteWrites.delete(item)));
    before.leftovers().forEach(item -> writes.add(Write.delete(Key.of(item))));
    return writes;
  }
}
