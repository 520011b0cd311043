package dev.verbatim.server.search;

import dev.verbatim.news.article.Article;
import dev.verbatim.news.article.ArticleItems;
import dev.verbatim.news.quote.ArticleKeys;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteItem;
import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.table.PreparedItem;
import dev.verbatim.store.article.StoredArticle;
import dev.verbatim.store.quote.QuoteWrites;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Writes articles to a table as the store does: in one transaction, whose items the stream tells in
 * any order, or prepared in steps of which any may be the last.
 */
final class ArticleHistory {

  private final TableModel table;
  private final Random random;
  private final Drafts drafts;
  private int preparations;

  ArticleHistory(TableModel table, Random random, Drafts drafts) {
    this.table = table;
    this.random = random;
    this.drafts = drafts;
  }

  /** Stores what is not there, changes or deletes what is. */
  void act(String id) {
    Map<String, AttributeValue> summary = table.get(summaryKey(id));
    boolean large = random.nextInt(3) == 0;
    if (summary == null) {
      switch (random.nextInt(5)) {
        case 0 -> table.put(StoredArticle.text(id, "another"));
        default -> store(id, large);
      }
    } else if (!ArticleItems.isArticle(summary)) {
      table.delete(summaryKey(id));
    } else {
      switch (random.nextInt(6)) {
        case 0 -> delete(id, large);
        case 1, 2 -> edit(id, ArticleItems.article(summary), large);
        case 3 -> complete(id);
        default -> review(id);
      }
    }
  }

  /** Deletes an article, whatever its items are like. */
  void delete(String id, boolean large) {
    if (large) {
      mark(id);
      table.delete(summaryKey(id));
      if (goesOn()) {
        complete(id);
      }
    } else {
      List<Runnable> deletes = new ArrayList<>();
      table.partition(pk(id)).forEach(item -> deletes.add(() -> table.delete(Key.of(item))));
      inAnyOrder(deletes);
    }
  }

  private void store(String id, boolean large) {
    complete(id);
    if (table.has(bodyKey(id))) {
      return;
    }
    Instant now = table.now();
    Drafts.Draft draft = drafts.article(id, 1, now, now);
    String preparation = "first" + random.nextInt(2);
    List<Runnable> core = new ArrayList<>();
    core.add(() -> table.put(StoredArticle.summary(draft.article(), preparation)));
    core.add(() -> table.put(StoredArticle.body(draft.article())));
    if (large) {
      for (Quote quote : draft.quotes()) {
        table.put(waiting(QuoteWrites.add(quote).item(), preparation));
        if (!goesOn()) {
          return;
        }
      }
      inAnyOrder(core);
      if (goesOn()) {
        complete(id);
      }
    } else {
      draft.quotes().forEach(quote -> core.add(() -> table.put(QuoteWrites.add(quote).item())));
      inAnyOrder(core);
    }
  }

  private void edit(String id, Article was, boolean large) {
    Instant now = table.now();
    Drafts.Draft draft = drafts.article(id, was.version() + 1, was.createdAt(), now);
    Map<String, Map<String, AttributeValue>> existing = new LinkedHashMap<>();
    visible(id).forEach(item -> existing.put(QuoteItem.quote(item).id(), item));
    List<Quote> quotes = new ArrayList<>();
    for (Quote quote : draft.quotes()) {
      Map<String, AttributeValue> before = existing.get(quote.id());
      quotes.add(before == null ? quote : quote.after(QuoteItem.quote(before), now));
    }
    String preparation = large ? "later" + preparations++ : preparation(id);
    List<Runnable> core = new ArrayList<>();
    core.add(() -> table.put(StoredArticle.summary(draft.article(), preparation)));
    if (random.nextBoolean()) {
      core.add(() -> table.put(StoredArticle.body(draft.article())));
    }
    if (large) {
      mark(id);
      for (Quote quote : quotes) {
        if (!goesOn()) {
          return;
        }
        table.put(QuoteWrites.prepareBeside(quote, preparation).item());
      }
      inAnyOrder(core);
      if (goesOn()) {
        complete(id);
      }
      return;
    }
    for (Quote quote : quotes) {
      Map<String, AttributeValue> before = existing.remove(quote.id());
      if (before == null) {
        core.add(() -> table.put(QuoteWrites.add(quote).item()));
      } else if (!quote.equals(QuoteItem.quote(before))) {
        core.add(() -> table.put(QuoteWrites.replace(before, quote).item()));
      }
    }
    existing.values().forEach(item -> core.add(() -> table.delete(Key.of(item))));
    inAnyOrder(core);
  }

  private void review(String id) {
    List<Map<String, AttributeValue>> visible = visible(id);
    if (!visible.isEmpty()) {
      Map<String, AttributeValue> item = visible.get(random.nextInt(visible.size()));
      Quote reviewed = drafts.reviewed(QuoteItem.quote(item), table.now());
      table.put(QuoteWrites.replace(item, reviewed).item());
    }
  }

  /** Takes away what belongs to no article or another preparation, and the marks of all else. */
  private void complete(String id) {
    String preparation = preparation(id);
    for (Map<String, AttributeValue> item : quotes(id)) {
      boolean waits = PreparedItem.waits(item);
      if (preparation == null
          || (waits && !item.get(PreparedItem.PENDING).s().equals(preparation))) {
        table.delete(Key.of(item));
      } else if (waits) {
        Map<String, AttributeValue> completed = marked(item);
        completed.remove(PreparedItem.PENDING);
        table.put(completed);
      }
      if (!goesOn()) {
        return;
      }
    }
    if (preparation == null) {
      table.delete(bodyKey(id));
    }
  }

  private void mark(String id) {
    String preparation = preparation(id);
    visible(id).forEach(item -> table.put(waiting(marked(item), preparation)));
  }

  private List<Map<String, AttributeValue>> visible(String id) {
    String preparation = preparation(id);
    return quotes(id).stream().filter(item -> PreparedItem.counts(item, preparation)).toList();
  }

  private List<Map<String, AttributeValue>> quotes(String id) {
    return table.partition(pk(id)).stream()
        .filter(item -> QuoteItem.isQuote(Key.of(item)))
        .toList();
  }

  private String preparation(String id) {
    Map<String, AttributeValue> summary = table.get(summaryKey(id));
    return summary == null || !summary.containsKey(PreparedItem.PREPARATION)
        ? null
        : ArticleItems.preparation(summary);
  }

  private void inAnyOrder(List<Runnable> writes) {
    Collections.shuffle(writes, random);
    writes.forEach(Runnable::run);
  }

  /** Whether the process that writes in steps has not been killed yet. */
  private boolean goesOn() {
    return random.nextInt(10) > 0;
  }

  private static Map<String, AttributeValue> waiting(
      Map<String, AttributeValue> item, String preparation) {
    Map<String, AttributeValue> waiting = new HashMap<>(item);
    waiting.put(PreparedItem.PENDING, AttributeValue.fromS(preparation));
    return waiting;
  }

  private static Map<String, AttributeValue> marked(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> marked = new HashMap<>(item);
    int marks = item.containsKey("marks") ? Integer.parseInt(item.get("marks").n()) : 0;
    marked.put("marks", AttributeValue.fromN(String.valueOf(marks + 1)));
    return marked;
  }

  static String pk(String id) {
    return ArticleKeys.partition(id);
  }

  private static Key summaryKey(String id) {
    return new Key(pk(id), ArticleItems.SUMMARY);
  }

  private static Key bodyKey(String id) {
    return new Key(pk(id), ArticleItems.BODY);
  }
}
