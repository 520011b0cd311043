package dev.verbatim.store.article;

import dev.verbatim.news.article.Article;
import dev.verbatim.news.article.ArticleFilter;
import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.article.KeptArticle;
import dev.verbatim.platform.paging.Page;
import dev.verbatim.platform.paging.PageScan;
import java.util.Map;
import java.util.Optional;

/** All articles, each with its quotations and its share in what is known of their speakers. */
public interface Articles {

  /** The article with its body. */
  Optional<Article> get(String id);

  /** The article with its body and its quotations, all as of one time. */
  Optional<KeptArticle> whole(String id);

  /** The article without its body. */
  Optional<Article> summary(String id);

  /**
   * Summaries, the newest first.
   *
   * @param limit how many at most
   * @param after where the page before ended; null for the first
   */
  Page<Article> list(ArticleFilter filter, int limit, Map<String, String> after);

  /**
   * Articles with their bodies, the newest first. A page ends early where its bodies would be more
   * than an answer may hold.
   *
   * @param limit how many at most
   * @param after where the page before ended; null for the first
   */
  Page<Article> listWithBodies(ArticleFilter filter, int limit, Map<String, String> after);

  /**
   * Reads on in all articles that pass the filter, with their bodies, in no order.
   *
   * @param most how many at most
   * @param after the position to read on from; null for the beginning
   */
  PageScan<Article> scan(ArticleFilter filter, int most, Map<String, String> after);

  /**
   * Stores the article and its quotations, which become visible together. Doing it again, after
   * whatever failure, completes what was begun.
   *
   * @return what is there now: this article, or the one that was there with the same text and
   *     publisher or the same URL
   */
  Added add(ExtractedArticle extracted);

  /** The article and its quotations, to be changed: with every write that was answered before. */
  Optional<KeptArticle> kept(String id);

  /**
   * Replaces an article and its quotations; both become visible at once.
   *
   * @param before what was read to be changed
   * @param after what is to be there; the versions of changed quotations are counted up here, and
   *     speakers are shown as they are now
   * @return what is there now; empty when something was written since {@code before} was read, and
   *     nothing has been changed
   * @throws dev.verbatim.platform.problem.Conflict when another article has the URL or the text
   */
  Optional<ExtractedArticle> replace(KeptArticle before, ExtractedArticle after);

  /**
   * Deletes the article, its quotations and its share in their speakers. Doing it again completes
   * what was begun.
   *
   * @param version the version that the caller has seen
   * @return whether it was deleted; false when there is no such article at that version
   */
  boolean delete(String id, int version);

  /**
   * The result of adding.
   *
   * @param article with its body
   * @param isNew whether it was not there before
   */
  record Added(Article article, boolean isNew) {}
}
