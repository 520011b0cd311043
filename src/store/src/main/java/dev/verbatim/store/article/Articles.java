package dev.verbatim.store.article;

import dev.verbatim.news.article.Article;
import dev.verbatim.news.article.ArticleFilter;
import dev.verbatim.platform.paging.Page;
import dev.verbatim.platform.paging.PageScan;
import dev.verbatim.store.record.ArticleReader;
import dev.verbatim.store.record.ArticleRecord;
import dev.verbatim.store.record.SpeakerDecisions;
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

/** Articles as they are read: single ones from the record, lists from views. */
@Singleton
public class Articles {

  /** So few that little is read for nothing where a response is full. */
  private static final int BODIES_AT_ONCE = 25;

  /** How much the bodies of one page may hold, in bytes: a function's answer may have 6 MB. */
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
    List<String> ids = page.items().stream().map(Article::id).toList();
    Map<String, Article> now = reader.summaries(ids);
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
    PageScan<Article> found = lists.articles(filter).readPlaced(limit, after);
    List<Article> articles = new ArrayList<>();
    Map<String, String> last = after;
    int bytes = 0;
    for (int from = 0; from < found.items().size(); from += BODIES_AT_ONCE) {
      var part = found.items().subList(from, Math.min(from + BODIES_AT_ONCE, found.items().size()));
      Map<String, String> bodies =
          reader.bodies(part.stream().map(each -> each.item().id()).toList());
      for (var placed : part) {
        String body = bodies.get(placed.item().id());
        if (body != null) {
          bytes += body.getBytes(StandardCharsets.UTF_8).length;
          if (bytes > MOST_BYTES && !articles.isEmpty()) {
            return new Page<>(articles, last);
          }
          articles.add(placed.item().withBody(body));
        }
        last = placed.position();
      }
    }
    return new Page<>(articles, found.next());
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
        changes.articles(since, until, Math.min(most, BODIES_AT_ONCE), after);
    Map<String, String> bodies =
        reader.bodies(
            found.items().stream()
                .map(PageScan.Placed::item)
                .filter(each -> each.value() != null)
                .map(Changed::id)
                .toList());
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
    PageScan<Article> found = lists.articles(filter).scan(Math.min(most, BODIES_AT_ONCE), after);
    Map<String, String> bodies =
        reader.bodies(found.items().stream().map(placed -> placed.item().id()).toList());
    return found
        .only(article -> bodies.containsKey(article.id()))
        .map(article -> article.withBody(bodies.get(article.id())));
  }
}
