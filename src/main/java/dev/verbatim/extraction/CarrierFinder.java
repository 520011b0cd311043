package dev.verbatim.extraction;

import java.util.List;

/**
 * Finds who or what carried the words: the medium ("a statement on its website") and the agency
 * ("Reuters") that their attribution names.
 */
final class CarrierFinder {
  private final Reading reading;
  private final AttributionClause clause;
  private final Agencies agencies;
  private final MediumReader media;

  CarrierFinder(Reading reading, Agencies agencies) {
    this.reading = reading;
    this.agencies = agencies;
    this.clause = new AttributionClause(reading);
    this.media = new MediumReader(reading, agencies);
  }

  /** Medium and agency, parted by a comma and a space; null when the text names neither. */
  String find(Decision decision) {
    if (decision.cue() < 0) {
      return null;
    }
    String medium = medium(decision);
    Mention credited = agencies.creditedIn(reading.document.sentences.of(decision.cue()));
    if (credited == null || credited == decision.speaker()) {
      return medium;
    }
    String agency = agencies.name(credited);
    if (medium == null) {
      return agency;
    }
    return medium.endsWith(agency) ? medium : medium + ", " + agency;
  }

  private String medium(Decision decision) {
    List<AttributionClause.Stretch> stretches = clause.of(decision);
    for (AttributionClause.Stretch stretch : stretches) {
      for (int i = stretch.from(); i < stretch.to(); i++) {
        String medium = media.at(i);
        if (medium != null) {
          return medium;
        }
      }
    }
    for (AttributionClause.Stretch stretch : stretches) {
      String outlet = media.outletIn(decision.cue(), stretch);
      if (outlet != null) {
        return outlet;
      }
    }
    return null;
  }
}
