package dev.verbatim.store.table;

import java.util.Set;

/** Nothing was written, because the condition of one write did not hold. */
public final class WriteRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Set<Key> refused;

  /**
   * @param refused the keys whose conditions failed
   */
  public WriteRefused(Set<Key> refused) {
    super("refused: " + refused, null, false, false);
    this.refused = Set.copyOf(refused);
  }

  /** Whether the write of this item was refused. */
  public boolean of(Key key) {
    return refused.contains(key);
  }
}
