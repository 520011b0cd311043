package dev.verbatim.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Learns the model from marked articles and writes it as a resource. The same articles give the
 * same bytes.
 */
public final class Train {
  private Train() {}

  /**
   * Trains.
   *
   * @param args the file of training articles, and where to write the model
   */
  public static void main(String[] args) throws IOException {
    List<GoldArticle> articles = GoldArticle.read(Path.of(args[0]));
    Model model = ModelTrainer.train(articles);
    CalibrationTrainer.calibrate(model, articles);
    ModelWriter.write(model, Path.of(args[1]));
  }
}
