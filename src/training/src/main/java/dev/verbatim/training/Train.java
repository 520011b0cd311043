package dev.verbatim.training;

import dev.verbatim.extraction.learned.ExtractionModel;
import dev.verbatim.extraction.learned.IndirectModel;
import dev.verbatim.extraction.learned.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Learns the model from marked articles and writes it as a resource. The same articles give the
 * same bytes.
 */
public final class Train {
  private static final Path RESOURCE =
      Path.of("src/main/resources/dev/verbatim/extraction/english.model");

  private Train() {}

  /**
   * Trains, writes the model and prints the figures for the articles kept aside.
   *
   * @param args the folder with {@code train.jsonl} or {@code train_public.jsonl}, and {@code
   *     dev.jsonl}; and, if not into the resources, where to write the model
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
    Path file = args.length > 1 ? Path.of(args[1]) : RESOURCE;
    ModelWriter.write(model, file);
    ExtractionModel written = ModelFile.read(Files.readAllBytes(file), file.toString());
    IndirectModel indirect = IndirectTrainer.train(articles, model.lexicon);
    IndirectCalibration.calibrate(indirect, articles);
    Path indirectFile =
        file.resolveSibling(file.getFileName().toString().replace(".", "-indirect."));
    ModelWriter.write(indirect, indirectFile);
    IndirectModel writtenIndirect =
        ModelFile.readIndirect(Files.readAllBytes(indirectFile), indirectFile.toString());
    List<GoldArticle> dev = GoldArticle.read(folder.resolve("dev.jsonl"));
    System.out.println(QuoteScores.of(written, dev));
    System.out.println(IndirectScores.of(writtenIndirect, written.lexicon, dev));
  }
}
