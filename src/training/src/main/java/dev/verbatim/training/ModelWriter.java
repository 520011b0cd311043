package dev.verbatim.training;

import dev.verbatim.extraction.learned.ExtractionModel;
import dev.verbatim.extraction.learned.FeatureWeights;
import dev.verbatim.extraction.learned.IndirectModel;
import dev.verbatim.extraction.learned.Lexicon;
import dev.verbatim.extraction.learned.ModelFile;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;

/** Writes a model in the form that {@link ModelFile} reads. */
final class ModelWriter {
  /** What one step of a stored weight is worth; a smaller weight is left out. */
  private static final float STEP = 0.035f;

  private ModelWriter() {}

  static void write(ExtractionModel model, Path file) throws IOException {
    write(model.lexicon, model.tables(), model.calibration, file);
  }

  static void write(IndirectModel model, Path file) throws IOException {
    Lexicon none = new Lexicon(new int[0], new byte[0]);
    write(none, model.tables(), model.calibration, file);
  }

  private static void write(
      Lexicon words, List<FeatureWeights> tables, float[] calibration, Path file)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(ModelFile.MAGIC);
    out.writeInt(ModelFile.VERSION);
    lexicon(words, out);
    for (FeatureWeights weights : tables) {
      int before = bytes.size();
      table(weights, out);
      System.err.println("table of 2^" + bits(weights) + ": " + (bytes.size() - before) + " bytes");
    }
    for (float number : calibration) {
      out.writeFloat(number);
    }
    CRC32 crc = new CRC32();
    crc.update(bytes.toByteArray());
    out.writeInt((int) crc.getValue());
    Files.write(file, bytes.toByteArray());
  }

  private static void lexicon(Lexicon lexicon, DataOutputStream out) throws IOException {
    int[] words = lexicon.words();
    number(words.length, out);
    int last = Integer.MIN_VALUE;
    for (int word : words) {
      number(word - last, out);
      last = word;
    }
    for (int word : words) {
      for (int column = 0; column < Lexicon.COLUMNS; column++) {
        out.writeByte(lexicon.rateOf(word, column));
      }
    }
    System.err.println("lexicon: " + words.length + " words");
  }

  private static int bits(FeatureWeights weights) {
    return Integer.numberOfTrailingZeros(weights.table.length);
  }

  private static int steps(float weight) {
    return Math.max(-127, Math.min(127, Math.round(weight / STEP)));
  }

  private static void table(FeatureWeights weights, DataOutputStream out) throws IOException {
    int count = 0;
    for (float w : weights.table) {
      count += steps(w) == 0 ? 0 : 1;
    }
    out.writeByte(bits(weights));
    out.writeFloat(STEP);
    number(count, out);
    int last = -1;
    for (int i = 0; i < weights.table.length; i++) {
      int steps = steps(weights.table[i]);
      if (steps != 0) {
        number(i - last, out);
        out.writeByte(steps);
        last = i;
      }
    }
  }

  private static void number(int value, DataOutputStream out) throws IOException {
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      out.writeByte(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }
}
