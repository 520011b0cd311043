package dev.verbatim.search;

import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.Set;

/** Tells faults of PostgreSQL that pass from those that a change brings about itself. */
final class Faults {

  /**
   * Classes of SQLSTATE: connection, what a transaction met, resources, an operator or a time-out,
   * the system beneath. See appendix A of PostgreSQL's manual.
   */
  private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

  private Faults() {}

  /** Whether trying again later is worth while. */
  static boolean isPassing(Throwable failure) {
    boolean inTransaction = false;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        // Without a state it is the pool that had no connection to give.
        return sql.getSQLState() == null || PASSING.contains(sql.getSQLState().substring(0, 2));
      }
      inTransaction |= cause instanceof RollbackException || cause instanceof SystemException;
    }
    return inTransaction;
  }
}
