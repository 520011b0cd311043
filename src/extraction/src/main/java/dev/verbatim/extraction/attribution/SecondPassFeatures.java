package dev.verbatim.extraction.attribution;

import dev.verbatim.extraction.document.QuoteContext;
import dev.verbatim.extraction.document.Tags;
import dev.verbatim.extraction.learned.Features;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.mentions.CueLink;
import dev.verbatim.extraction.mentions.Mention;
import dev.verbatim.extraction.text.TokenSequence;

/**
 * Decides once more whether quoted words are a quotation, now that it is known who would speak them
 * and what would introduce them: words that nobody seems to say are more often doubted words or the
 * title of a work.
 */
public final class SecondPassFeatures {
  // Families of features.
  private static final int SPEAKER_CERTAINTY = 20;
  private static final int LEAD_CUE = 21;
  private static final int CUE_WORD = 22;
  private static final int SPEAKER_LINK = 23;

  private final Analysis analysis;
  private final FilterFeatures filter;

  /** Features for one article. */
  public SecondPassFeatures(Analysis analysis, FilterFeatures filter) {
    this.analysis = analysis;
    this.filter = filter;
  }

  /**
   * Fills {@code f} with the facts of the first look and of what was found since.
   *
   * @param speaker the best candidate, or null
   * @param cue the word that would introduce the quotation, or -1
   * @param lead the word that introduces it whoever speaks, or -1
   */
  public void describe(
      Features f,
      QuoteContext quote,
      SpeakerRanker.Ranking ranking,
      Mention speaker,
      int cue,
      int lead) {
    filter.describe(f, quote);
    Tags tags = analysis.tags;
    TokenSequence tokens = analysis.document.tokens;
    int length = Math.min(5, quote.length());
    int sure = (int) (ranking.probability() * 8);
    int kind = speaker == null ? 0 : 1 + speaker.type.ordinal();
    boolean near = speaker != null && speaker.sentence == quote.sentence;
    f.add(SPEAKER_CERTAINTY, sure, length, kind);
    f.add(SPEAKER_CERTAINTY, kind, near ? 1 : 0, quote.shape);
    f.add(SPEAKER_CERTAINTY, kind, near ? 1 : 0, sure);
    f.add(LEAD_CUE, lead < 0 ? 0 : CueLink.step(tags.cue(lead)), length, side(lead, quote));
    f.add(LEAD_CUE, lead < 0 ? 0 : tokens.hash(lead), length > 3 ? 1 : 0, side(lead, quote));
    f.add(LEAD_CUE, lead < 0 ? -1 : gap(lead, quote), length, side(lead, quote));
    f.add(LEAD_CUE, lead < 0 ? 0 : tokens.hash(lead), lead < 0 ? -1 : gap(lead, quote));
    f.add(CUE_WORD, cue < 0 ? 0 : tokens.hash(cue), length > 3 ? 1 : 0);
    f.add(CUE_WORD, cue == lead ? 1 : 0, near ? 1 : 0, length);
    if (speaker != null) {
      f.add(SPEAKER_LINK, speaker.typeCode, near ? 1 : 0, length);
      f.add(SPEAKER_LINK, speaker.after.code(), speaker.before.code(), near ? 1 : 0);
      f.add(
          SPEAKER_LINK,
          cue >= 0 && speaker.after.token() == cue ? speaker.after.code() : 0,
          length,
          sure);
    }
  }

  private static int side(int token, QuoteContext quote) {
    return token < 0 ? 0 : token < quote.firstToken ? 1 : 2;
  }

  private int gap(int token, QuoteContext quote) {
    int words =
        token < quote.firstToken
            ? analysis.distance(token + 1, quote.firstToken)
            : analysis.distance(quote.lastToken + 1, token);
    return Features.step(words);
  }
}
