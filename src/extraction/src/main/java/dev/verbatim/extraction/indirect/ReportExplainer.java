package dev.verbatim.extraction.indirect;

import dev.verbatim.extraction.attribution.CandidateReasons;
import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.mentions.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts into words how each candidate stands to the word that reports somebody's speech. */
public final class ReportExplainer {
  private static final int MOST = 5;

  private final Document document;

  public ReportExplainer(Document document) {
    this.document = document;
  }

  public List<CandidateReasons> explain(ReportSite site) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < site.candidates.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> -site.scores[i]));
    List<CandidateReasons> candidates = new ArrayList<>();
    for (int i : order.subList(0, Math.min(MOST, order.size()))) {
      Mention m = site.candidates.get(i);
      candidates.add(
          new CandidateReasons(m, site.scores[i], List.of(side(site, m), distance(site, m))));
    }
    return candidates;
  }

  private String side(ReportSite site, Mention m) {
    String cue = "\u201c" + document.tokens.string(site.cue) + "\u201d";
    if (m.sentence != site.sentence) {
      return "stands in the sentence before " + cue;
    }
    if (m.after.token() == site.cue) {
      return "seems to be the subject of " + cue;
    }
    if (m.before.token() == site.cue) {
      return cue + " leads to it";
    }
    return "stands " + (m.first > site.cue ? "after " : "before ") + cue;
  }

  private static String distance(ReportSite site, Mention m) {
    int words = m.first > site.cue ? m.first - site.cue - 1 : site.cue - m.last - 1;
    return words == 0 ? "right beside it" : words + " words from it";
  }
}
