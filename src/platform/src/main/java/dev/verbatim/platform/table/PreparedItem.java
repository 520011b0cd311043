package dev.verbatim.platform.table;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Items that are written before the article they belong to is.
 *
 * <p>An article with more quotations than a transaction holds is written in steps: a claim, by
 * which one edition of the text keeps others out; its parts, each marked with that edition; then
 * the article, in the transaction that ends the claim; then the marks are taken away. A part that
 * is marked counts only while an article of that edition stands, so everything appears with the one
 * write of the article, and a crash before it leaves nothing that can be seen.
 */
public final class PreparedItem {

  /** The edition of the article that a part waits for. */
  public static final String PENDING = "pending";

  /** The edition of an article: which text, extracted by which engine. */
  public static final String PREPARATION = "edition";

  /** The part is new, or was left behind before by an attempt that did not finish. */
  private static final String UNSETTLED =
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

  private static final String SAME_EDITION = PREPARATION + " = :edition";

  private PreparedItem() {}

  /** The key of the claim in an article's partition. */
  public static Key claimKey(String partition) {
    return new Key(partition, "CLAIM");
  }

  /** Claims the article for an edition, taking it from an attempt that did not finish. */
  public static Write claim(Key claim, String edition) {
    return Write.update(claim, "SET " + SAME_EDITION, values(edition));
  }

  /**
   * Changes nothing, and is refused when the item is another edition's or has been ended.
   *
   * @param key of a claim, or of what is still to be done for an edition
   */
  public static Write hold(Key key, String edition) {
    return claim(key, edition).onlyIf(SAME_EDITION);
  }

  /** Deletes what {@link #hold} holds; refused when that would be. */
  public static Write end(Key key, String edition) {
    return Write.delete(key).onlyIf(SAME_EDITION, values(edition));
  }

  /** Changes nothing, and is refused when somebody has claimed the article. */
  public static Write noClaim(Key claim) {
    return Write.delete(claim).onlyIf(Write.ABSENT);
  }

  /** Puts the part, waiting for an edition, unless it has been settled. */
  public static Write stage(Map<String, AttributeValue> item, String edition) {
    Map<String, AttributeValue> staged = new HashMap<>(item);
    staged.put(PENDING, AttributeValue.fromS(edition));
    return add(staged);
  }

  /**
   * Puts the part unless it has been settled. What an attempt that did not finish has left in its
   * place has to be older, by its {@code createdAt}, so that whoever follows the table takes this
   * one for the later.
   */
  public static Write add(Map<String, AttributeValue> item) {
    return Write.put(item).onlyIf(UNSETTLED, Map.of(":createdAt", item.get(Table.CREATED_AT)));
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

  /** Takes the mark away. */
  public static Write settle(Key key) {
    return Write.update(key, "REMOVE " + PENDING + COUNTED, ONE).onlyIf(WAITING);
  }

  /** Marks a part that stands, so that it vanishes with this edition of its article. */
  public static Write mark(Key key, String edition) {
    Map<String, AttributeValue> values = new HashMap<>(values(edition));
    values.putAll(ONE);
    return Write.update(key, "SET " + PENDING + " = :edition" + COUNTED, values);
  }

  /** Whether an item waits. */
  public static boolean waits(Map<String, AttributeValue> item) {
    return item.containsKey(PENDING);
  }

  private static Map<String, AttributeValue> values(String edition) {
    return Map.of(":edition", AttributeValue.fromS(edition));
  }
}
