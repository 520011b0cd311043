package dev.verbatim.search.projection;

import static java.util.Objects.requireNonNull;

import dev.verbatim.news.article.Article;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.platform.projection.Entity;
import java.util.List;

/**
 * What an article or a speaker is now.
 *
 * @param generation which of its states this is. 0 where that is not known, as of what has never
 *     been there
 * @param content what it is, or that it is gone
 */
public record Change(Entity entity, long generation, Content content) {

  /** None of them is null. */
  public Change {
    requireNonNull(entity, "entity");
    requireNonNull(content, "content");
  }

  /** What there may be. */
  public sealed interface Content {}

  /**
   * An article.
   *
   * @param article with its body
   * @param quotes all its quotations, each with the speaker that it is shown with
   */
  public record News(Article article, List<Quote> quotes) implements Content {
    public News {
      requireNonNull(article.body(), "body");
      quotes = List.copyOf(quotes);
    }
  }

  /** A speaker. */
  public record Person(Speaker speaker) implements Content {}

  /** That a speaker's id leads to another speaker. */
  public record Redirect(String into) implements Content {}

  /** There is nothing, or nothing any more. */
  public record Gone() implements Content {}

  /**
   * There is something, but it cannot become a row.
   *
   * @param reason why
   */
  public record Withheld(String reason) implements Content {}

  /** There is nothing, and it is not known which state that is. */
  public static Change nothing(Entity entity) {
    return new Change(entity, 0, new Gone());
  }

  /** The same state, which cannot become a row. */
  Change withheld(String reason) {
    return new Change(entity, generation, new Withheld(reason));
  }
}
