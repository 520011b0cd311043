package dev.verbatim.search.projection;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** What is done to rows in SQL, within the transaction that changes them. */
final class RowStatements {

  /** Tells these advisory locks from others in the same database. */
  private static final int LOCKS = 0x5e_a2_c4;

  private static final String LOCK =
      """
      select count(*) from (
        select pg_advisory_xact_lock(%d, part)
        from (
          select distinct hashtext(partition) & 1023 as part
          from unnest(cast(:partitions as text[])) as partition
          order by part
        ) as parts
      ) as locked
      """
          .formatted(LOCKS);

  /** Quotations whose items have not changed, but whose article has. */
  private static final String FOLLOW_ARTICLES =
      """
      update quote
      set language = article.language,
          shown = article.shown and (pending is null or pending = article.edition)
      from article
      where article.id = quote.article_id
        and article.id = any(cast(:articles as text[]))
        and quote.quoted is not null
        and (quote.language, quote.shown) is distinct from
          (article.language,
           article.shown and (pending is null or coalesce(pending = article.edition, false)))
      """;

  private static final String NOTE_DICTIONARIES =
      """
      insert into dictionary_in_use (dictionary)
      select distinct news_dictionary(language)
      from unnest(cast(:languages as text[])) as language
      on conflict do nothing
      """;

  private static final String NOTE_PROGRESS =
      """
      insert into progress (follower, sequence, changed_at, applied_at)
      values (:follower, :sequence, :changedAt, :appliedAt)
      on conflict (follower) do update
      set sequence = excluded.sequence,
          changed_at = excluded.changed_at,
          applied_at = excluded.applied_at
      """;

  private RowStatements() {}

  /** Locks the articles and speakers of some changes until the transaction ends. */
  static void lock(Collection<Change> changes) {
    String[] partitions =
        changes.stream().map(change -> change.key().pk()).distinct().toArray(String[]::new);
    Panache.getEntityManager()
        .createNativeQuery(LOCK, Long.class)
        .setParameter("partitions", partitions)
        .getSingleResult();
  }

  /** Brings all quotations of these articles to what their articles are now. */
  static void followArticles(Set<String> ids) {
    Panache.getEntityManager()
        .createNativeQuery(FOLLOW_ARTICLES)
        .setParameter("articles", ids.toArray(String[]::new))
        .executeUpdate();
  }

  /** Notes the dictionaries that the texts of these articles are read with. */
  static void noteDictionaries(Collection<ArticleState> articles) {
    String[] languages =
        articles.stream()
            .map(ArticleState::language)
            .map(language -> language == null ? "" : language)
            .distinct()
            .toArray(String[]::new);
    Panache.getEntityManager()
        .createNativeQuery(NOTE_DICTIONARIES)
        .setParameter("languages", languages)
        .executeUpdate();
  }

  /** Notes how far a follower of the stream has come. */
  static void noteProgress(StreamProgress progress, Instant now) {
    Panache.getEntityManager()
        .createNativeQuery(NOTE_PROGRESS)
        .setParameter("follower", progress.follower())
        .setParameter("sequence", progress.sequence())
        .setParameter("changedAt", progress.changedAt())
        .setParameter("appliedAt", now)
        .executeUpdate();
  }
}
