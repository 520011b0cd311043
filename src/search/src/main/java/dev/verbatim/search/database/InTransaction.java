package dev.verbatim.search.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.function.Supplier;

/** What is done with PostgreSQL in a transaction of its own. */
public final class InTransaction {

  private static final int SECONDS = 60;

  private InTransaction() {}

  /**
   * Does all of it or nothing.
   *
   * @throws SearchUnavailable when nothing was done, and may be done later
   */
  public static <T> T call(Supplier<T> work) {
    try {
      return QuarkusTransaction.requiringNew().timeout(SECONDS).call(work::get);
    } catch (RuntimeException e) {
      if (Faults.isPassing(e)) {
        throw new SearchUnavailable(e);
      }
      throw e;
    }
  }
}
