package dev.verbatim.extraction.attribution;

import dev.verbatim.extraction.document.QuoteContext;
import dev.verbatim.extraction.mentions.Mention;
import java.util.List;

/**
 * What was decided about one quoted span that is a quotation.
 *
 * @param quote the span
 * @param keep how likely it is a quotation at all, 0 to 1
 * @param direct whether the words stand alone
 * @param ranking the candidates and their scores
 * @param speaker the winner, or null when the text does not say
 * @param cue the token that introduces the words, or -1
 * @param alone whether it has a paragraph to itself, so that no word beside it tells who speaks
 * @param explanation why, or null when nobody asked
 */
public record Decision(
    QuoteContext quote,
    double keep,
    boolean direct,
    SpeakerRanker.Ranking ranking,
    Mention speaker,
    int cue,
    boolean alone,
    List<CandidateReasons> explanation) {

  /** The same decision, explained. */
  Decision with(List<CandidateReasons> why) {
    return new Decision(quote, keep, direct, ranking, speaker, cue, alone, why);
  }

  /** The same decision about a paragraph that goes on with the same quotation. */
  Decision goingOnAt(QuoteContext next) {
    return new Decision(next, keep, direct, ranking, speaker, cue, alone, explanation);
  }
}
