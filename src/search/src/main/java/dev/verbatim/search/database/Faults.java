package dev.verbatim.search.database;

import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.Set;

/** Tells faults of PostgreSQL that pass from those that a change brings about itself. */
final class Faults {

  /**
   * Classes of SQLSTATE: connection, what a transaction met, resources, an operator or a time-out,
   * the system beneath. Then what an operator has to mend, which is no change's fault: a server
   * that only reads, a user without rights, a database, schema or table that is not there yet. See
   * appendix A of PostgreSQL's manual.
   */
  private static final Set<String> PASSING =
      Set.of("08", "40", "53", "55", "57", "58", "25", "28", "3D", "3F", "42");

  private Faults() {}

  /** Whether trying again later is worth while. */
  static boolean isPassing(Throwable failure) {
    boolean inTransaction = false;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        // Without a state it is the pool that had no connection to give.
        String state = sql.getSQLState();
        return state == null || state.length() < 2 || PASSING.contains(state.substring(0, 2));
      }
      inTransaction |= cause instanceof RollbackException || cause instanceof SystemException;
    }
    return inTransaction;
  }
}
