package dev.verbatim.extraction.attribution;

import dev.verbatim.extraction.document.QuoteSite;
import dev.verbatim.extraction.document.Tags;
import dev.verbatim.extraction.learned.Features;
import dev.verbatim.extraction.mentions.CueLink;
import dev.verbatim.extraction.mentions.Mention;
import dev.verbatim.extraction.mentions.Reading;
import dev.verbatim.extraction.text.Tokens;

/**
 * Decides once more whether marked words are a quotation, now that it is known who would speak them
 * and what would introduce them: words that nobody seems to say are more often doubted words or the
 * title of a work.
 */
public final class SecondLook {
  private final Reading reading;
  private final FilterFeatures filter;

  public SecondLook(Reading reading, FilterFeatures filter) {
    this.reading = reading;
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
      QuoteSite site,
      SpeakerRanker.Ranking ranking,
      Mention speaker,
      int cue,
      int lead) {
    filter.describe(f, site);
    Tags tags = reading.tags;
    Tokens tokens = reading.document.tokens;
    int length = Math.min(5, site.length());
    int sure = (int) (ranking.probability() * 8);
    int kind = speaker == null ? 0 : 1 + speaker.kind.ordinal();
    boolean near = speaker != null && speaker.sentence == site.sentence;
    f.add(20, sure, length, kind);
    f.add(20, kind, near ? 1 : 0, site.shape);
    f.add(20, kind, near ? 1 : 0, sure);
    f.add(21, lead < 0 ? 0 : CueLink.step(tags.cue(lead)), length, side(lead, site));
    f.add(21, lead < 0 ? 0 : tokens.hash(lead), length > 3 ? 1 : 0, side(lead, site));
    f.add(21, lead < 0 ? -1 : gap(lead, site), length, side(lead, site));
    f.add(21, lead < 0 ? 0 : tokens.hash(lead), lead < 0 ? -1 : gap(lead, site));
    f.add(22, cue < 0 ? 0 : tokens.hash(cue), length > 3 ? 1 : 0);
    f.add(22, cue == lead ? 1 : 0, near ? 1 : 0, length);
    if (speaker != null) {
      f.add(23, speaker.type, near ? 1 : 0, length);
      f.add(23, speaker.after.code(), speaker.before.code(), near ? 1 : 0);
      f.add(23, cue >= 0 && speaker.after.token() == cue ? speaker.after.code() : 0, length, sure);
    }
  }

  private static int side(int token, QuoteSite site) {
    return token < 0 ? 0 : token < site.firstToken ? 1 : 2;
  }

  private int gap(int token, QuoteSite site) {
    int words =
        token < site.firstToken
            ? reading.distance(token + 1, site.firstToken)
            : reading.distance(site.lastToken + 1, token);
    return Features.step(words);
  }
}
