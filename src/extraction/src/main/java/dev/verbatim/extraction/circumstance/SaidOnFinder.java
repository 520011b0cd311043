package dev.verbatim.extraction.circumstance;

import dev.verbatim.extraction.attribution.Decision;
import dev.verbatim.extraction.indirect.ReportedClause;
import dev.verbatim.extraction.language.SpeechVerbs;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.text.TokenSpan;
import java.time.LocalDate;
import java.util.List;

/**
 * Finds the day on which words were said, where their attribution gives one.
 *
 * <p>Only a day that belongs to the saying counts ({@link AttributionClause}): a day inside the
 * quoted words, or of what was spoken about, does not. When in doubt, there is none.
 */
public final class SaidOnFinder {

  private final SpeechVerbs verbs;
  private final Analysis analysis;
  private final AttributionClause clause;
  private final DayParser days;

  /**
   * A finder for one article.
   *
   * @param published the day on which the article appeared; when it is null, only dates that give
   *     their year are found
   */
  public SaidOnFinder(Analysis analysis, LocalDate published) {
    this.verbs = analysis.document.language.verbs;
    this.analysis = analysis;
    clause = new AttributionClause(analysis);
    days = new DayParser(analysis.document.tokens, published, analysis.document.language);
  }

  /** The day on which the words were said, or null when the text gives none. */
  public LocalDate find(Decision decision) {
    return find(clause.of(decision));
  }

  /** The same for words without marks. */
  public LocalDate find(ReportedClause reported) {
    return find(clause.of(reported));
  }

  private LocalDate find(List<TokenSpan> spans) {
    for (TokenSpan span : spans) {
      for (int i = span.first(); i <= span.last(); i++) {
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
        && decision.quote().paragraph == before.quote().paragraph
        && verbs.continuing.contains(analysis.document.tokens.hash(decision.cue()));
  }
}
