package dev.verbatim.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds speech that is reported without marks ("She said that the ferry would sail again").
 *
 * <p>Every word of saying outside quotations is weighed: whose speech it would report ({@link
 * SourceChooser}), whether it reports any and which clause ({@link ClauseFinder}). Of clauses that
 * overlap the surest stays.
 */
final class IndirectSpeech {
  private static final double THRESHOLD = Double.parseDouble(System.getProperty("ind", "0.45"));
  private static final int MOST_CUES = 16;
  private static final int LEAST_RATE = 1;

  private final Reading reading;
  private final SourceChooser sources;
  private final ClauseFinder clauses;

  IndirectSpeech(IndirectModel model, Reading reading) {
    this.reading = reading;
    sources = new SourceChooser(model.source, reading);
    clauses = new ClauseFinder(model, reading, THRESHOLD);
  }

  /** Clauses in reading order; no two of them overlap. */
  List<ReportedClause> find() {
    List<ReportedClause> all = new ArrayList<>();
    for (int s = 0; s < reading.document.sentences.size(); s++) {
      List<ReportedClause> here = new ArrayList<>();
      for (int cue : cues(reading, s)) {
        ReportedClause clause = clauses.find(sources.choose(cue));
        if (clause != null) {
          here.add(clause);
        }
      }
      all.addAll(disjoint(here));
    }
    return all;
  }

  /** The words of a sentence that may report speech: the first ones, if there are too many. */
  static List<Integer> cues(Reading reading, int sentence) {
    List<Integer> cues = new ArrayList<>();
    int end = reading.document.sentences.end(sentence);
    for (int i = reading.document.sentences.first(sentence);
        i < end && cues.size() < MOST_CUES;
        i++) {
      if (reading.document.quoted(i) < 0 && reading.tags.cue(i) >= LEAST_RATE) {
        cues.add(i);
      }
    }
    return cues;
  }

  private static List<ReportedClause> disjoint(List<ReportedClause> clauses) {
    List<ReportedClause> kept = new ArrayList<>(clauses.size());
    clauses.sort(
        Comparator.comparingDouble((ReportedClause c) -> -c.reported())
            .thenComparingInt(c -> c.site().cue));
    for (ReportedClause clause : clauses) {
      if (kept.stream().noneMatch(clause::overlaps)) {
        kept.add(clause);
      }
    }
    kept.sort(Comparator.comparingInt(ReportedClause::first));
    return kept;
  }
}
