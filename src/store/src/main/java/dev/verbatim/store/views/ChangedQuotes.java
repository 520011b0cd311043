package dev.verbatim.store.views;

import dev.verbatim.news.quote.Quote;
import dev.verbatim.store.record.ArticleKeys;
import dev.verbatim.store.record.Passage;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.Items;
import dev.verbatim.store.table.Key;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Finds which quotations of an article a projection changes. */
final class ChangedQuotes {

  private final Items<ViewItem> items;

  ChangedQuotes(Items<ViewItem> items) {
    this.items = items;
  }

  /**
   * What will have changed when items are written: each quotation is compared with what the items
   * show before. To be asked before any of them is written.
   *
   * @param manifest what there is of the article's view
   * @param wanted the items that there will be
   * @param quotes the quotations that they will show
   * @param changed the items that will be written, or go
   */
  Changes noted(Manifest manifest, Set<Key> wanted, List<Quote> quotes, Set<Key> changed) {
    if (changed.isEmpty()) {
      return manifest.changes();
    }
    Map<String, Quote> before = before(manifest, changed);
    Map<String, Quote> now = byPart(quotes);
    Set<String> gone = new TreeSet<>(before.keySet());
    gone.removeAll(now.keySet());
    boolean itself = changed.contains(ViewKeys.summary(manifest.articleId()));
    boolean isNew = manifest.changes().announced() == 0 || manifest.isEmpty();
    Changes changes = manifest.changes().withoutFirst();
    Set<String> other =
        isNew ? now.keySet() : other(before, now, chunks(manifest, wanted), changed);
    return other.size() == now.size()
        ? changes.ofAll(now.keySet()).with(itself, Set.of(), gone)
        : changes.with(itself, other, gone);
  }

  /** The quotations that are new or other than before. */
  private static Set<String> other(
      Map<String, Quote> before,
      Map<String, Quote> now,
      NavigableSet<Key> chunks,
      Set<Key> changed) {
    Set<String> other = new TreeSet<>();
    now.forEach(
        (part, quote) -> {
          Key chunk = chunks.floor(new Key(chunks.first().pk(), ViewKeys.BY_ID + part));
          // In an item that stays as it is, a quotation does so, too.
          if (changed.contains(chunk) && !isShownAlike(quote, before.get(part))) {
            other.add(part);
          }
        });
    return other;
  }

  /** Compares what is stored of them: a quotation of the record knows more. */
  private static boolean isShownAlike(Quote quote, Quote before) {
    return before != null
        && quote.article().equals(before.article())
        && Passage.write(quote).equals(Passage.write(before));
  }

  private Map<String, Quote> before(Manifest manifest, Set<Key> changed) {
    Map<String, Quote> before = new HashMap<>();
    List<Key> chunks =
        changed.stream().filter(ViewKeys::isById).filter(manifest.items()::containsKey).toList();
    items
        .getAll(chunks, Consistency.LATEST)
        .values()
        .forEach(item -> before.putAll(byPart(item.chunk().quotes())));
    return before;
  }

  private static NavigableSet<Key> chunks(Manifest manifest, Set<Key> wanted) {
    NavigableSet<Key> chunks = new TreeSet<>(ViewsProjection.BY_KEY);
    wanted.stream()
        .filter(ViewKeys::isById)
        .filter(key -> key.pk().equals(ArticleKeys.partition(manifest.articleId())))
        .forEach(chunks::add);
    return chunks;
  }

  static Map<String, Quote> byPart(Collection<Quote> quotes) {
    Map<String, Quote> byPart = new HashMap<>();
    quotes.forEach(quote -> byPart.put(Quote.partInArticle(quote.id()), quote));
    return byPart;
  }
}
