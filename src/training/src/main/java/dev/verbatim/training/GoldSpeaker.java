package dev.verbatim.training;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.language.WordSet;
import dev.verbatim.extraction.mentions.Mention;
import dev.verbatim.extraction.text.TokenSequence;
import dev.verbatim.extraction.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/** Which mentions stand for the phrase that people marked as the speaker. */
final class GoldSpeaker {
  private static final WordSet CUT =
      WordSet.of(
          "of", "for", "from", "who", "whose", "which", "that", "in", "at", "on", "with", "to",
          "by", "during", "near", "based", "told", "said", "says", "wrote", "while", "as");

  private GoldSpeaker() {}

  /** The last word of the phrase before a comma, bracket, preposition or relative clause. */
  static int head(Document d, int[] speaker) {
    int first = d.tokens.at(speaker[0]);
    int head = -1;
    for (int i = first; i < d.tokens.size() && d.tokens.start(i) < speaker[1]; i++) {
      boolean cut =
          i > first
              && (!d.tokens.isWord(i) && d.tokens.kind(i) != TokenSequence.NUMBER
                  || CUT.contains(d.tokens.hash(i)));
      if (cut && head >= 0) {
        break;
      }
      if (d.tokens.isWord(i) && !Tokenizer.isPossessive(d.tokens.hash(i))) {
        head = i;
      }
    }
    return head;
  }

  /** The candidates that are right; empty when none is. */
  static List<Integer> right(Document d, int[] speaker, List<Mention> candidates) {
    List<Integer> right = new ArrayList<>();
    int head = head(d, speaker);
    int best = -1;
    for (int i = 0; i < candidates.size(); i++) {
      Mention m = candidates.get(i);
      if (m.head == head) {
        right.add(i);
      } else if (d.tokens.start(m.first) < speaker[1] && d.tokens.end(m.last) > speaker[0]) {
        if (best < 0 || m.head > candidates.get(best).head && m.head <= head) {
          best = i;
        }
      }
    }
    if (right.isEmpty() && best >= 0) {
      right.add(best);
    }
    return right;
  }
}
