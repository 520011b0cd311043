package dev.verbatim.extraction.attribution;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.document.QuoteContext;
import dev.verbatim.extraction.mentions.Mention;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins quoted spans that are parts of one quotation: the paragraphs of a long one, and the two
 * halves of a sentence that its attribution interrupts.
 */
public final class SegmentJoiner {
  private final Document document;

  /** A joiner for one article. */
  public SegmentJoiner(Document document) {
    this.document = document;
  }

  /** Each list is one quotation. */
  public List<List<Decision>> join(List<Decision> decisions) {
    List<List<Decision>> joined = new ArrayList<>();
    Decision last = null;
    for (Decision decision : decisions) {
      boolean goesOn =
          last != null && (decision.quote().span.continues() || interrupts(last, decision));
      if (!goesOn) {
        joined.add(new ArrayList<>(1));
      }
      joined.get(joined.size() - 1).add(decision);
      last = decision;
    }
    return joined;
  }

  /** Whether the speaker and a verb are between two halves of one sentence. */
  private boolean interrupts(Decision first, Decision second) {
    Mention speaker = first.speaker();
    QuoteContext a = first.quote();
    QuoteContext b = second.quote();
    return speaker != null
        && speaker == second.speaker()
        && a.sentence == b.sentence
        && speaker.first > a.lastToken
        && speaker.last < b.firstToken
        && a.stop != '.'
        && isPause(b.firstToken - 1);
  }

  private boolean isPause(int token) {
    char c = document.tokens.first(token);
    return c == ',' || c == '\u2014' || c == '\u2013' || c == '-' || c == ';';
  }
}
