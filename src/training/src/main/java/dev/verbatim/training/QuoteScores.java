package dev.verbatim.training;

import dev.verbatim.extraction.attribution.AttributionConfidence;
import dev.verbatim.extraction.attribution.Decision;
import dev.verbatim.extraction.attribution.QuoteAttributor;
import dev.verbatim.extraction.learned.ExtractionModel;
import dev.verbatim.extraction.text.TokenSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How well a model does on annotated articles: fragments found with exactly their words, fragments
 * found with the right speaker, the words that introduce them, and whether confidence tells the
 * truth.
 */
final class QuoteScores {
  private int expected;
  private int found;
  private int exact;
  private int right;
  private int cues;
  private int cuesRight;
  private final List<double[]> confidences = new ArrayList<>();

  private QuoteScores() {}

  static String of(ExtractionModel model, List<GoldArticle> articles) {
    QuoteScores figures = new QuoteScores();
    articles.forEach(a -> figures.look(new Example(a, model.lexicon), model));
    return figures.toString();
  }

  private void look(Example e, ExtractionModel model) {
    expected += (int) e.gold.quotes().stream().filter(GoldArticle.GoldQuote::isMarked).count();
    for (Decision d : new QuoteAttributor(model, e.analysis, false).decide()) {
      GoldArticle.GoldQuote q = e.quotes.get(d.quote());
      boolean continues = d.quote().span.continues();
      if (continues || q == null && e.isIgnored(d.quote())) {
        continue;
      }
      found++;
      boolean isRight = q != null && CalibrationTrainer.isRight(e, d, q);
      confidences.add(
          new double[] {AttributionConfidence.of(d, model.calibration), isRight ? 1 : 0});
      if (q == null) {
        continue;
      }
      exact++;
      right += isRight ? 1 : 0;
      if (q.cue() != null) {
        cues++;
        TokenSequence tokens = e.analysis.document.tokens;
        boolean overlaps =
            d.cue() >= 0 && tokens.start(d.cue()) < q.cue()[1] && tokens.end(d.cue()) > q.cue()[0];
        cuesRight += overlaps ? 1 : 0;
      }
    }
  }

  static double calibrationError(List<double[]> confidences) {
    double[] sum = new double[10];
    double[] hits = new double[10];
    for (double[] c : confidences) {
      int bin = Math.min(9, (int) (c[0] * 10));
      sum[bin] += c[0];
      hits[bin] += c[1];
    }
    double error = 0;
    for (int bin = 0; bin < 10; bin++) {
      error += Math.abs(sum[bin] - hits[bin]);
    }
    return error / confidences.size();
  }

  private double f1(int hits) {
    return 200.0 * hits / (expected + found);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "fragments %d, found %d; F1 of words %.2f, of words and speaker %.2f; introducing word"
            + " %.2f %%; calibration error %.4f",
        expected,
        found,
        f1(exact),
        f1(right),
        100.0 * cuesRight / cues,
        calibrationError(confidences));
  }
}
