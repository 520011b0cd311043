package dev.verbatim.search.database;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Carries out what is written in SQL, for those who only read.
 *
 * <p>No statement names the type of a value: Hibernate would make a plan for it each time, and look
 * at all those it has made before.
 */
public final class Statements {

  /** Nobody waits longer for an answer, in milliseconds; PostgreSQL is told to stop. */
  private static final int LONGEST = 5_000;

  private Statements() {}

  /**
   * The rows that a statement gives, each with its columns in order.
   *
   * @throws SearchUnavailable when PostgreSQL does not give them, or not in time
   */
  public static List<Object[]> rows(String sql, Map<String, Object> values) {
    return orUnavailable(
        () -> list(Panache.getEntityManager().createNativeQuery(sql, Object[].class), values));
  }

  /** The values that a statement of one column gives. */
  public static <T> List<T> values(String sql, Class<T> type, Map<String, Object> values) {
    List<Object> found =
        orUnavailable(() -> list(Panache.getEntityManager().createNativeQuery(sql), values));
    return found.stream().map(type::cast).toList();
  }

  /**
   * What something gives that asks PostgreSQL.
   *
   * @throws SearchUnavailable when PostgreSQL is at fault, and trying again is worth while
   */
  static <T> T orUnavailable(Supplier<T> asked) {
    try {
      return asked.get();
    } catch (RuntimeException e) {
      if (Faults.isPassing(e)) {
        throw new SearchUnavailable(e);
      }
      throw e;
    }
  }

  @SuppressWarnings("unchecked") // A row is what the statement was made for.
  private static <T> List<T> list(Query statement, Map<String, Object> values) {
    statement.setHint("jakarta.persistence.query.timeout", LONGEST);
    values.forEach(statement::setParameter);
    return statement.getResultList();
  }
}
