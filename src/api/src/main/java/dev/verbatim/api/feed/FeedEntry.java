package dev.verbatim.api.feed;

import dev.verbatim.news.article.Article;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.platform.value.Urns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One article or quotation in a feed.
 *
 * @param id a URN, the same wherever the API is reached
 * @param version counts up with every change
 * @param title never null
 * @param link where to read it
 * @param about where the API has it, or its article
 * @param published when it appeared
 * @param updated when it last changed
 * @param author whose words they are, or null
 * @param text the words, without markup
 * @param categories what it is about
 * @param language a BCP 47 tag, or null
 */
record FeedEntry(
    String id,
    int version,
    String title,
    String link,
    String about,
    Instant published,
    Instant updated,
    String author,
    String text,
    List<String> categories,
    String language) {

  private static final int LONGEST_TITLE = 80;

  FeedEntry {
    categories = List.copyOf(categories);
  }

  /**
   * The entry of an article.
   *
   * @param article with its body
   * @param base where the API is reached
   */
  static FeedEntry of(Article article, String base) {
    String address = base + "/v1/articles/" + article.id();
    List<String> categories = new ArrayList<>(article.tags());
    if (article.section() != null && !categories.contains(article.section())) {
      categories.add(article.section());
    }
    String publisher = article.publisher() == null ? null : article.publisher().name();
    return new FeedEntry(
        Urns.of("article", article.id()),
        article.version(),
        article.headline() == null ? beginning(article.body()) : article.headline(),
        article.url() == null ? address : article.url(),
        address,
        article.listedAt(),
        article.updatedAt(),
        article.publication().byline() == null ? publisher : article.publication().byline(),
        article.body(),
        categories,
        article.language());
  }

  /**
   * The entry of a quotation.
   *
   * @param base where the API is reached
   */
  static FeedEntry of(Quote quote, String base) {
    String speaker = quote.speaker() == null ? null : quote.speaker().name();
    String words = "\u201c" + beginning(quote.text()) + "\u201d";
    return new FeedEntry(
        Urns.of("quote", quote.id()),
        quote.version(),
        speaker == null ? words : speaker + ": " + words,
        base + "/v1/quotes/" + quote.id(),
        base + "/v1/articles/" + quote.article().id(),
        quote.article().listedAt(),
        quote.updatedAt(),
        speaker,
        quote.text(),
        List.of(),
        null);
  }

  /** The first words of a text, on one line. */
  private static String beginning(String text) {
    // No more is looked at than can be shown, whatever white space there is.
    String line = text.substring(0, Math.min(text.length(), 4 * LONGEST_TITLE));
    line = line.replaceAll("\\s+", " ").strip();
    if (line.length() <= LONGEST_TITLE) {
      return line;
    }
    int space = line.lastIndexOf(' ', LONGEST_TITLE);
    int end = space > 0 ? space : line.offsetByCodePoints(0, LONGEST_TITLE / 2);
    return line.substring(0, end) + "\u2026";
  }
}
