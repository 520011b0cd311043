package dev.verbatim.search;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.List;
import java.util.Optional;

/** Where followers of the stream are, as the rows say. */
final class Positions {

  private Positions() {}

  /**
   * Whether anybody has followed anything.
   *
   * @throws SearchUnavailable when PostgreSQL does not say
   */
  static boolean any() {
    return !read("select follower from progress limit 1", null).isEmpty();
  }

  /** The sequence number up to which a follower has come; empty when it has not begun. */
  static Optional<String> of(String follower) {
    return read("select sequence from progress where follower = :follower", follower).stream()
        .findFirst();
  }

  /** Lets all begin anew. */
  static void forget() {
    InTransaction.call(
        () -> Panache.getEntityManager().createNativeQuery("delete from progress").executeUpdate());
  }

  private static List<String> read(String sql, String follower) {
    return InTransaction.call(
        () -> {
          var query = Panache.getEntityManager().createNativeQuery(sql, String.class);
          if (follower != null) {
            query.setParameter("follower", follower);
          }
          @SuppressWarnings("unchecked")
          List<String> found = query.getResultList();
          return found;
        });
  }
}
