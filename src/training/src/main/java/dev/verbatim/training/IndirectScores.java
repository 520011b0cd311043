package dev.verbatim.training;

import dev.verbatim.extraction.indirect.IndirectConfidence;
import dev.verbatim.extraction.indirect.IndirectSpeech;
import dev.verbatim.extraction.indirect.ReportedClause;
import dev.verbatim.extraction.learned.IndirectModel;
import dev.verbatim.extraction.learned.Lexicon;
import dev.verbatim.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How well a model of indirect speech does on annotated articles. */
final class IndirectScores {
  private long expected;
  private int found;
  private int right;
  private int rightSpeaker;
  private final List<double[]> confidences = new ArrayList<>();

  private IndirectScores() {}

  static String of(IndirectModel model, Lexicon lexicon, List<GoldArticle> articles) {
    IndirectScores figures = new IndirectScores();
    articles.forEach(a -> figures.look(new Example(a, lexicon), lexicon, model));
    return figures.toString();
  }

  private void look(Example example, Lexicon lexicon, IndirectModel model) {
    IndirectMatch match = new IndirectMatch(example);
    expected += match.expected();
    for (ReportedClause clause : new IndirectSpeech(model, lexicon, example.analysis).find()) {
      double confidence = IndirectConfidence.of(clause, model.calibration);
      for (TokenSpan part : clause.parts()) {
        GoldArticle.GoldQuote q = match.find(part);
        if (q != null || !match.isIgnored(part)) {
          boolean speaker =
              q != null && CalibrationTrainer.isRight(example, clause.report().source, q);
          count(q != null, speaker, confidence);
        }
      }
    }
  }

  private void count(boolean place, boolean speaker, double confidence) {
    found++;
    right += place ? 1 : 0;
    rightSpeaker += speaker ? 1 : 0;
    confidences.add(new double[] {confidence, speaker ? 1 : 0});
  }

  private double f1(int hits) {
    return 200.0 * hits / (expected + found);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "indirect speech %d, found %d; F1 of clauses that overlap by half %.2f, with the speaker"
            + " %.2f; calibration error %.4f",
        expected,
        found,
        f1(right),
        f1(rightSpeaker),
        QuoteScores.calibrationError(confidences));
  }
}
