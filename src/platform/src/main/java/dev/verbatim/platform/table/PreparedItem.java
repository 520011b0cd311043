package dev.verbatim.platform.table;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Items that are written before the article they belong to is.
 *
 * <p>An article with more quotations than a transaction holds is written in steps: a lock, by which
 * one preparation of the text keeps others out; its parts, each marked with the id of that
 * preparation; then the article, in the transaction that releases the lock; then the marks are
 * removed. A marked part counts only while the article names the same preparation. So everything
 * appears with the one write of the article, and a crash before it leaves nothing that can be seen.
 */
public final class PreparedItem {

  /** The preparation that a part waits for. */
  public static final String PENDING = "pending";

  /** The preparation of an article: which text, extracted by which engine. */
  public static final String PREPARATION = "edition";

  /** The part is new, or was left behind by an attempt that did not finish. */
  private static final String NEW_OR_LEFT =
      Write.ABSENT
          + " or attribute_exists("
          + PENDING
          + ") and "
          + Table.CREATED_AT
          + " < :createdAt";

  /** The part still waits. */
  public static final String WAITING = "attribute_exists(" + PENDING + ")";

  /** Marks count among an item's states, though what it shows is the same. */
  private static final String COUNTED = " ADD " + Revision.MARKS + " :one";

  private static final Map<String, AttributeValue> ONE = Map.of(":one", AttributeValue.fromN("1"));

  private static final String SAME_PREPARATION = PREPARATION + " = :preparation";

  private PreparedItem() {}

  /** The key of the lock in an article's partition. */
  public static Key lockKey(String partition) {
    return new Key(partition, "CLAIM");
  }

  /** Locks the article for a preparation, taking over from an attempt that did not finish. */
  public static Write lock(Key lock, String preparation) {
    return Write.update(lock, "SET " + SAME_PREPARATION, values(preparation));
  }

  /**
   * Changes nothing, and is refused when the item belongs to another preparation or is gone.
   *
   * @param key of a lock, or of the pending writes of a preparation
   */
  public static Write check(Key key, String preparation) {
    return lock(key, preparation).onlyIf(SAME_PREPARATION);
  }

  /** Deletes what {@link #check} checks; refused when that would be. */
  public static Write release(Key key, String preparation) {
    return Write.delete(key).onlyIf(SAME_PREPARATION, values(preparation));
  }

  /** Changes nothing, and is refused when the article is locked. */
  public static Write notLocked(Key lock) {
    return Write.delete(lock).onlyIf(Write.ABSENT);
  }

  /** Puts the part, waiting for a preparation, unless it is there and waits no more. */
  public static Write prepare(Map<String, AttributeValue> item, String preparation) {
    Map<String, AttributeValue> prepared = new HashMap<>(item);
    prepared.put(PENDING, AttributeValue.fromS(preparation));
    return add(prepared);
  }

  /**
   * Puts the part unless it is there and waits no more. What an attempt that did not finish has
   * left in its place has to be older, by its {@code createdAt}, so that a reader of the stream
   * takes this one for the later.
   */
  public static Write add(Map<String, AttributeValue> item) {
    return Write.put(item).onlyIf(NEW_OR_LEFT, Map.of(":createdAt", item.get(Table.CREATED_AT)));
  }

  /**
   * When the part was stored that keeps another from being added though it still waits; empty when
   * there is none.
   */
  public static Optional<Instant> leftover(Key key, WriteRefused refused) {
    return refused
        .standing(key)
        .filter(PreparedItem::waits)
        .map(item -> Instant.ofEpochMilli(Revision.of(item).createdAt()));
  }

  /** Removes the mark. */
  public static Write complete(Key key) {
    return Write.update(key, "REMOVE " + PENDING + COUNTED, ONE).onlyIf(WAITING);
  }

  /** Marks a part that counts, so that it vanishes with this preparation of its article. */
  public static Write mark(Key key, String preparation) {
    Map<String, AttributeValue> values = new HashMap<>(values(preparation));
    values.putAll(ONE);
    return Write.update(key, "SET " + PENDING + " = :preparation" + COUNTED, values);
  }

  /** Whether an item waits. */
  public static boolean waits(Map<String, AttributeValue> item) {
    return item.containsKey(PENDING);
  }

  /** Whether a part counts while its article names this preparation. */
  public static boolean counts(Map<String, AttributeValue> item, String preparation) {
    return !waits(item) || item.get(PENDING).s().equals(preparation);
  }

  private static Map<String, AttributeValue> values(String preparation) {
    return Map.of(":preparation", AttributeValue.fromS(preparation));
  }
}
