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

  private Draws() {}

  /**
   * A quotation that may be drawn.
   *
   * @param id its id
   * @param publisherId who published it, or null
   * @param listedAt when it was published, in whole seconds
   * @param speakerId whose words they are, or null
   */
  record Draw(
      String id,
      String publisherId,
      Instant listedAt,
      QuotationType type,
      Review review,
      double confidence,
      String speakerId) {}

  /**
   * The quotations of a chunk but the rejected ones, which are never drawn; null if none is left.
   */
  static String write(QuotedArticle article, List<Quote> quotes) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.join(
            TAB,
            article.id(),
            Objects.toString(article.publisherId(), ""),
            String.valueOf(article.listedAt().getEpochSecond())));
    for (Quote quote : quotes) {
      if (!quote.isRejected()) {
        lines.add(
            String.join(
                TAB,
                quote.id().substring(quote.id().lastIndexOf('-') + 1),
                quote.type().name(),
                quote.review().name(),
                String.valueOf(quote.attribution().confidence()),
                Objects.toString(quote.speakerId(), "")));
      }
    }
    return lines.size() == 1 ? null : String.join("\n", lines);
  }

  /** What {@link #write} has written. */
  static List<Draw> read(String text) {
    String[] lines = text.split("\n");
    String[] article = lines[0].split(TAB, -1);
    List<Draw> draws = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      String[] quote = lines[i].split(TAB, -1);
      draws.add(
          new Draw(
              article[0] + "-" + quote[0],
              article[1].isEmpty() ? null : article[1],
              Instant.ofEpochSecond(Long.parseLong(article[2])),
              QuotationType.valueOf(quote[1]),
              Review.valueOf(quote[2]),
              Double.parseDouble(quote[3]),
              quote[4].isEmpty() ? null : quote[4]));
    }
    return draws;
  }
}
