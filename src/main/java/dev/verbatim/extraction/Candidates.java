package dev.verbatim.extraction;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses which mentions are worth weighing for a quotation: those of its own paragraph, a few of
 * the two paragraphs before it, and whoever spoke before. Their number never depends on the length
 * of the text.
 */
final class Candidates {
  private static final int BACK = 16;
  private static final int AHEAD = 10;
  private static final int BACK_BEYOND = 6;

  /** Beyond so many other quotations nobody speaks; a text of nothing but quotations is quick. */
  private static final int MOST_BETWEEN = 4;

  private Candidates() {}

  static List<Mention> of(QuoteSite site, Reading reading, Discourse discourse) {
    List<Mention> mentions = reading.mentions;
    List<Mention> chosen = new ArrayList<>();
    int next = reading.firstMentionFrom(site.firstToken);
    int first = site.index - MOST_BETWEEN;
    int start = first < 0 ? 0 : reading.sites.get(first).firstToken;
    int beyond = 0;
    for (int i = next - 1; i >= 0 && i >= next - BACK && beyond < BACK_BEYOND; i--) {
      Mention mention = mentions.get(i);
      if (mention.paragraph < site.paragraph - 2 || mention.last < start) {
        break;
      }
      if (mention.paragraph < site.paragraph) {
        beyond++;
      }
      chosen.add(mention);
    }
    int last = site.index + MOST_BETWEEN;
    int end = last < reading.sites.size() ? reading.sites.get(last).lastToken : Integer.MAX_VALUE;
    for (int i = next; i < mentions.size() && i < next + AHEAD; i++) {
      Mention mention = mentions.get(i);
      if (mention.paragraph > site.paragraph || mention.first > end) {
        break;
      }
      chosen.add(mention);
    }
    Mention previous = discourse.previousSpeaker();
    if (previous != null && !chosen.contains(previous)) {
      chosen.add(previous);
    }
    return chosen;
  }
}
