package dev.verbatim.extraction.learned;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Reads a model from its compact form.
 *
 * <p>The form: {@link #MAGIC}, {@link #VERSION}; the lexicon as a count, ascending word hashes as
 * differences, and the rates; each table of weights as its size in bits, the value of one step, the
 * count of weights and then pairs of (distance to the next index, steps as a signed byte); the
 * numbers of the calibration; a CRC-32 of everything before it. Whole numbers of varying size have
 * seven bits to a byte, the lowest first.
 */
public final class ModelFile {
  /** The first four bytes of a model file. */
  public static final int MAGIC = 0x56424D31;

  /** The version of the form. */
  public static final int VERSION = 1;

  private ModelFile() {}

  /**
   * Loads a model from a resource.
   *
   * @throws IllegalStateException if the resource is missing, damaged or of another version
   */
  static ExtractionModel load(String resource) {
    return read(bytes(resource), resource);
  }

  /**
   * Loads a model of indirect speech from a resource.
   *
   * @throws IllegalStateException if the resource is missing, damaged or of another version
   */
  static IndirectModel loadIndirect(String resource) {
    return readIndirect(bytes(resource), resource);
  }

  /** Reads a model from its bytes; {@code resource} is its name in messages. */
  public static ExtractionModel read(byte[] bytes, String resource) {
    ByteBuffer in = checked(bytes, resource);
    ExtractionModel model = new ExtractionModel(lexicon(in));
    fill(model.tables(), model.calibration, in, resource);
    return model;
  }

  /** A model of indirect speech has the same form; its lexicon is empty. */
  public static IndirectModel readIndirect(byte[] bytes, String resource) {
    ByteBuffer in = checked(bytes, resource);
    lexicon(in);
    IndirectModel model = new IndirectModel();
    fill(model.tables(), model.calibration, in, resource);
    return model;
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = ModelFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource " + resource + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything after the version, once the whole is known to be undamaged. */
  private static ByteBuffer checked(byte[] bytes, String resource) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (bytes.length < 12 || in.getInt() != MAGIC || in.getInt() != VERSION) {
      throw new IllegalStateException(resource + " is no model of version " + VERSION);
    }
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, bytes.length - 4);
    if (in.getInt(bytes.length - 4) != (int) crc.getValue()) {
      throw new IllegalStateException(resource + " is damaged");
    }
    return in;
  }

  private static void fill(
      List<FeatureWeights> tables, float[] calibration, ByteBuffer in, String resource) {
    for (FeatureWeights weights : tables) {
      fill(weights, in, resource);
    }
    for (int i = 0; i < calibration.length; i++) {
      calibration[i] = in.getFloat();
    }
  }

  private static Lexicon lexicon(ByteBuffer in) {
    int count = number(in);
    int[] words = new int[count];
    int word = Integer.MIN_VALUE;
    for (int i = 0; i < count; i++) {
      word += number(in);
      words[i] = word;
    }
    byte[] rates = new byte[count * Lexicon.COLUMNS];
    in.get(rates);
    return new Lexicon(words, rates);
  }

  /** The loop that a fresh JVM spends its time in: it reads the array itself, without calls. */
  private static void fill(FeatureWeights weights, ByteBuffer in, String resource) {
    float[] table = weights.table;
    if (1 << in.get() != table.length) {
      throw new IllegalStateException(resource + " has a table of another size");
    }
    float step = in.getFloat();
    int count = number(in);
    byte[] bytes = in.array();
    int at = in.position();
    int index = -1;
    for (int i = 0; i < count; i++) {
      int b = bytes[at++];
      int distance = b & 0x7F;
      for (int shift = 7; b < 0; shift += 7) {
        b = bytes[at++];
        distance |= (b & 0x7F) << shift;
      }
      index += distance;
      table[index] = step * bytes[at++];
    }
    in.position(at);
  }

  private static int number(ByteBuffer in) {
    int value = 0;
    int shift = 0;
    int b;
    do {
      b = in.get();
      value |= (b & 0x7F) << shift;
      shift += 7;
    } while (b < 0 && shift < 35);
    return value;
  }
}
