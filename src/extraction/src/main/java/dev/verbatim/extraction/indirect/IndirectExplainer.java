package dev.verbatim.extraction.indirect;

import dev.verbatim.extraction.attribution.CandidateReasons;
import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.mentions.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts into words how each candidate relates to the word that reports somebody's speech. */
public final class IndirectExplainer {
  private static final int MOST = 5;

  private final Document document;

  /** An explainer for one article. */
  public IndirectExplainer(Document document) {
    this.document = document;
  }

  /** The candidates for the source, the best first. */
  public List<CandidateReasons> explain(ReportContext report) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < report.candidates.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> -report.scores[i]));
    List<CandidateReasons> candidates = new ArrayList<>();
    for (int i : order.subList(0, Math.min(MOST, order.size()))) {
      Mention m = report.candidates.get(i);
      candidates.add(
          new CandidateReasons(m, report.scores[i], List.of(side(report, m), distance(report, m))));
    }
    return candidates;
  }

  private String side(ReportContext report, Mention m) {
    String cue = "\u201c" + document.tokens.string(report.cue) + "\u201d";
    if (m.sentence != report.sentence) {
      return "stands in the sentence before " + cue;
    }
    if (m.after.token() == report.cue) {
      return "seems to be the subject of " + cue;
    }
    if (m.before.token() == report.cue) {
      return cue + " leads to it";
    }
    return "stands " + (m.first > report.cue ? "after " : "before ") + cue;
  }

  private static String distance(ReportContext report, Mention m) {
    int words = m.first > report.cue ? m.first - report.cue - 1 : report.cue - m.last - 1;
    return words == 0 ? "right beside it" : words + " words from it";
  }
}
