package dev.verbatim.store.table;

/** Which writes a read has to see. */
public enum Consistency {
  /** Those that have reached the replica that answers: all but the last moment's, at half price. */
  EVENTUAL,
  /** Every write that was answered before. */
  LATEST;

  boolean isLatest() {
    return this == LATEST;
  }
}
