package dev.verbatim.api.feed;

import dev.verbatim.news.article.Article;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuotedArticle;
import dev.verbatim.platform.value.Urns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One article or quotation in a feed.
 *
 * @param id a URN, the same wherever the API is reached
 * @param version counts up with every change
 * @param title never null
 * @param link where a reader finds the article: where it is published, else its page here
 * @param about where the API has it
 * @param published when it appeared
 * @param updated when it last changed
 * @param author whose words they are, or null
 * @param credit where the words were quoted, as a reader is told; null for an article
 * @param headline of the article, or null
 * @param publisher the name of who published it, or null
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
    String credit,
    String headline,
    String publisher,
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
        article.url() == null ? base + "/articles/" + article.id() : article.url(),
        address,
        article.listedAt(),
        article.updatedAt(),
        article.publication().byline() == null ? publisher : article.publication().byline(),
        null,
        article.headline(),
        publisher,
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
    String words = inMarks(beginning(quote.text()));
    QuotedArticle article = quote.article();
    return new FeedEntry(
        Urns.of("quote", quote.id()),
        quote.version(),
        speaker == null ? words : speaker + ": " + words,
        article.url() == null
            ? base + "/articles/" + article.id() + "/quotes/" + quote.id()
            : article.url(),
        base + "/v1/quotes/" + quote.id(),
        article.listedAt(),
        quote.updatedAt(),
        speaker,
        credit(article),
        article.headline(),
        article.publisherName(),
        quote.text(),
        List.of(),
        article.language());
  }

  /** Such as: In “Ferry sails again”, Harbor Post. */
  private static String credit(QuotedArticle article) {
    String where =
        Stream.of(
                article.headline() == null ? null : "In " + inMarks(article.headline()),
                article.publisherName())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return where.isEmpty() ? null : where;
  }

  private static String inMarks(String words) {
    return "\u201c" + words + "\u201d";
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
