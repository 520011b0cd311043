package dev.verbatim.extraction;

import dev.verbatim.extraction.circumstance.MediumFinder;
import dev.verbatim.extraction.circumstance.SaidOnFinder;
import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.indirect.IndirectConfidence;
import dev.verbatim.extraction.indirect.IndirectExplainer;
import dev.verbatim.extraction.indirect.ReportContext;
import dev.verbatim.extraction.indirect.ReportedClause;
import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.mentions.Analysis;
import java.util.List;
import java.util.stream.Collectors;

/** Puts a clause of indirect speech into a record. */
final class IndirectQuotation {
  /**
   * How many tokens a context reaches beyond the words, so that a text without stops is not
   * repeated.
   */
  private static final int LONGEST_CONTEXT = 120;

  private final Grammar grammar;
  private final Document document;
  private final Spans spans;
  private final float[] calibration;
  private final SaidOnFinder saidOn;
  private final MediumFinder media;
  private final ExtractionOptions options;
  private final IndirectExplainer explainer;

  IndirectQuotation(
      Analysis analysis,
      float[] calibration,
      SaidOnFinder saidOn,
      MediumFinder media,
      ExtractionOptions options) {
    this.grammar = analysis.document.language.grammar;
    document = analysis.document;
    spans = new Spans(document);
    this.calibration = calibration;
    this.saidOn = saidOn;
    this.media = media;
    this.options = options;
    explainer = new IndirectExplainer(document);
  }

  /**
   * The record.
   *
   * @param attribution whose words they are, or null when the text does not say
   */
  Quotation of(ReportedClause clause, Attribution attribution) {
    int cue = clause.report().cue;
    List<Span> segments =
        clause.parts().stream().map(p -> spans.ofTokens(p.first(), p.last())).toList();
    boolean according =
        grammar.isAccordingTo(document.tokens.hash(cue), document.tokens.hash(cue + 1));
    return new Quotation(
        segments.stream().map(Span::exact).collect(Collectors.joining(" ")),
        segments,
        QuotationType.INDIRECT,
        attribution,
        spans.ofTokens(cue, according ? cue + 1 : cue),
        List.of(),
        context(clause),
        saidOn.find(clause),
        media.find(clause),
        IndirectConfidence.of(clause, calibration),
        options.explain() ? spans.explanation(explainer.explain(clause.report())) : null);
  }

  private Span context(ReportedClause clause) {
    ReportContext report = clause.report();
    int start = Math.max(report.from, Math.min(report.cue, clause.first()) - LONGEST_CONTEXT);
    int end = Math.min(report.to - 1, Math.max(report.cue, clause.last()) + LONGEST_CONTEXT);
    if (report.source != null && report.source.sentence < report.sentence) {
      start = Math.min(start, Math.max(0, document.sentences.first(report.source.sentence)));
    }
    return spans.ofTokens(start, end);
  }
}
