package dev.verbatim.api.idempotency;

import dev.verbatim.platform.table.ItemSchema;
import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.table.Table;
import dev.verbatim.platform.table.Write;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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
 * @param fingerprint a digest of the rest of the request
 * @param claim the attempt that carries it out
 * @param expiresAt the second (of the epoch) from which it counts as absent
 * @param response its response; null while it is carried out
 */
record IdempotencyItem(String fingerprint, String claim, long expiresAt, StoredResponse response) {

  private static final String CLAIM = "claim";

  /** The key is free: there is no such item, or it has expired. */
  private static final String FREE = Write.ABSENT + " or " + Table.EXPIRES_AT + " <= :now";

  private static final String MINE = CLAIM + " = :claim";

  private static final ItemSchema<IdempotencyItem> SCHEMA =
      ItemSchema.of(IdempotencyItem.class, IdempotencyItem::of)
          .text("fingerprint", IdempotencyItem::fingerprint)
          .text(CLAIM, IdempotencyItem::claim)
          .bigNumber(Table.EXPIRES_AT, IdempotencyItem::expiresAt)
          .number("answerStatus", item -> item.response == null ? null : item.response.status())
          .text("answerLocation", item -> item.response == null ? null : item.response.location())
          .text("answerTag", item -> item.response == null ? null : item.response.tag())
          .bytes("answerBody", item -> item.response == null ? null : compressed(item.response))
          .build();

  static Key key(String id) {
    return new Key("IDEMPOTENCY#" + id, "IDEMPOTENCY");
  }

  static IdempotencyItem read(Map<String, AttributeValue> attributes) {
    return SCHEMA.read(attributes);
  }

  /** Claims the key, if it is free. */
  Write claiming(String id, long now) {
    return Write.put(attributes(id))
        .onlyIf(FREE, Map.of(":now", AttributeValue.fromN(String.valueOf(now))));
  }

  /** Stores the response, if the claim is still held. */
  Write storing(String id) {
    return Write.put(attributes(id)).onlyIf(MINE, mine());
  }

  /** Releases the key, if the claim is still held. */
  Write releasing(String id) {
    return Write.delete(key(id)).onlyIf(MINE, mine());
  }

  boolean isExpired(long now) {
    return expiresAt <= now;
  }

  private Map<String, AttributeValue> mine() {
    return Map.of(":claim", AttributeValue.fromS(claim));
  }

  private Map<String, AttributeValue> attributes(String id) {
    Map<String, AttributeValue> attributes = new HashMap<>(SCHEMA.write(this));
    attributes.putAll(key(id).attributes());
    return attributes;
  }

  private static IdempotencyItem of(ItemSchema.Values values) {
    Integer status = values.get("answerStatus");
    SdkBytes body = values.get("answerBody");
    StoredResponse response =
        status == null
            ? null
            : StoredResponse.ofCompressed(
                status,
                values.get("answerLocation"),
                values.get("answerTag"),
                body.asByteArrayUnsafe());
    return new IdempotencyItem(
        values.get("fingerprint"), values.get(CLAIM), values.get(Table.EXPIRES_AT), response);
  }

  private static SdkBytes compressed(StoredResponse response) {
    return SdkBytes.fromByteArrayUnsafe(response.compressed());
  }
}
