package dev.verbatim.store.record;

import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.Items;
import dev.verbatim.store.table.Key;
import dev.verbatim.store.table.KeyRange;
import dev.verbatim.store.table.Transaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What reviewed quotations were before: a state is kept when an editor changes it, in the
 * transaction that does so.
 */
@Singleton
public class QuoteHistory {

  /** States of a quotation that are kept at most; of more, the oldest are forgotten. */
  static final int KEPT = 100;

  private final Items<ArticlePart> parts;

  @Inject
  public QuoteHistory(DynamoDb dynamoDb) {
    this.parts = dynamoDb.record(ArticlePart.SCHEMA);
  }

  /** What a quotation was before, the last state first. The quotation as it is now is not in it. */
  public List<Quote> of(Quote quote) {
    String prefix = prefix(quote);
    return parts
        .all(
            KeyRange.of(ArticleKeys.partition(quote.article().id())).beginning(prefix).backwards(),
            Consistency.LATEST)
        .stream()
        .flatMap(part -> Passage.read(Json.tree(part.text()), quote.article()).stream())
        .toList();
  }

  /** Keeps the states of quotations whose review changes. */
  void keep(ArticleRecord before, ExtractedArticle after, Transaction transaction) {
    Map<String, Quote> now =
        after.quotes().stream().collect(Collectors.toMap(Quote::id, Function.identity()));
    for (Quote was : before.quotes()) {
      Quote is = now.get(was.id());
      if (is != null && !is.reviewState().equals(was.reviewState())) {
        transaction.put(
            parts,
            ArticlePart.data(
                key(was, was.version()),
                before.revision(),
                Deflated.of(Passage.write(was).toString())));
        if (was.version() > KEPT) {
          transaction.delete(parts, key(was, was.version() - KEPT));
        }
      }
    }
  }

  private static Key key(Quote quote, int version) {
    return new Key(
        ArticleKeys.partition(quote.article().id()),
        prefix(quote) + String.format(Locale.ROOT, "%08d", version));
  }

  /** An article that was deleted and stored again has quotations of its own, since another time. */
  private static String prefix(Quote quote) {
    String id = Quote.partInArticle(quote.id());
    return ArticleKeys.REVIEW + id + "#" + quote.stamp().createdAt().toEpochMilli() + "#";
  }
}
