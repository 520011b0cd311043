package dev.verbatim.extraction;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
final class ModelFile {
  static final int MAGIC = 0x56424D31;
  static final int VERSION = 1;

  private ModelFile() {}

  /**
   * Loads a model from a resource beside this class.
   *
   * @throws IllegalStateException if the resource is missing, damaged or of another version
   */
  static Model load(String resource) {
    return read(bytes(resource), resource);
  }

  /**
   * Loads a model of indirect speech from a resource beside this class.
   *
   * @throws IllegalStateException if the resource is missing, damaged or of another version
   */
  static IndirectModel loadIndirect(String resource) {
    return readIndirect(bytes(resource), resource);
  }

  static Model read(byte[] bytes, String resource) {
    try {
      DataInputStream in = checked(bytes, resource);
      Model model = new Model(lexicon(in));
      fill(model.tables(), model.calibration, in, resource);
      return model;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A model of indirect speech has the same form; its lexicon is empty. */
  static IndirectModel readIndirect(byte[] bytes, String resource) {
    try {
      DataInputStream in = checked(bytes, resource);
      lexicon(in);
      IndirectModel model = new IndirectModel();
      fill(model.tables(), model.calibration, in, resource);
      return model;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
  private static DataInputStream checked(byte[] bytes, String resource) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, Math.max(0, bytes.length - 4));
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    if (bytes.length < 12 || in.readInt() != MAGIC || in.readInt() != VERSION) {
      throw new IllegalStateException(resource + " is no model of version " + VERSION);
    }
    DataInputStream end = new DataInputStream(new ByteArrayInputStream(bytes, bytes.length - 4, 4));
    if (end.readInt() != (int) crc.getValue()) {
      throw new IllegalStateException(resource + " is damaged");
    }
    return in;
  }

  private static void fill(
      List<Weights> tables, float[] calibration, DataInputStream in, String resource)
      throws IOException {
    for (Weights weights : tables) {
      fill(weights, in, resource);
    }
    for (int i = 0; i < calibration.length; i++) {
      calibration[i] = in.readFloat();
    }
  }

  private static Lexicon lexicon(DataInputStream in) throws IOException {
    int count = number(in);
    int[] words = new int[count];
    int word = Integer.MIN_VALUE;
    for (int i = 0; i < count; i++) {
      word += number(in);
      words[i] = word;
    }
    byte[] rates = new byte[count * Lexicon.COLUMNS];
    in.readFully(rates);
    return new Lexicon(words, rates);
  }

  private static void fill(Weights weights, DataInputStream in, String resource)
      throws IOException {
    if (1 << in.readByte() != weights.table.length) {
      throw new IllegalStateException(resource + " has a table of another size");
    }
    float step = in.readFloat();
    int count = number(in);
    int index = -1;
    for (int i = 0; i < count; i++) {
      index += number(in);
      weights.table[index] = step * in.readByte();
    }
  }

  private static int number(DataInputStream in) throws IOException {
    int value = 0;
    int shift = 0;
    int b;
    do {
      b = in.read();
      value |= (b & 0x7F) << shift;
      shift += 7;
    } while (b >= 0x80 && shift < 35);
    return value;
  }
}
