package dev.verbatim.training;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.document.QuoteContext;
import dev.verbatim.extraction.language.Language;
import dev.verbatim.extraction.language.WordHash;
import dev.verbatim.extraction.learned.FeatureWeights;
import dev.verbatim.extraction.learned.Lexicon;
import dev.verbatim.extraction.marks.QuotedSpan;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.mentions.Mention;
import java.util.HashMap;
import java.util.Map;

/** A gold article read by the engine, with what is right about each of its quoted spans. */
final class Example {
  final GoldArticle gold;
  final Analysis analysis;

  /** For each quote the fragment that people marked, or null when it is no quotation. */
  final Map<QuoteContext, GoldArticle.GoldQuote> quotes = new HashMap<>();

  /** What guesses the introducing word in training, learned from the other half of the articles. */
  FeatureWeights lead;

  Example(GoldArticle gold, Lexicon lexicon) {
    this.gold = gold;
    analysis = new Analysis(new Document(gold.text(), Language.english()), lexicon);
    for (QuoteContext quote : analysis.quotes) {
      for (GoldArticle.GoldQuote q : gold.quotes()) {
        if (q.isMarked() && overlap(quote.span, q.start(), q.end()) > 0.6) {
          quotes.put(quote, q);
          break;
        }
      }
    }
  }

  /** 0 or 1; an article and its passages are in the same half. */
  int half() {
    int slash = gold.id().indexOf('/');
    String article = slash < 0 ? gold.id() : gold.id().substring(0, slash);
    return WordHash.hash(article) & 1;
  }

  private static double overlap(QuotedSpan m, int start, int end) {
    int shared = Math.min(m.end(), end) - Math.max(m.start(), start);
    // A paragraph of a longer quotation counts as part of it.
    return shared <= 0 ? 0 : shared / (double) (m.end() - m.start());
  }

  /** The mention with this head, or null. */
  Mention mentionAt(int head) {
    int i = analysis.firstMentionFrom(head);
    boolean found = i < analysis.mentions.size() && analysis.mentions.get(i).head == head;
    return found ? analysis.mentions.get(i) : null;
  }

  boolean isIgnored(QuoteContext quote) {
    return gold.ignored().stream().anyMatch(i -> overlap(quote.span, i[0], i[1]) >= 0.5);
  }
}
