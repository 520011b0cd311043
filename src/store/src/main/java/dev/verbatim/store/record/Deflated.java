package dev.verbatim.store.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/**
 * Texts as they are stored: compressed (RFC 1950), which halves their units. Short JSON gains most
 * from a dictionary of what such texts have in common.
 */
public final class Deflated {

  /**
   * What stored JSON is made of, the commonest last, as zlib wants it. A part of the stored form:
   * it must not change.
   */
  private static final byte[] DICTIONARY =
      String.join(
              "",
              " minister president government ministry company people would there their about which",
              " have been will with from they were this that said in to of and the",
              "https://www..com/news/2026/11/.html",
              "{\"quotes\":[{\"i\":\"\",\"v\":1,\"c\":17\"u\":17,\"n\":[\"r\":\"CONFIRMED\",\"REJECTED\",\"b\":\"",
              "\"a\":17,\"e\":\"\"z\":{\"y\":\"MIXED\",\"INDIRECT\"\"o\":\"2026-\"w\":\"Reuters",
              "\"sameAs\":[\"https://www.wikidata.org/entity/Q",
              "],\"sources\":[{\"id\":\"\",\"name\":\"\",\"kind\":\"ORGANIZATION\"GROUP\"PLACE\"UNKNOWN\"",
              "\"PERSON\",\"description\":\"\",\"aliases\":[\"",
              "{\"article\":{\"headline\":\"\",\"publisher\":\"The \",\"published\":\"2026-\"T00:00:00Z\"",
              ",\"url\":\"https://\",\"language\":\"en\",\"section\":\"\",\"tags\":[\"\",\"\"]},\"passages\":[",
              "{\"a\":0,\"t\":\"\u201c,\u201d said . \u201c\",\"q\":[{\"i\":\"\",\"v\":1,\"c\":17\",\"s\":[1,2],\"x\":[1,2],\"p\":[1,2],",
              "\"y\":\"DIRECT\",\"k\":{\"id\":\"\",\"name\":\"\",\"kind\":\"PERSON\"},\"m\":[1,2],\"q\":[1,2],\"f\":0.9}]}")
          .getBytes(StandardCharsets.UTF_8);

  private Deflated() {}

  /** A text, compressed. */
  public static byte[] of(String text) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
    best.setDictionary(DICTIONARY);
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(compressed, best)) {
      deflater.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    } finally {
      best.end();
    }
    return compressed.toByteArray();
  }

  /**
   * The text that {@link #of} has compressed.
   *
   * @throws IllegalArgumentException when these bytes are nothing of the kind
   */
  public static String text(byte[] compressed) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(compressed);
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      byte[] part = new byte[8192];
      while (!inflater.finished()) {
        int length = inflater.inflate(part);
        if (length == 0 && inflater.needsDictionary()) {
          inflater.setDictionary(DICTIONARY);
        } else if (length == 0 && !inflater.finished()) {
          throw new IllegalArgumentException("a stored text is cut off");
        }
        text.write(part, 0, length);
      }
      return text.toString(StandardCharsets.UTF_8);
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("a stored text cannot be read", e);
    } finally {
      inflater.end();
    }
  }
}
