package dev.verbatim.article;

import dev.verbatim.platform.ItemSchema;
import dev.verbatim.platform.Key;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An article's body as stored: apart from the summary, so that lists do not read it, and compressed
 * (RFC 1950), so that it costs half of the units.
 *
 * <table>
 *   <caption>Keys</caption>
 *   <tr><td>pk</td><td>{@code ARTICLE#<id>}</td></tr>
 *   <tr><td>sk</td><td>{@code BODY}</td></tr>
 * </table>
 */
record BodyItem(SdkBytes compressed) {

  static final String SK = "BODY";

  private static final ItemSchema<BodyItem> SCHEMA =
      ItemSchema.of(BodyItem.class, values -> new BodyItem(values.get("compressed")))
          .bytes("compressed", BodyItem::compressed)
          .build();

  static Key key(String articleId) {
    return new Key(ArticleItem.key(articleId).pk(), SK);
  }

  static Map<String, AttributeValue> of(String articleId, String body) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(compressed)) {
      deflater.write(body.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
    Map<String, AttributeValue> item =
        new HashMap<>(
            SCHEMA.write(new BodyItem(SdkBytes.fromByteArrayUnsafe(compressed.toByteArray()))));
    item.putAll(key(articleId).attributes());
    return item;
  }

  static String body(Map<String, AttributeValue> attributes) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (InflaterOutputStream inflater = new InflaterOutputStream(body)) {
      inflater.write(SCHEMA.read(attributes).compressed().asByteArrayUnsafe());
    } catch (IOException e) {
      throw new UncheckedIOException("a stored body cannot be read", e);
    }
    return body.toString(StandardCharsets.UTF_8);
  }
}
