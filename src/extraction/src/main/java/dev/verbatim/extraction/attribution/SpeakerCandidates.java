package dev.verbatim.extraction.attribution;

import dev.verbatim.extraction.document.QuoteContext;
import dev.verbatim.extraction.document.Sentences;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.mentions.Mention;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses which mentions are worth weighing for a quotation: those of its own paragraph, a few of
 * the two paragraphs before it, and whoever spoke before. Their number never depends on the length
 * of the text.
 */
public final class SpeakerCandidates {
  private static final int BACK = 16;
  private static final int AHEAD = 10;
  private static final int BACK_BEYOND = 6;

  /** How many other quotations may be between a quotation and its speaker. */
  private static final int QUOTATIONS_BACK = 4;

  private static final int QUOTATIONS_AHEAD = 2;

  private SpeakerCandidates() {}

  /** The candidates for a quotation, the nearest before it first. */
  public static List<Mention> of(QuoteContext quote, Analysis analysis, Discourse discourse) {
    List<Mention> mentions = analysis.mentions;
    Sentences sentences = analysis.document.sentences;
    List<Mention> chosen = new ArrayList<>();
    int next = analysis.firstMentionFrom(quote.firstToken);
    int beyond = 0;
    for (int i = next - 1; i >= 0 && i >= next - BACK && beyond < BACK_BEYOND; i--) {
      Mention mention = mentions.get(i);
      boolean far = quote.index - analysis.quotesBefore(mention.head) > QUOTATIONS_BACK;
      if (far || mention.paragraph < quote.paragraph - 2) {
        break;
      }
      if (mention.paragraph < quote.paragraph) {
        beyond++;
      }
      if (!sentences.isDateline(mention.head)) {
        chosen.add(mention);
      }
    }
    int last = LoneQuotation.isSigned(quote, analysis) ? quote.paragraph + 1 : quote.paragraph;
    for (int i = next; i < mentions.size() && i < next + AHEAD; i++) {
      int between = analysis.quotesBefore(mentions.get(i).head) - quote.index - 1;
      if (between > QUOTATIONS_AHEAD || mentions.get(i).paragraph > last) {
        break;
      }
      if (!sentences.isDateline(mentions.get(i).head)) {
        chosen.add(mentions.get(i));
      }
    }
    Mention previous = discourse.previousSpeaker();
    if (previous != null && !chosen.contains(previous)) {
      chosen.add(previous);
    }
    return chosen;
  }
}
