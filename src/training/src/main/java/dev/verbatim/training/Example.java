package dev.verbatim.training;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.document.QuoteSite;
import dev.verbatim.extraction.language.Words;
import dev.verbatim.extraction.learned.Lexicon;
import dev.verbatim.extraction.learned.Weights;
import dev.verbatim.extraction.marks.Marked;
import dev.verbatim.extraction.mentions.Mention;
import dev.verbatim.extraction.mentions.Reading;
import java.util.HashMap;
import java.util.Map;

/** A gold article read by the engine, with what is right about each of its marked stretches. */
final class Example {
  final GoldArticle gold;
  final Reading reading;

  /** For each site the fragment that people marked, or null when it is no quotation. */
  final Map<QuoteSite, GoldArticle.GoldQuote> quotes = new HashMap<>();

  /** What guesses the introducing word in training, learned from the other half of the articles. */
  Weights lead;

  Example(GoldArticle gold, Lexicon lexicon) {
    this.gold = gold;
    reading = new Reading(new Document(gold.text()), lexicon);
    for (QuoteSite site : reading.sites) {
      for (GoldArticle.GoldQuote q : gold.quotes()) {
        if (q.isMarked() && overlap(site.marked, q.start(), q.end()) > 0.6) {
          quotes.put(site, q);
          break;
        }
      }
    }
  }

  /** 0 or 1; an article and its passages are in the same half. */
  int half() {
    int slash = gold.id().indexOf('/');
    String article = slash < 0 ? gold.id() : gold.id().substring(0, slash);
    return Words.hash(article) & 1;
  }

  private static double overlap(Marked m, int start, int end) {
    int shared = Math.min(m.end(), end) - Math.max(m.start(), start);
    // A paragraph of a longer quotation counts as part of it.
    return shared <= 0 ? 0 : shared / (double) (m.end() - m.start());
  }

  /** The mention with this head, or null. */
  Mention mentionAt(int head) {
    int i = reading.firstMentionFrom(head);
    boolean found = i < reading.mentions.size() && reading.mentions.get(i).head == head;
    return found ? reading.mentions.get(i) : null;
  }

  boolean isIgnored(QuoteSite site) {
    return gold.ignored().stream().anyMatch(i -> overlap(site.marked, i[0], i[1]) >= 0.5);
  }
}
