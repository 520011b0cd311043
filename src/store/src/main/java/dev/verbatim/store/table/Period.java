package dev.verbatim.store.table;

import dev.verbatim.platform.value.DateOrInstant;

/**
 * The time of publication that a list covers.
 *
 * @param from its first day or second, or null
 * @param to its last day or second, or null
 */
public record Period(DateOrInstant from, DateOrInstant to) {

  /** The least sort key in a list of the newest, or null. */
  public String lowest() {
    return from == null ? null : NewestFirstKey.bound(from.startInstant());
  }

  /** The greatest sort key in a list of the newest, or null. */
  public String highest() {
    return to == null ? null : NewestFirstKey.bound(to.endExclusive());
  }
}
