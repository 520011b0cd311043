package dev.verbatim.training;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.language.Language;
import dev.verbatim.extraction.marks.QuotedSpan;
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

  /** Among what is set alone, every so many times something that nobody said. */
  private static final int UNSAID_EVERY = 8;

  private static final int SHORTEST = 25;

  private static final String FOREIGN = "/foreign";
  private static final String CUT = "/cut";

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

  /** Whether an article is a passage that was made here. */
  static boolean isOne(GoldArticle article) {
    return article.id().endsWith(FOREIGN) || article.id().endsWith(CUT);
  }

  /** A quotation of another article before a paragraph. */
  private static void foreign(
      GoldArticle article,
      Paragraphs paragraphs,
      int p,
      GoldArticle other,
      List<GoldArticle> made) {
    int at = paragraphs.start(p);
    if (other == article
        || article.quotes().stream().anyMatch(q -> q.start() < at && q.end() > at)) {
      return;
    }
    boolean said = p % UNSAID_EVERY != 0;
    List<String> fit = said ? said(other) : unsaid(other);
    if (fit.isEmpty()) {
      return;
    }
    String words = fit.get(p % fit.size());
    GoldArticle.GoldQuote quote =
        new GoldArticle.GoldQuote(at, at + words.length(), "direct", null, null, true, "");
    GoldArticle changed = article.inserted(at, words + "\n\n", said ? quote : null);
    made.add(
        changed.window(
            article.id() + "/" + p + FOREIGN,
            paragraphs.start(Math.max(0, p - 3)),
            paragraphs.end(p) + words.length() + 2));
  }

  /** The quotations of an article that can be set alone. */
  private static List<String> said(GoldArticle article) {
    return article.quotes().stream()
        .filter(q -> isWhole(article.text(), q))
        .map(q -> article.text().substring(q.start(), q.end()))
        .toList();
  }

  /** What an article has between marks although nobody said it: titles, doubted words. */
  private static List<String> unsaid(GoldArticle article) {
    List<String> words = new ArrayList<>();
    for (QuotedSpan span : new Document(article.text(), Language.english()).outer) {
      boolean other =
          article.quotes().stream().anyMatch(q -> q.start() < span.end() && q.end() > span.start())
              || article.ignored().stream().anyMatch(i -> i[0] < span.end() && i[1] > span.start());
      if (span.closed() && !other) {
        words.add(article.text().substring(span.start(), span.end()));
      }
    }
    return words;
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
                article.id() + "/" + p + CUT,
                paragraphs.start(p - 1),
                paragraphs.end(Math.min(p + 1, paragraphs.size() - 1)) + 2));
      }
      before = q;
    }
  }
}
