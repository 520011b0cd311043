package dev.verbatim.search.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.verbatim.news.article.ArticleView;
import dev.verbatim.news.quote.QuoteView;
import dev.verbatim.search.query.SearchQuery.Kind;
import dev.verbatim.search.words.WebQuery;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of a search, as the client sees it.
 *
 * @param items what was found, in order
 * @param total how much matches; on the first page alone
 * @param facets who and what it comes from; on the first page alone
 * @param speakers speakers whose names are like what was typed; on the first page alone
 * @param asOf when the last change was made that is in search; absent before there was one
 * @param next the cursor of the next page; absent on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SearchPage")
public record FoundView(
    List<Item> items,
    Total total,
    Facets facets,
    List<Suggestion> speakers,
    Instant asOf,
    String next) {

  /**
   * One that was found.
   *
   * @param kind {@code article} or {@code quote}
   * @param score how well it matches; absent in order of time
   * @param article the article without its body
   * @param quote the quotation
   * @param highlights where the words are
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "Found")
  public record Item(
      String kind,
      Double score,
      @Schema(implementation = ArticleView.class) @JsonRawValue String article,
      @Schema(implementation = QuoteView.class) @JsonRawValue String quote,
      Highlights highlights) {

    static Item of(FoundRow row, WebQuery words) {
      boolean isArticle = row.part().equals("article");
      return new Item(
          row.part(),
          row.score(),
          isArticle ? row.view() : null,
          isArticle ? null : row.view(),
          Highlights.of(row, words));
    }
  }

  /**
   * How much matches.
   *
   * @param count so many
   * @param relation {@code exact}, or {@code atLeast} where not all was counted
   */
  @Schema(name = "FoundTotal")
  public record Total(long count, String relation) {

    public static Total of(FoundPage page) {
      long count = 0;
      boolean exact = true;
      for (Kind kind : Kind.values()) {
        long counted = page.counted(kind);
        exact &= counted <= SearchSql.MOST;
        count += Math.min(counted, SearchSql.MOST);
      }
      return new Total(count, exact ? "exact" : "atLeast");
    }
  }

  /** Who speaks, who publishes, in what language and when, each with how much of it. */
  public record Facets(
      List<Named> speaker, List<Named> publisher, List<Named> language, List<Month> month) {

    public static Facets of(FoundPage page) {
      return new Facets(
          page.part("speaker").stream().map(Named::of).toList(),
          page.part("publisher").stream().map(Named::of).toList(),
          page.part("language").stream().map(Named::ofLanguage).toList(),
          page.part("month").stream().map(row -> new Month(row.id(), row.number())).toList());
    }
  }

  /** A speaker, publisher or language, and how much of what matches is its. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "Counted")
  public record Named(String id, String name, long count) {

    public static Named of(FoundRow row) {
      return new Named(row.id(), row.label(), row.number());
    }

    static Named ofLanguage(FoundRow row) {
      String name = Locale.forLanguageTag(row.id()).getDisplayName(Locale.ENGLISH);
      return new Named(row.id(), name.isEmpty() ? row.id() : name, row.number());
    }
  }

  /** A speaker. */
  @Schema(name = "TimelineSpeaker")
  public record Speaker(String id, String name) {}

  /** A month, such as {@code 2026-03}, and how much of what matches is of it. */
  @Schema(name = "CountedMonth")
  public record Month(String month, long count) {}

  /** A speaker whose name is like what was typed. */
  @Schema(name = "SuggestedSpeaker")
  public record Suggestion(String id, String name, long quoteCount) {}

  public static FoundView of(FoundPage page, boolean first, String next) {
    return new FoundView(
        page.items().stream().map(row -> Item.of(row, page.words())).toList(),
        first ? Total.of(page) : null,
        first ? Facets.of(page) : null,
        first
            ? page.part("suggestion").stream()
                .map(row -> new Suggestion(row.id(), row.label(), row.number()))
                .toList()
            : null,
        page.asOf(),
        next);
  }
}
