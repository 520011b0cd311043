package dev.verbatim.news.article;

import dev.verbatim.platform.table.ItemSchema;
import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.table.Table;
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
 *
 * @param compressed the text
 * @param createdAt when the article was first stored, in milliseconds since 1970; null where it was
 *     stored before bodies said so
 * @param version the version of the article that brought this text
 */
public record BodyItem(SdkBytes compressed, Long createdAt, int version) {

  public static final String SK = "BODY";

  private static final String COMPRESSED = "compressed";

  private static final ItemSchema<BodyItem> SCHEMA =
      ItemSchema.of(
              BodyItem.class,
              values ->
                  new BodyItem(
                      values.get(COMPRESSED),
                      values.get(Table.CREATED_AT),
                      values.number(Table.VERSION)))
          .bytes(COMPRESSED, BodyItem::compressed)
          .bigNumber(Table.CREATED_AT, BodyItem::createdAt)
          .number(Table.VERSION, BodyItem::version)
          .build();

  public static Key key(String articleId) {
    return new Key(ArticleItem.key(articleId).pk(), SK);
  }

  public static Map<String, AttributeValue> of(Article article) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(compressed)) {
      deflater.write(article.body().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
    Map<String, AttributeValue> item =
        new HashMap<>(
            SCHEMA.write(
                new BodyItem(
                    SdkBytes.fromByteArrayUnsafe(compressed.toByteArray()),
                    article.createdAt().toEpochMilli(),
                    article.version())));
    item.putAll(key(article.id()).attributes());
    return item;
  }

  public static String body(Map<String, AttributeValue> attributes) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (InflaterOutputStream inflater = new InflaterOutputStream(body)) {
      inflater.write(SCHEMA.read(attributes).compressed().asByteArrayUnsafe());
    } catch (IOException e) {
      throw new UncheckedIOException("a stored body cannot be read", e);
    }
    return body.toString(StandardCharsets.UTF_8);
  }
}
