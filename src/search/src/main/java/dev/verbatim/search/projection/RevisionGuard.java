package dev.verbatim.search.projection;

import dev.verbatim.platform.table.Revision;

/** Decides whether a change of an item may change its row. */
public enum RevisionGuard {
  /** For what follows the table: only a later state is taken. */
  LATER {
    @Override
    boolean allows(Change change, Revision current, boolean rowIsGone) {
      return current == null
          || change.revision().isAfter(current)
          || (change.isGone() && !rowIsGone && change.revision().equals(current));
    }
  },
  /** For repairs: the state that a row is in is written again, too. */
  SAME_TOO {
    @Override
    boolean allows(Change change, Revision current, boolean rowIsGone) {
      return LATER.allows(change, current, rowIsGone)
          || (!rowIsGone && change.revision().equals(current));
    }
  };

  /**
   * @param current the revision that the row has; null when it has none
   * @param rowIsGone whether the row says that the item was gone then
   */
  abstract boolean allows(Change change, Revision current, boolean rowIsGone);
}
