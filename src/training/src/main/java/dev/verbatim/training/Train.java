package dev.verbatim.training;

import dev.verbatim.extraction.learned.ExtractionModel;
import dev.verbatim.extraction.learned.IndirectModel;
import dev.verbatim.extraction.learned.ModelFile;
import dev.verbatim.extraction.learned.ResourceDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Learns the models from annotated articles and writes them as resources. The same articles give
 * the same bytes. Runs in the root of the project.
 */
public final class Train {
  private static final Path MODULE = Path.of("src/extraction/src/main");
  private static final Path RESOURCES = MODULE.resolve("resources/dev/verbatim/extraction");
  private static final Path DIGEST =
      MODULE.resolve("java/dev/verbatim/extraction/learned/ResourceDigest.java");

  private Train() {}

  /**
   * Trains, writes the model and prints the figures for the articles kept aside.
   *
   * @param args the folder with {@code train.jsonl} or {@code train_public.jsonl}, and {@code
   *     dev.jsonl}; and, if the model must not replace the one that ships, where to write it
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Path train = folder.resolve("train.jsonl");
    if (!Files.exists(train)) {
      train = folder.resolve("train_public.jsonl");
    }
    List<GoldArticle> articles = GoldArticle.read(train);
    ExtractionModel model = ModelTrainer.train(articles);
    CalibrationTrainer.calibrate(model, articles);
    Path file = args.length > 1 ? Path.of(args[1]) : RESOURCES.resolve("english.model");
    ModelWriter.write(model, file);
    ExtractionModel written = ModelFile.read(Files.readAllBytes(file), file.toString());
    IndirectModel indirect = IndirectTrainer.train(articles, model.lexicon);
    IndirectCalibration.calibrate(indirect, articles);
    Path indirectFile =
        file.resolveSibling(file.getFileName().toString().replace(".", "-indirect."));
    ModelWriter.write(indirect, indirectFile);
    IndirectModel writtenIndirect =
        ModelFile.readIndirect(Files.readAllBytes(indirectFile), indirectFile.toString());
    if (args.length == 1) {
      writeDigest();
    }
    List<GoldArticle> dev = GoldArticle.read(folder.resolve("dev.jsonl"));
    System.out.println(QuoteScores.of(written, dev));
    System.out.println(IndirectScores.of(writtenIndirect, written.lexicon, dev));
  }

  /** Writes the digest of the models and words into the code that ships with them. */
  private static void writeDigest() throws IOException {
    String digest = ResourceDigest.of(RESOURCES);
    String code = Files.readString(DIGEST);
    String changed = code.replaceFirst("VALUE = \"[0-9a-f]*\"", "VALUE = \"" + digest + "\"");
    Files.writeString(DIGEST, changed);
    System.out.println("digest " + digest);
  }
}
