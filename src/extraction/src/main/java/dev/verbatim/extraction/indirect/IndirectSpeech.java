package dev.verbatim.extraction.indirect;

import dev.verbatim.extraction.learned.IndirectModel;
import dev.verbatim.extraction.learned.Lexicon;
import dev.verbatim.extraction.mentions.Analysis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds speech that is reported without marks ("She said that the ferry would sail again").
 *
 * <p>Every cue word outside quotations is weighed: whose speech it would report ({@link
 * SourceChooser}), whether it reports any and which clause ({@link ClauseFinder}). Of clauses that
 * overlap the surest stays.
 */
public final class IndirectSpeech {
  /** Where precision and recall balance on parts of the training articles. */
  private static final double THRESHOLD = 0.4;

  private final Analysis analysis;
  private final ReportingWords words;
  private final SourceRanker sources;
  private final ClauseFinder clauses;

  /** A finder for one article. */
  public IndirectSpeech(IndirectModel model, Lexicon lexicon, Analysis analysis) {
    words = new ReportingWords(lexicon, analysis);
    this.analysis = analysis;
    sources = new SourceRanker(model.source, analysis);
    clauses = new ClauseFinder(model, analysis, THRESHOLD);
  }

  /** Clauses in reading order; no two of them overlap. */
  public List<ReportedClause> find() {
    List<ReportedClause> all = new ArrayList<>();
    for (int s = 0; s < analysis.document.sentences.size(); s++) {
      List<ReportedClause> here = new ArrayList<>();
      for (ReportingWords.Word word : words.of(s)) {
        ReportedClause clause = clauses.find(sources.choose(word));
        if (clause != null) {
          here.add(clause);
        }
      }
      all.addAll(disjoint(here));
    }
    return all;
  }

  private static List<ReportedClause> disjoint(List<ReportedClause> clauses) {
    List<ReportedClause> kept = new ArrayList<>(clauses.size());
    clauses.sort(
        Comparator.comparingDouble((ReportedClause c) -> -c.reported() * c.placed())
            .thenComparingInt(c -> c.report().cue));
    for (ReportedClause clause : clauses) {
      if (kept.stream().noneMatch(clause::overlaps)) {
        kept.add(clause);
      }
    }
    kept.sort(Comparator.comparingInt(ReportedClause::first));
    return kept;
  }
}
