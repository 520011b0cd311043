package dev.verbatim.store.idempotency;

import dev.verbatim.store.table.Condition;
import dev.verbatim.store.table.ItemSchema;
import dev.verbatim.store.table.Key;
import software.amazon.awssdk.core.SdkBytes;

/**
 * A request under an {@code Idempotency-Key}: first a claim while it is being carried out, then its
 * response.
 *
 * <table>
 *   <caption>Keys</caption>
 *   <tr><td>pk</td><td>{@code IDEMPOTENCY#<digest of subject, method, path and key>}</td></tr>
 *   <tr><td>sk</td><td>{@code IDEMPOTENCY}</td></tr>
 * </table>
 *
 * @param id a digest of the key and its scope
 * @param fingerprint a digest of the rest of the request
 * @param claim the attempt that carries it out
 * @param expiresAt the second (of the epoch) from which it counts as absent
 * @param response its response; null while it is carried out
 */
record IdempotencyItem(
    String id, String fingerprint, String claim, long expiresAt, StoredResponse response) {

  private static final String SK = "IDEMPOTENCY";
  private static final String PREFIX = SK + "#";
  private static final String FINGERPRINT = "fingerprint";
  private static final String CLAIM = "claim";
  private static final String STATUS = "answerStatus";
  private static final String LOCATION = "answerLocation";
  private static final String TAG = "answerTag";
  private static final String BODY = "answerBody";

  static final ItemSchema<IdempotencyItem> SCHEMA =
      ItemSchema.of(IdempotencyItem.class, item -> key(item.id), IdempotencyItem::of)
          .text(FINGERPRINT, IdempotencyItem::fingerprint)
          .text(CLAIM, IdempotencyItem::claim)
          .bigNumber(ItemSchema.EXPIRES_AT, IdempotencyItem::expiresAt)
          .number(STATUS, item -> item.response == null ? null : item.response.status())
          .text(LOCATION, item -> item.response == null ? null : item.response.location())
          .text(TAG, item -> item.response == null ? null : item.response.tag())
          .bytes(BODY, item -> item.response == null ? null : compressed(item.response))
          .build();

  static Key key(String id) {
    return new Key(PREFIX + id, SK);
  }

  /** The key is free: there is no such item, or it has expired. */
  static Condition free(long now) {
    return Condition.absent().or(Condition.below(ItemSchema.EXPIRES_AT, now + 1));
  }

  /** The claim is still held. */
  Condition isHeld() {
    return Condition.equal(CLAIM, claim);
  }

  boolean isExpired(long now) {
    return expiresAt <= now;
  }

  private static IdempotencyItem of(ItemSchema.Values values) {
    Integer status = values.get(STATUS);
    SdkBytes body = values.get(BODY);
    return new IdempotencyItem(
        values.key().pk().substring(PREFIX.length()),
        values.get(FINGERPRINT),
        values.get(CLAIM),
        values.bigNumber(ItemSchema.EXPIRES_AT),
        status == null
            ? null
            : StoredResponse.ofCompressed(
                status, values.get(LOCATION), values.get(TAG), body.asByteArrayUnsafe()));
  }

  private static SdkBytes compressed(StoredResponse response) {
    return SdkBytes.fromByteArrayUnsafe(response.compressed());
  }
}
