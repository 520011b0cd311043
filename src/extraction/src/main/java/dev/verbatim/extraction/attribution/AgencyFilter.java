package dev.verbatim.extraction.attribution;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.language.SpeechVerbs;
import dev.verbatim.extraction.media.NewsAgencies;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.mentions.CueLink;
import dev.verbatim.extraction.mentions.Mention;
import dev.verbatim.extraction.text.TokenSequence;

/**
 * Keeps the agency that carries words from being taken for their speaker: in "the ministry said,
 * Reuters reported" and "Reuters quoted the ministry as saying" the ministry speaks.
 */
final class AgencyFilter {
  private static final int REACH = 16;

  private final SpeechVerbs verbs;
  private final NewsAgencies agencies;
  private final Document document;
  private final TokenSequence tokens;

  AgencyFilter(Analysis analysis) {
    this.verbs = analysis.document.language.verbs;
    agencies = new NewsAgencies(analysis);
    document = analysis.document;
    tokens = document.tokens;
  }

  /** The same ranking, or one in which the speaker that the text names is before the agency. */
  SpeakerRanker.Ranking withoutAgency(SpeakerRanker.Ranking ranking) {
    Mention winner = ranking.winner();
    if (winner == null || !agencies.isCredited(winner)) {
      return ranking;
    }
    int better = -1;
    for (int i = 0; i < ranking.candidates().size(); i++) {
      Mention other = ranking.candidates().get(i);
      boolean speaks = other.sentence == winner.sentence && speaks(winner, other);
      if (speaks && (better < 0 || ranking.scores()[i] > ranking.scores()[better])) {
        better = i;
      }
    }
    return better < 0 ? ranking : ranking.exchanged(better);
  }

  private boolean speaks(Mention agency, Mention other) {
    if (other == agency || agencies.isAgency(other) || other.possessive) {
      return false;
    }
    if (isQuoted(agency, other)) {
      return true;
    }
    boolean after =
        other.after.rate() >= CueLink.OCCASIONAL && other.after.pattern() <= CueLink.RELATIVE;
    boolean before =
        other.before.rate() >= CueLink.FREQUENT && other.before.pattern() <= CueLink.LOOSE;
    return after && owns(agency, other.after.token())
        || before && owns(agency, other.before.token());
  }

  /** Whether a cue word is not the agency's own. */
  private static boolean owns(Mention agency, int cue) {
    return cue != agency.after.token() && cue != agency.before.token();
  }

  /** "Reuters quoted the ministry as saying", "Reuters reported, citing a senior official". */
  private boolean isQuoted(Mention agency, Mention other) {
    int limit = Math.min(other.first, agency.last + REACH);
    int verb = agency.last + 1;
    while (verb < limit && !verbs.quoting.contains(tokens.hash(verb))) {
      verb++;
    }
    while (verb + 1 < limit && verbs.quoting.contains(tokens.hash(verb + 1))) {
      verb++;
    }
    if (verb >= limit || other.first - verb > 2 && !citesAt(verb, other.first)) {
      return false;
    }
    int end = Math.min(document.sentences.end(other.sentence), other.last + REACH);
    for (int i = other.last + 1; i < end && document.quoted(i) < 0; i++) {
      if (verbs.afterQuoted.contains(tokens.hash(i))) {
        return true;
      }
    }
    return citesAt(verb, other.first);
  }

  /** Whether "citing" is between the agency's verb and the source that is cited. */
  private boolean citesAt(int from, int to) {
    for (int i = Math.max(from, to - 3); i < to; i++) {
      if (verbs.citing.contains(tokens.hash(i))) {
        return true;
      }
    }
    return false;
  }
}
