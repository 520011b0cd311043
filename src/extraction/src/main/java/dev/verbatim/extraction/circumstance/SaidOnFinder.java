package dev.verbatim.extraction.circumstance;

import dev.verbatim.extraction.attribution.Decision;
import dev.verbatim.extraction.indirect.ReportedClause;
import dev.verbatim.extraction.language.WordSet;
import dev.verbatim.extraction.mentions.Reading;
import dev.verbatim.extraction.text.TokenRange;
import java.time.LocalDate;
import java.util.List;

/**
 * Finds the day on which words were said, where their attribution gives one.
 *
 * <p>Only a day that belongs to the saying counts ({@link AttributionClause}): a day inside the
 * quoted words, or of what was spoken about, does not. When in doubt, there is none.
 */
public final class SaidOnFinder {
  /** Words by which a speaker goes on with the same speech. */
  private static final WordSet GOING_ON =
      WordSet.of("added adds adding continued continues continuing concluded concluding went");

  private final Reading reading;
  private final AttributionClause clause;
  private final DayReader days;

  /**
   * A finder for one article.
   *
   * @param published the day on which the article appeared; when it is null, only dates that give
   *     their year are found
   */
  public SaidOnFinder(Reading reading, LocalDate published) {
    this.reading = reading;
    clause = new AttributionClause(reading);
    days = new DayReader(reading.document.tokens, published);
  }

  /** The day on which the words were said, or null when the text gives none. */
  public LocalDate find(Decision decision) {
    return find(clause.of(decision));
  }

  /** The same for words without marks. */
  public LocalDate find(ReportedClause reported) {
    return find(clause.of(reported));
  }

  private LocalDate find(List<TokenRange> stretches) {
    for (TokenRange stretch : stretches) {
      for (int i = stretch.first(); i <= stretch.last(); i++) {
        DayPhrase phrase = days.at(i);
        if (phrase == null) {
          continue;
        }
        if (phrase.day() != null) {
          return phrase.day();
        }
        i = phrase.last();
      }
    }
    return null;
  }

  /**
   * Whether the day of the quotation before holds for this one too: its speaker "added" it in the
   * same paragraph. A mere "said" may be of another day.
   */
  public boolean goesOn(Decision decision, Decision before) {
    return decision.cue() >= 0
        && decision.site().paragraph == before.site().paragraph
        && GOING_ON.contains(reading.document.tokens.hash(decision.cue()));
  }
}
