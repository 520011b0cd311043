package dev.verbatim.extraction;

import dev.verbatim.extraction.circumstance.CarrierFinder;
import dev.verbatim.extraction.circumstance.SaidOnFinder;
import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.indirect.ReportConfidence;
import dev.verbatim.extraction.indirect.ReportExplainer;
import dev.verbatim.extraction.indirect.ReportSite;
import dev.verbatim.extraction.indirect.ReportedClause;
import dev.verbatim.extraction.language.English;
import dev.verbatim.extraction.mentions.Reading;
import java.util.List;
import java.util.stream.Collectors;

/** Puts a clause of indirect speech into a record. */
final class IndirectQuotation {
  /** How many tokens a context reaches beyond the words, lest a text without stops be repeated. */
  private static final int LONGEST_CONTEXT = 120;

  private final Document document;
  private final Spans spans;
  private final float[] calibration;
  private final SaidOnFinder saidOn;
  private final CarrierFinder carriers;
  private final ExtractionOptions options;
  private final ReportExplainer explainer;

  IndirectQuotation(
      Reading reading,
      float[] calibration,
      SaidOnFinder saidOn,
      CarrierFinder carriers,
      ExtractionOptions options) {
    document = reading.document;
    spans = new Spans(document);
    this.calibration = calibration;
    this.saidOn = saidOn;
    this.carriers = carriers;
    this.options = options;
    explainer = new ReportExplainer(document);
  }

  /**
   * The record.
   *
   * @param attribution whose words they are, or null when the text does not say
   */
  Quotation of(ReportedClause clause, Attribution attribution) {
    int cue = clause.site().cue;
    List<Span> segments =
        clause.parts().stream().map(p -> spans.ofTokens(p.first(), p.last())).toList();
    boolean according =
        English.isAccordingTo(document.tokens.hash(cue), document.tokens.hash(cue + 1));
    return new Quotation(
        segments.stream().map(Span::exact).collect(Collectors.joining(" ")),
        segments,
        QuotationType.INDIRECT,
        attribution,
        spans.ofTokens(cue, according ? cue + 1 : cue),
        List.of(),
        context(clause),
        saidOn.find(clause),
        carriers.find(clause),
        ReportConfidence.of(clause, calibration),
        options.explain() ? spans.explanation(explainer.explain(clause.site())) : null);
  }

  private Span context(ReportedClause clause) {
    ReportSite site = clause.site();
    int start = Math.max(site.from, Math.min(site.cue, clause.first()) - LONGEST_CONTEXT);
    int end = Math.min(site.to - 1, Math.max(site.cue, clause.last()) + LONGEST_CONTEXT);
    if (site.source != null && site.source.sentence < site.sentence) {
      start = Math.min(start, Math.max(0, document.sentences.first(site.source.sentence)));
    }
    return spans.ofTokens(start, end);
  }
}
