package dev.verbatim.training;

import dev.verbatim.extraction.text.Paragraphs;
import java.util.ArrayList;
import java.util.List;

/**
 * Passages in which a quotation has a paragraph to itself, made from articles that have few of
 * them. A quotation of another article that is set between two paragraphs is said by nobody there.
 * One that is cut off from what the same speaker said before it goes on with the same speaker.
 */
final class LoneQuotations {
  /** Every so many paragraphs a quotation is set. */
  private static final int EVERY = 9;

  /**
   * Every so many quotations that could be cut off are. There are many of those, so that they would
   * outweigh the others.
   */
  private static final int CUT_EVERY = 6;

  private static final int SHORTEST = 25;

  private LoneQuotations() {}

  /** The passages made from some articles, in their order. */
  static List<GoldArticle> of(List<GoldArticle> articles) {
    List<GoldArticle> made = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      GoldArticle article = articles.get(i);
      Paragraphs paragraphs = new Paragraphs(article.text());
      for (int p = 2; p + 1 < paragraphs.size(); p++) {
        if ((p + i) % EVERY == 0) {
          GoldArticle other = articles.get((i + 1 + p * 31) % articles.size());
          foreign(article, paragraphs, p, other, made);
        }
        cutOff(article, paragraphs, p, made);
      }
    }
    return made;
  }

  /** A quotation of another article before a paragraph. */
  private static void foreign(
      GoldArticle article,
      Paragraphs paragraphs,
      int p,
      GoldArticle other,
      List<GoldArticle> made) {
    List<GoldArticle.GoldQuote> fit =
        other.quotes().stream().filter(q -> isWhole(other.text(), q)).toList();
    if (fit.isEmpty() || other == article) {
      return;
    }
    GoldArticle.GoldQuote chosen = fit.get(p % fit.size());
    String words = other.text().substring(chosen.start(), chosen.end());
    int at = paragraphs.start(p);
    if (article.quotes().stream().anyMatch(q -> q.start() < at && q.end() > at)) {
      return;
    }
    GoldArticle.GoldQuote quote =
        new GoldArticle.GoldQuote(at, at + words.length(), "direct", null, null, true, "");
    GoldArticle changed = article.inserted(at, words + "\n\n", quote);
    made.add(
        changed.window(
            article.id() + "/" + p + "/foreign",
            paragraphs.start(Math.max(0, p - 3)),
            paragraphs.end(p) + words.length() + 2));
  }

  private static boolean isWhole(String text, GoldArticle.GoldQuote q) {
    String words = text.substring(q.start(), q.end());
    return q.type().equals("direct") && words.length() >= SHORTEST && words.indexOf('\n') < 0;
  }

  /** The last quotation of a paragraph as a paragraph of its own. */
  private static void cutOff(
      GoldArticle article, Paragraphs paragraphs, int p, List<GoldArticle> made) {
    int from = paragraphs.start(p);
    int to = paragraphs.end(p);
    GoldArticle.GoldQuote before = null;
    for (GoldArticle.GoldQuote q : article.quotes()) {
      if (!q.isMarked() || q.start() < from || q.end() > to) {
        continue;
      }
      boolean goesOn =
          before != null
              && q.end() == to
              && q.type().equals("direct")
              && q.speaker() != null
              && before.speaker() != null
              && q.speaker()[0] == before.speaker()[0]
              && before.end() < q.start() - 3
              && ".”\"".indexOf(article.text().charAt(q.start() - 2)) >= 0
              && article.text().charAt(q.start() - 1) == ' ';
      if (goesOn && p % CUT_EVERY == 0) {
        GoldArticle changed = article.inserted(q.start(), "\n\n", null);
        made.add(
            changed.window(
                article.id() + "/" + p + "/cut",
                paragraphs.start(p - 1),
                paragraphs.end(Math.min(p + 1, paragraphs.size() - 1)) + 2));
      }
      before = q;
    }
  }
}
