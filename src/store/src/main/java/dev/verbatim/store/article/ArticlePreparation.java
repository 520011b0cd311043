package dev.verbatim.store.article;

import dev.verbatim.extraction.Source;
import dev.verbatim.news.article.Article;
import dev.verbatim.news.article.ArticleItem;
import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.article.PendingWriteItem;
import dev.verbatim.news.article.SourceItem;
import dev.verbatim.news.speaker.LedgerEntry;
import dev.verbatim.news.speaker.QuoteCounts;
import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.table.PreparedItem;
import dev.verbatim.platform.table.Write;
import dev.verbatim.platform.value.Ids;
import dev.verbatim.store.quote.QuoteWrites;
import dev.verbatim.store.table.DynamoDb;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How articles that do not fit into one transaction are stored, changed and deleted (see {@link
 * PreparedItem}).
 *
 * <p>Everything becomes visible, or vanishes, with the one transaction that writes or deletes the
 * article. That transaction notes beside the article what is left to do. {@link PendingWrites} does
 * it at once, or after a crash when the article is written next.
 */
@Singleton
class ArticlePreparation {

  private final DynamoDb dynamoDb;
  private final PendingWrites pendingWrites;

  @Inject
  ArticlePreparation(DynamoDb dynamoDb, PendingWrites pendingWrites) {
    this.dynamoDb = dynamoDb;
    this.pendingWrites = pendingWrites;
  }

  /** The id of the preparation that first stores an article: the same for the same article. */
  static String preparationId(Article article) {
    return Ids.of(
        12,
        article.id(),
        article.body(),
        String.valueOf(article.published()),
        article.extraction().engine(),
        article.extraction().version());
  }

  /**
   * Stores an article that is not there.
   *
   * @param core the writes of the article itself
   */
  void add(ExtractedArticle extracted, List<Write> core, Map<String, Source> sources) {
    Article article = extracted.article();
    String preparation = preparationId(article);
    List<Write> parts = new ArrayList<>();
    extracted.quotes().forEach(quote -> parts.add(QuoteWrites.prepare(quote, preparation)));
    parts.addAll(sourceWrites(article.id(), sources));
    write(
        article.id(),
        preparation,
        parts,
        core,
        new PendingWriteItem(
            preparation,
            article.listedAt(),
            article.listedAt(),
            SpeakerShares.ids(extracted.quotes())));
  }

  /** Puts an article and its quotations in the place of those that were read. */
  void replace(
      PreparedArticle before,
      ExtractedArticle after,
      Set<String> ids,
      Map<String, Source> sources) {
    Article article = after.article();
    // Never one that an attempt before may have left behind.
    String preparation = Ids.of(12, article.id(), UUID.randomUUID().toString());
    List<Write> parts = marks(before);
    after.quotes().forEach(quote -> parts.add(QuoteWrites.prepareBeside(quote, preparation)));
    parts.addAll(sourceWrites(article.id(), sources));
    write(
        article.id(),
        preparation,
        parts,
        SummaryWrites.replace(before, article, preparation),
        new PendingWriteItem(preparation, before.article().listedAt(), article.listedAt(), ids));
  }

  /**
   * Deletes the article that was read.
   *
   * @param core the writes that delete the article itself
   */
  void delete(PreparedArticle before, List<Write> core, Set<String> ids) {
    Article article = before.article();
    String preparation = Ids.of(12, article.id(), UUID.randomUUID().toString());
    write(
        article.id(),
        preparation,
        marks(before),
        core,
        new PendingWriteItem(preparation, article.listedAt(), article.listedAt(), ids));
  }

  private static List<Write> marks(PreparedArticle before) {
    List<Write> marks = new ArrayList<>();
    before
        .items()
        .values()
        .forEach(item -> marks.add(QuoteWrites.mark(item, before.preparation())));
    return marks;
  }

  private static List<Write> sourceWrites(String articleId, Map<String, Source> sources) {
    List<Write> writes = new ArrayList<>();
    sources.forEach(
        (id, source) ->
            writes.add(
                Write.put(
                    SourceItem.of(articleId, new LedgerEntry(id, source, QuoteCounts.NONE)))));
    return writes;
  }

  private void write(
      String articleId,
      String preparation,
      List<Write> parts,
      List<Write> core,
      PendingWriteItem pending) {
    Key lock = PreparedItem.lockKey(ArticleItem.key(articleId).pk());
    dynamoDb.transact(List.of(PreparedItem.lock(lock, preparation)));
    dynamoDb.transactInTurn(parts, PreparedItem.check(lock, preparation));
    List<Write> last = new ArrayList<>(core);
    last.add(PreparedItem.release(lock, preparation));
    last.add(pending.put(articleId));
    dynamoDb.transact(last);
    pendingWrites.complete(articleId);
  }
}
