package dev.verbatim.platform;

import java.util.HashMap;
import java.util.Map;
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
public final class Staging {

  /** The edition of the article that a part waits for. */
  public static final String PENDING = "pending";

  /** The edition of an article: which text, extracted by which engine. */
  public static final String EDITION = "edition";

  /** The part is new, or was left behind by an attempt that did not finish. */
  public static final String UNSETTLED = Write.ABSENT + " or attribute_exists(" + PENDING + ")";

  /** The part still waits. */
  public static final String WAITING = "attribute_exists(" + PENDING + ")";

  /** Marks count among an item's states, though what it shows is the same. */
  private static final String COUNTED = " ADD " + Revision.MARKS + " :one";

  private static final Map<String, AttributeValue> ONE = Map.of(":one", AttributeValue.fromN("1"));

  private static final String SAME_EDITION = EDITION + " = :edition";

  private Staging() {}

  /** The key of the claim in an article's partition. */
  public static Key claimKey(String partition) {
    return new Key(partition, "CLAIM");
  }

  /** Claims the article for an edition, taking it from an attempt that did not finish. */
  public static Write claim(Key claim, String edition) {
    return Write.update(claim, "SET " + SAME_EDITION, values(edition));
  }

  /** Changes nothing, and is refused when another has taken the claim or it has ended. */
  public static Write holdClaim(Key claim, String edition) {
    return claim(claim, edition).onlyIf(SAME_EDITION);
  }

  /** Ends the claim. */
  public static Write endClaim(Key claim, String edition) {
    return Write.delete(claim).onlyIf(SAME_EDITION, values(edition));
  }

  /** Changes nothing, and is refused when somebody has claimed the article. */
  public static Write noClaim(Key claim) {
    return Write.delete(claim).onlyIf(Write.ABSENT);
  }

  /** Puts the part, waiting for an edition, unless it has been settled. */
  public static Write stage(Map<String, AttributeValue> item, String edition) {
    Map<String, AttributeValue> staged = new HashMap<>(item);
    staged.put(PENDING, AttributeValue.fromS(edition));
    return Write.put(staged).onlyIf(UNSETTLED);
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
