package dev.verbatim.store.table;

/** An item or a transaction is larger than DynamoDB takes; nothing was written. */
public final class TooLarge extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooLarge(String what, long is, long limit) {
    super("%s is %d; at most %d fit".formatted(what, is, limit));
  }
}
