package dev.verbatim.api.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;

/** A feed as JSON Feed 1.1 has it. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record JsonFeed(
    String version,
    String title,
    @JsonProperty("home_page_url") String homePageUrl,
    @JsonProperty("feed_url") String feedUrl,
    @JsonProperty("next_url") String nextUrl,
    List<Author> authors,
    List<Item> items) {

  private static final String VERSION = "https://jsonfeed.org/version/1.1";

  static JsonFeed of(Feed feed) {
    return new JsonFeed(
        VERSION,
        feed.title(),
        feed.list(),
        feed.self(),
        feed.next(),
        List.of(new Author(Feed.AUTHOR)),
        feed.entries().stream().map(Item::of).toList());
  }

  /** Who made the feed or an item of it. */
  @RegisterForReflection
  record Author(String name) {}

  /**
   * Where an item comes from; the format has no words for that.
   *
   * @param about where the API has it
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Origin(String about, String headline, String publisher) {}

  /** One article or quotation. */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      String id,
      String url,
      String title,
      String summary,
      @JsonProperty("content_text") String contentText,
      @JsonProperty("date_published") Instant datePublished,
      @JsonProperty("date_modified") Instant dateModified,
      List<Author> authors,
      List<String> tags,
      String language,
      @JsonProperty("_verbatim") Origin origin) {

    private static Item of(FeedEntry entry) {
      return new Item(
          entry.id(),
          entry.link(),
          entry.title(),
          entry.credit(),
          entry.text(),
          entry.published(),
          entry.updated(),
          entry.author() == null ? null : List.of(new Author(entry.author())),
          entry.categories().isEmpty() ? null : entry.categories(),
          entry.language(),
          new Origin(entry.about(), entry.headline(), entry.publisher()));
    }
  }
}
