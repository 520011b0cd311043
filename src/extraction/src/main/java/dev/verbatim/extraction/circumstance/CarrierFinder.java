package dev.verbatim.extraction.circumstance;

import dev.verbatim.extraction.attribution.Decision;
import dev.verbatim.extraction.indirect.ReportSite;
import dev.verbatim.extraction.indirect.ReportedClause;
import dev.verbatim.extraction.media.Agencies;
import dev.verbatim.extraction.media.MediumReader;
import dev.verbatim.extraction.mentions.Mention;
import dev.verbatim.extraction.mentions.Reading;
import dev.verbatim.extraction.text.TokenRange;
import java.util.List;

/**
 * Finds who or what carried the words: the medium ("a statement on its website") and the agency
 * ("Reuters") that their attribution names.
 */
public final class CarrierFinder {
  private final Reading reading;
  private final AttributionClause clause;
  private final Agencies agencies;
  private final MediumReader media;

  public CarrierFinder(Reading reading, Agencies agencies) {
    this.reading = reading;
    this.agencies = agencies;
    this.clause = new AttributionClause(reading);
    this.media = new MediumReader(reading, agencies);
  }

  /** Medium and agency, parted by a comma and a space; null when the text names neither. */
  public String find(Decision decision) {
    int cue = decision.cue();
    return cue < 0 ? null : find(cue, decision.speaker(), clause.of(decision));
  }

  /** The same for words without marks. */
  public String find(ReportedClause reported) {
    ReportSite site = reported.site();
    return find(site.cue, site.source, clause.of(reported));
  }

  private String find(int cue, Mention speaker, List<TokenRange> stretches) {
    String medium = medium(cue, stretches);
    Mention credited = agencies.creditedIn(reading.document.sentences.of(cue));
    if (credited == null || credited == speaker) {
      return medium;
    }
    String agency = agencies.name(credited);
    if (medium == null) {
      return agency;
    }
    return medium.endsWith(agency) ? medium : medium + ", " + agency;
  }

  private String medium(int cue, List<TokenRange> stretches) {
    for (TokenRange stretch : stretches) {
      for (int i = stretch.first(); i <= stretch.last(); i++) {
        String medium = media.at(i);
        if (medium != null) {
          return medium;
        }
      }
    }
    for (TokenRange stretch : stretches) {
      String outlet = media.outletIn(cue, stretch);
      if (outlet != null) {
        return outlet;
      }
    }
    return null;
  }
}
