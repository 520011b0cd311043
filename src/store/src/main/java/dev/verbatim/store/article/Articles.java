package dev.verbatim.store.article;

import dev.verbatim.news.article.Article;
import dev.verbatim.news.filter.ArticleFilter;
import dev.verbatim.platform.paging.Page;
import dev.verbatim.platform.paging.PageScan;
import dev.verbatim.store.record.ArticleReader;
import dev.verbatim.store.record.ArticleRecord;
import dev.verbatim.store.record.SpeakerDecisions;
import dev.verbatim.store.record.SpeakerNames;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.views.ChangeLists;
import dev.verbatim.store.views.Changed;
import dev.verbatim.store.views.ViewLists;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Articles as they are read: single ones from the record, lists from views. */
@Singleton
public class Articles {

  /** So few that little is read for nothing where a response is full. */
  private static final int WHOLE_AT_ONCE = 25;

  /** How much one page may hold of bodies or quotations: a function's answer may have 6 MB. */
  private static final int MOST_BYTES = 4_000_000;

  private final ArticleReader reader;
  private final SpeakerDecisions decisions;
  private final ViewLists lists;
  private final ChangeLists changes;

  @Inject
  public Articles(
      ArticleReader reader, SpeakerDecisions decisions, ViewLists lists, ChangeLists changes) {
    this.reader = reader;
    this.decisions = decisions;
    this.lists = lists;
    this.changes = changes;
  }

  /** The article with its body. */
  public Optional<Article> get(String id, Consistency consistency) {
    return reader.article(id, consistency);
  }

  /** The article without its body. */
  public Optional<Article> summary(String id, Consistency consistency) {
    return reader.summary(id, consistency);
  }

  /** The article with its quotations, all as of one time, with the speakers as they are today. */
  public Optional<ArticleRecord> whole(String id, Consistency consistency) {
    return reader
        .get(id, consistency)
        .map(record -> record.shown(decisions.namesOf(record.quotes(), consistency)));
  }

  /**
   * Summaries, the newest first.
   *
   * @param limit how many at most
   * @param after where the page before ended; null for the first
   */
  public Page<Article> list(ArticleFilter filter, int limit, Map<String, String> after) {
    return lists.articles(filter).read(limit, after);
  }

  /**
   * The articles of a page as the record has them now, with bodies where they have one. Those that
   * are gone, or that no longer pass the filter, are left out.
   */
  public Page<Article> latest(Page<Article> page, ArticleFilter filter) {
    Map<String, Article> now = reader.summaries(ids(page.items()));
    List<Article> articles = new ArrayList<>();
    for (Article seen : page.items()) {
      Article latest = now.get(seen.id());
      if (latest != null && seen.body() != null) {
        latest =
            seen.version() == latest.version()
                ? seen
                : reader.article(seen.id(), Consistency.LATEST).orElse(null);
      }
      if (latest != null && filter.matches(latest)) {
        articles.add(latest);
      }
    }
    return new Page<>(articles, page.next());
  }

  /**
   * Articles with their bodies, the newest first. A page ends early where its bodies would be more
   * than an answer may hold.
   *
   * @param limit how many at most
   * @param after where the page before ended; null for the first
   */
  public Page<Article> listWithBodies(ArticleFilter filter, int limit, Map<String, String> after) {
    return bounded(
        lists.articles(filter).readPlaced(limit, after),
        after,
        part -> {
          Map<String, String> bodies = reader.bodies(ids(part), Consistency.EVENTUAL);
          return part.stream()
              .filter(article -> bodies.containsKey(article.id()))
              .map(article -> article.withBody(bodies.get(article.id())))
              .collect(Collectors.toMap(Article::id, Function.identity()));
        },
        article -> article.body().getBytes(StandardCharsets.UTF_8).length);
  }

