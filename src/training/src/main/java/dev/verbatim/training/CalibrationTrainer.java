package dev.verbatim.training;

import dev.verbatim.extraction.attribution.AttributionConfidence;
import dev.verbatim.extraction.attribution.Decision;
import dev.verbatim.extraction.attribution.QuoteAttributor;
import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.learned.ExtractionModel;
import dev.verbatim.extraction.mentions.Mention;
import java.util.ArrayList;
import java.util.List;

/** Fits {@link AttributionConfidence} to articles that the other weights were not trained on. */
final class CalibrationTrainer {
  private static final int FOLDS = 5;

  private final List<double[]> facts = new ArrayList<>();
  private final List<Boolean> right = new ArrayList<>();

  /** Trains a model on each four fifths of the articles and looks at what it does with the rest. */
  static void calibrate(ExtractionModel model, List<GoldArticle> articles) {
    CalibrationTrainer trainer = new CalibrationTrainer();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<GoldArticle> train = new ArrayList<>();
      List<GoldArticle> rest = new ArrayList<>();
      for (int i = 0; i < articles.size(); i++) {
        (i % FOLDS == fold ? rest : train).add(articles.get(i));
      }
      ExtractionModel part = ModelTrainer.train(train);
      rest.forEach(a -> trainer.look(new Example(a, part.lexicon), part));
      LoneQuotations.of(rest).forEach(a -> trainer.lookAtLone(new Example(a, part.lexicon), part));
    }
    fit(trainer.facts, trainer.right, model.calibration);
  }

  private void look(Example example, ExtractionModel part) {
    look(example, part, false);
  }

  /** Looks only at what the passage was made for: the rest of it is in its article as well. */
  private void lookAtLone(Example example, ExtractionModel part) {
    look(example, part, true);
  }

  private void look(Example example, ExtractionModel part, boolean onlyLone) {
    for (Decision d : new QuoteAttributor(part, example.analysis, false).decide()) {
      GoldArticle.GoldQuote q = example.quotes.get(d.quote());
      if (q == null && example.isIgnored(d.quote()) || onlyLone && !d.alone()) {
        continue;
      }
      if (q != null && q.isCutOff()) {
        continue;
      }
      facts.add(AttributionConfidence.facts(d));
      right.add(q != null && isRight(example, d, q));
    }
  }

  static boolean isRight(Example example, Decision d, GoldArticle.GoldQuote q) {
    return isRight(example, d.speaker(), q);
  }

  static boolean isRight(Example example, Mention speaker, GoldArticle.GoldQuote q) {
    if (q.speaker() == null || speaker == null) {
      return q.speaker() == null && speaker == null;
    }
    Document doc = example.analysis.document;
    int head = GoldSpeaker.head(doc, q.speaker());
    return head >= 0
        && (speaker.first <= head && head <= speaker.last
            || doc.tokens.hash(head) == speaker.key && !speaker.isPronoun());
  }

  /** Logistic regression by gradient steps over everything; fills the first of the numbers. */
  static void fit(List<double[]> facts, List<Boolean> right, float[] numbers) {
    double[] w = new double[facts.get(0).length];
    double[] squares = new double[w.length];
    for (int epoch = 0; epoch < 3000; epoch++) {
      double[] gradient = new double[w.length];
      for (int i = 0; i < facts.size(); i++) {
        double sum = 0;
        for (int k = 0; k < w.length; k++) {
          sum += w[k] * facts.get(i)[k];
        }
        double error = (right.get(i) ? 1 : 0) - 1 / (1 + Math.exp(-sum));
        for (int k = 0; k < w.length; k++) {
          gradient[k] += error * facts.get(i)[k];
        }
      }
      for (int k = 0; k < w.length; k++) {
        double g = gradient[k] / facts.size() - 1e-4 * w[k];
        squares[k] += g * g;
        w[k] += 0.1 * g / Math.sqrt(squares[k] + 1e-9);
      }
    }
    for (int k = 0; k < w.length; k++) {
      numbers[k] = (float) w[k];
    }
  }
}
