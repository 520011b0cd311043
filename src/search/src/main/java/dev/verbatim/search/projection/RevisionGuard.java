package dev.verbatim.search.projection;

import dev.verbatim.platform.table.Revision;

/** Decides whether a change of an item may change its row. */
public enum RevisionGuard {
  /** For what follows the table: only a later state is news. */
  LATER {
    @Override
    boolean lets(Change change, Revision standing, boolean standingIsGone) {
      return standing == null
          || change.revision().isAfter(standing)
          || (change.isGone() && !standingIsGone && change.revision().equals(standing));
    }
  },
  /** For what puts right: the state that a row is in is written again. */
  SAME_TOO {
    @Override
    boolean lets(Change change, Revision standing, boolean standingIsGone) {
      return LATER.lets(change, standing, standingIsGone)
          || (!standingIsGone && change.revision().equals(standing));
    }
  };

  /**
   * @param standing the revision that the row has; null when it has none
   * @param standingIsGone whether the row says that the item was gone then
   */
  abstract boolean lets(Change change, Revision standing, boolean standingIsGone);
}
