package dev.verbatim.store.views;

import dev.verbatim.extraction.QuotationType;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuotedArticle;
import dev.verbatim.news.quote.Review;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What random quotations are drawn from: of every quotation of a chunk what it is filtered by. It
 * is text, a line for the article and one for each quotation, its parts separated by tabs.
 */
final class Draws {

  private static final String TAB = "\t";
  private static final String SPEAKER = "s";

  /** By place: whoever moves a constant builds views again. */
  private static final QuotationType[] TYPES = QuotationType.values();

  private static final Review[] REVIEWS = Review.values();

  private Draws() {}

  /**
   * A quotation that may be drawn.
   *
   * @param id its id
   * @param publisherId who published it, or null
   * @param listedAt when it was published, in whole seconds
   * @param hasSpeaker whether its speaker is known by a name
   */
  record Draw(
      String id,
      String publisherId,
      Instant listedAt,
      QuotationType type,
      Review review,
      double confidence,
      boolean hasSpeaker) {}

  /**
   * The quotations of a chunk but the rejected ones, which are never drawn; null if none is left.
   */
  static String write(QuotedArticle article, List<Quote> quotes) {
    List<String> lines = new ArrayList<>();
    lines.add(
        Objects.toString(article.publisherId(), "") + TAB + article.listedAt().getEpochSecond());
    for (Quote quote : quotes) {
      if (!quote.isRejected()) {
        lines.add(
            Quote.partInArticle(quote.id())
                + TAB
                + quote.type().ordinal()
                + quote.review().ordinal()
                + (quote.speakerId() == null ? "-" : SPEAKER)
                + Math.round(quote.attribution().confidence() * 1000));
      }
    }
    return lines.size() == 1 ? null : String.join("\n", lines);
  }

  /** What {@link #write} has written. */
  static List<Draw> read(String articleId, String text) {
    String[] lines = text.split("\n");
    String[] article = lines[0].split(TAB, -1);
    List<Draw> draws = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      String[] quote = lines[i].split(TAB, -1);
      String facts = quote[1];
      draws.add(
          new Draw(
              articleId + "-" + quote[0],
              article[0].isEmpty() ? null : article[0],
              Instant.ofEpochSecond(Long.parseLong(article[1])),
              TYPES[facts.charAt(0) - '0'],
              REVIEWS[facts.charAt(1) - '0'],
              Integer.parseInt(facts.substring(3)) / 1000.0,
              facts.substring(2, 3).equals(SPEAKER)));
    }
    return draws;
  }
}