  /**
   * Articles with their quotations, the newest first, each as {@link #whole} gives it. Those that
   * are gone, or that no longer pass the filter, are left out. A page ends early where it would be
   * more than an answer may hold.
   *
   * @param limit how many at most
   * @param after where the page before ended; null for the first
   * @param bytes how much of an answer an article takes
   */
  public Page<ArticleRecord> listWhole(
      ArticleFilter filter,
      int limit,
      Map<String, String> after,
      Consistency consistency,
      ToIntFunction<ArticleRecord> bytes) {
    return bounded(
        lists.articles(filter).readPlaced(limit, after),
        after,
        part -> whole(ids(part), filter, consistency),
        bytes);
  }

  /** Those of these articles that are there and pass the filter, by id. */
  private Map<String, ArticleRecord> whole(
      List<String> ids, ArticleFilter filter, Consistency consistency) {
    List<ArticleRecord> records =
        reader.getAll(ids, consistency).values().stream()
            .filter(record -> filter.matches(record.article()))
            .toList();
    SpeakerNames names =
        decisions.namesOf(
            records.stream().flatMap(record -> record.quotes().stream()).toList(), consistency);
    return records.stream()
        .map(record -> record.shown(names))
        .collect(Collectors.toMap(record -> record.article().id(), Function.identity()));
  }

  /**
   * Reads the rest of what a list has found, a part after the other, as long as an answer holds it.
   *
   * @param begin where the list was read from, or null
   * @param read gives the rest of some articles by their ids; none for one that is gone
   * @param bytes how much of an answer one takes
   */
  private static <T> Page<T> bounded(
      PageScan<Article> found,
      Map<String, String> begin,
      Function<List<Article>, Map<String, T>> read,
      ToIntFunction<T> bytes) {
    List<T> all = new ArrayList<>();
    Map<String, String> last = begin;
    int sum = 0;
    for (int from = 0; from < found.items().size(); from += WHOLE_AT_ONCE) {
      var part = found.items().subList(from, Math.min(from + WHOLE_AT_ONCE, found.items().size()));
      Map<String, T> rest = read.apply(part.stream().map(PageScan.Placed::item).toList());
      for (var placed : part) {
        T each = rest.get(placed.item().id());
        if (each != null) {
          sum += bytes.applyAsInt(each);
          if (sum > MOST_BYTES && !all.isEmpty()) {
            return new Page<>(all, last);
          }
          all.add(each);
        }
        last = placed.position();
      }
    }
    return new Page<>(all, found.next());
  }

  private static List<String> ids(List<Article> articles) {
    return articles.stream().map(Article::id).toList();
  }

  /**
   * Reads on in the articles that were changed, with their bodies, the oldest change first.
   *
   * @param since the first change that is told
   * @param until the first that is not
   * @param most how many are read at most
   * @param after the position to read on from; null for the beginning
   */
  public PageScan<Changed<Article>> changed(
      Instant since, Instant until, int most, Map<String, String> after) {
    PageScan<Changed<Article>> found =
        changes.articles(since, until, Math.min(most, WHOLE_AT_ONCE), after);
    Map<String, String> bodies =
        reader.bodies(
            found.items().stream()
                .map(PageScan.Placed::item)
                .filter(each -> each.value() != null)
                .map(Changed::id)
                .toList(),
            Consistency.EVENTUAL);
    return found.map(
        each ->
            each.value() == null || !bodies.containsKey(each.id())
                ? new Changed<>(each.id(), null, each.isNew())
                : new Changed<>(
                    each.id(), each.value().withBody(bodies.get(each.id())), each.isNew()));
  }

  /**
   * Reads on in all articles that pass the filter, with their bodies, in no order.
   *
   * @param most how many at most
   * @param after the position to read on from; null for the beginning
   */
  public PageScan<Article> scan(ArticleFilter filter, int most, Map<String, String> after) {
    PageScan<Article> found = lists.articles(filter).scan(Math.min(most, WHOLE_AT_ONCE), after);
    Map<String, String> bodies =
        reader.bodies(
            found.items().stream().map(placed -> placed.item().id()).toList(),
            Consistency.EVENTUAL);
    return found
        .only(article -> bodies.containsKey(article.id()))
        .map(article -> article.withBody(bodies.get(article.id())));
  }
}
