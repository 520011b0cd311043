package dev.verbatim.search.projection;

import dev.verbatim.search.database.InTransaction;
import dev.verbatim.search.database.SearchUnavailable;
import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Instant;
import java.util.Optional;

/** Where followers of the stream are, as the rows say. */
public final class StreamPositions {

  private StreamPositions() {}

  /**
   * When any follower has done something last; empty when none ever has.
   *
   * @throws SearchUnavailable when PostgreSQL does not say
   */
  public static Optional<Instant> lastApplied() {
    return InTransaction.call(
        () ->
            Optional.ofNullable(
                (Instant)
                    Panache.getEntityManager()
                        .createNativeQuery("select max(applied_at) from progress")
                        .getSingleResult()));
  }

  /** The sequence number up to which a follower has come; empty when it has not begun. */
  public static Optional<String> of(String follower) {
    return InTransaction.call(
        () ->
            Panache.getEntityManager()
                .createNativeQuery("select sequence from progress where follower = :follower")
                .setParameter("follower", follower)
                .getResultStream()
                .map(String.class::cast)
                .findFirst());
  }

  /** Lets all followers begin from the start. */
  public static void forget() {
    InTransaction.call(
        () -> Panache.getEntityManager().createNativeQuery("delete from progress").executeUpdate());
  }
}
