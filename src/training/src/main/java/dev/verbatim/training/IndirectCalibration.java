package dev.verbatim.training;

import dev.verbatim.extraction.indirect.IndirectConfidence;
import dev.verbatim.extraction.indirect.IndirectSpeech;
import dev.verbatim.extraction.indirect.ReportedClause;
import dev.verbatim.extraction.learned.IndirectModel;
import dev.verbatim.extraction.learned.Lexicon;
import java.util.ArrayList;
import java.util.List;

/** Fits {@link IndirectConfidence} to articles that the other weights were not trained on. */
final class IndirectCalibration {
  private static final int FOLDS = 5;

  private IndirectCalibration() {}

  /** Trains a model on each four fifths of the articles and looks at what it does with the rest. */
  static void calibrate(IndirectModel model, List<GoldArticle> articles) {
    List<double[]> facts = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<GoldArticle> train = new ArrayList<>();
      List<GoldArticle> rest = new ArrayList<>();
      for (int i = 0; i < articles.size(); i++) {
        (i % FOLDS == fold ? rest : train).add(articles.get(i));
      }
      Lexicon lexicon = new LexiconTrainer().train(train);
      IndirectModel part = IndirectTrainer.train(train, lexicon);
      for (GoldArticle article : rest) {
        look(new Example(article, lexicon), lexicon, part, facts, right);
      }
    }
    CalibrationTrainer.fit(facts, right, model.calibration);
  }

  private static void look(
      Example example,
      Lexicon lexicon,
      IndirectModel part,
      List<double[]> facts,
      List<Boolean> right) {
    IndirectMatch match = new IndirectMatch(example);
    for (ReportedClause clause : new IndirectSpeech(part, lexicon, example.analysis).find()) {
      GoldArticle.GoldQuote q = match.find(clause.parts().get(0));
      if (q != null || !match.isIgnored(clause.parts().get(0))) {
        facts.add(IndirectConfidence.facts(clause));
        right.add(q != null && CalibrationTrainer.isRight(example, clause.report().source, q));
      }
    }
  }
}
