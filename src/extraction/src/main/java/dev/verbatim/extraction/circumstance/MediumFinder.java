package dev.verbatim.extraction.circumstance;

import dev.verbatim.extraction.attribution.Decision;
import dev.verbatim.extraction.indirect.ReportContext;
import dev.verbatim.extraction.indirect.ReportedClause;
import dev.verbatim.extraction.media.MediumParser;
import dev.verbatim.extraction.media.NewsAgencies;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.mentions.Mention;
import dev.verbatim.extraction.text.TokenSpan;
import java.util.List;

/**
 * Finds who or what carried the words: the medium ("a statement on its website") and the agency
 * ("Reuters") that their attribution names.
 */
public final class MediumFinder {
  private final Analysis analysis;
  private final AttributionClause clause;
  private final NewsAgencies agencies;
  private final MediumParser media;

  /** A finder for one article. */
  public MediumFinder(Analysis analysis, NewsAgencies agencies) {
    this.analysis = analysis;
    this.agencies = agencies;
    this.clause = new AttributionClause(analysis);
    this.media = new MediumParser(analysis, agencies);
  }

  /** Medium and agency, separated by a comma and a space; null when the text names neither. */
  public String find(Decision decision) {
    int cue = decision.cue();
    return cue < 0 ? null : find(cue, decision.speaker(), clause.of(decision));
  }

  /** The same for words without marks. */
  public String find(ReportedClause reported) {
    ReportContext report = reported.report();
    return find(report.cue, report.source, clause.of(reported));
  }

  private String find(int cue, Mention speaker, List<TokenSpan> spans) {
    String medium = medium(cue, spans);
    Mention credited = agencies.creditedIn(analysis.document.sentences.of(cue));
    if (credited == null || credited == speaker) {
      return medium;
    }
    String agency = agencies.name(credited);
    if (medium == null) {
      return agency;
    }
    return medium.endsWith(agency) ? medium : medium + ", " + agency;
  }

  private String medium(int cue, List<TokenSpan> spans) {
    for (TokenSpan span : spans) {
      for (int i = span.first(); i <= span.last(); i++) {
        String medium = media.at(i);
        if (medium != null) {
          return medium;
        }
      }
    }
    for (TokenSpan span : spans) {
      String outlet = media.outletIn(cue, span);
      if (outlet != null) {
        return outlet;
      }
    }
    return null;
  }
}
