package dev.verbatim.search.projection;

import dev.verbatim.news.article.Article;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.table.Revision;

/**
 * What one item of the table has become.
 *
 * @param key the item
 * @param revision which of its states this is; where it is gone, the last one it had
 * @param content what it holds, or that it is gone
 */
public record Change(Key key, Revision revision, Content content) {

  /** What an item may hold. */
  sealed interface Content {}

  /**
   * An article, all but its body.
   *
   * @param edition the edition of its quotations that counts; see {@link
   *     dev.verbatim.platform.table.PreparedItem}
   */
  record Summary(Article article, String edition) implements Content {}

  /** The body of an article. */
  record Body(String text) implements Content {}

  /**
   * A quotation.
   *
   * @param pending the edition of the article without which it does not count, or null
   */
  record Quotation(Quote quote, String pending) implements Content {}

  /** A speaker. */
  record Person(Speaker speaker) implements Content {}

  /** That an id leads to another speaker. */
  record Redirect(String into) implements Content {}

  /** There is no such item any more. */
  public record Gone(Kind kind) implements Content {}

  /**
   * There is one, but it cannot become a row.
   *
   * @param sequence its place in the stream; null when it was read from the table
   * @param reason why
   */
  record Withheld(Kind kind, String sequence, String reason) implements Content {}

  /** Which row an item belongs to. */
  public enum Kind {
    SUMMARY,
    BODY,
    QUOTATION,
    SPEAKER
  }

  /** Which row it belongs to. */
  public Kind kind() {
    if (content instanceof Gone gone) {
      return gone.kind();
    } else if (content instanceof Withheld withheld) {
      return withheld.kind();
    } else if (content instanceof Summary) {
      return Kind.SUMMARY;
    } else if (content instanceof Body) {
      return Kind.BODY;
    }
    return content instanceof Quotation ? Kind.QUOTATION : Kind.SPEAKER;
  }

  /** The revision that its row has afterwards; null where the quarantine keeps it. */
  Revision rowRevision() {
    return content instanceof Withheld ? null : revision;
  }

  boolean isGone() {
    return content instanceof Gone;
  }

  /** The same state of the item, which cannot become a row. */
  Change withheld(String sequence, String reason) {
    return new Change(key, revision, new Withheld(kind(), sequence, reason));
  }

  /** The id of the article or speaker in whose partition the item is. */
  public String partitionId() {
    return key.pk().substring(key.pk().indexOf('#') + 1);
  }

  /** The item, in one word. */
  public String item() {
    return key.pk() + "/" + key.sk();
  }

  /** Of two states of an item the later one; of two that are alike, that it is gone. */
  static Change later(Change one, Change other) {
    int order = one.revision.compareTo(other.revision);
    return order > 0 || (order == 0 && one.isGone()) ? one : other;
  }
}
