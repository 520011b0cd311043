package dev.verbatim.search.projection;

import dev.verbatim.platform.projection.Entity;
import dev.verbatim.platform.projection.StreamProgress;
import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Instant;
import java.util.Collection;

/** What is done to rows in SQL, within the transaction that changes them. */
final class RowStatements {

  /** Tells these advisory locks from others in the same database. */
  private static final int LOCKS = 0x5e_a2_c4;

  private static final String LOCK =
      """
      select count(*) from (
        select pg_advisory_xact_lock(%d, part)
        from (
          select distinct hashtext(entity) & 1023 as part
          from unnest(cast(:entities as text[])) as entity
          order by part
        ) as parts
      ) as locked
      """
          .formatted(LOCKS);

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

  /** Locks articles and speakers until the transaction ends. */
  static void lock(Collection<Entity> entities) {
    Panache.getEntityManager()
        .createNativeQuery(LOCK)
        .setParameter("entities", entities.stream().map(Entity::toString).toArray(String[]::new))
        .getSingleResult();
  }

  /** Notes the dictionaries that the texts of articles are read with. */
  static void noteDictionaries(Collection<Change> changes) {
    String[] languages =
        changes.stream()
            .map(Change::content)
            .filter(Change.News.class::isInstance)
            .map(news -> ((Change.News) news).article().language())
            .map(language -> language == null ? "" : language)
            .distinct()
            .toArray(String[]::new);
    if (languages.length > 0) {
      Panache.getEntityManager()
          .createNativeQuery(NOTE_DICTIONARIES)
          .setParameter("languages", languages)
          .executeUpdate();
    }
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
