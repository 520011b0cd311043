package dev.verbatim.search.projection;

import dev.verbatim.news.article.ArticleItems;
import dev.verbatim.news.quote.ArticleKeys;
import dev.verbatim.news.quote.QuoteItem;
import dev.verbatim.news.speaker.RedirectItem;
import dev.verbatim.news.speaker.SpeakerItem;
import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.table.PreparedItem;
import dev.verbatim.platform.table.Revision;
import dev.verbatim.platform.table.Table;
import dev.verbatim.search.projection.Change.Content;
import dev.verbatim.search.projection.Change.Kind;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * That an item of the table has changed, as a stream tells it.
 *
 * @param key the item
 * @param before the item before; empty when there was none
 * @param after the item as it is now; empty when it is gone
 * @param sequence its place in the stream; null when it was read from the table
 * @param changedAt when it changed, to the second
 */
public record DynamoRecord(
    Key key,
    Map<String, AttributeValue> before,
    Map<String, AttributeValue> after,
    String sequence,
    Instant changedAt) {

  /** An item as it was read from the table. */
  public static DynamoRecord read(Map<String, AttributeValue> item, Instant now) {
    return new DynamoRecord(Key.of(item), Map.of(), item, null, now);
  }

  /** The item, in one word. */
  public String item() {
    return key.pk() + "/" + key.sk();
  }

  /** The revision that it leaves the item in. */
  Revision revision() {
    return Revision.of(image());
  }

  /** Which row it belongs to; empty when to none. */
  public Optional<Kind> kind() {
    // A text that an article once had has the key of an article, and is none.
    return kind(key).filter(of -> of != Kind.SUMMARY || ArticleItems.isArticle(image()));
  }

  /**
   * What search has to know of it; empty when that is nothing.
   *
   * @throws RuntimeException when the item is not as this application writes it
   */
  public Optional<Change> change() {
    return kind()
        .map(
            of -> new Change(key, revision(), after.isEmpty() ? new Change.Gone(of) : content(of)));
  }

  /** The same, where the item is not as this application writes it. */
  Change withheld(String reason) {
    return new Change(
        key, revisionAtLeast(), new Change.Withheld(kind(key).orElseThrow(), sequence, reason));
  }

  /** Which row the item with this key belongs to; empty when to none. */
  public static Optional<Kind> kind(Key key) {
    if (SpeakerItem.isSpeaker(key.pk())) {
      return key.sk().equals(SpeakerItem.SK) ? Optional.of(Kind.SPEAKER) : Optional.empty();
    } else if (!ArticleKeys.isArticle(key.pk())) {
      return Optional.empty();
    } else if (key.sk().equals(ArticleItems.SUMMARY)) {
      return Optional.of(Kind.SUMMARY);
    } else if (key.sk().equals(ArticleItems.BODY)) {
      return Optional.of(Kind.BODY);
    }
    return QuoteItem.isQuote(key) ? Optional.of(Kind.QUOTATION) : Optional.empty();
  }

  private Map<String, AttributeValue> image() {
    return after.isEmpty() ? before : after;
  }

  /** Its revision; where that cannot be read, the one behind that of the item before. */
  private Revision revisionAtLeast() {
    try {
      return revision();
    } catch (RuntimeException e) {
      return behind();
    }
  }

  private Revision behind() {
    try {
      return before.isEmpty() || after.isEmpty() ? Revision.NONE : Revision.of(before).marked();
    } catch (RuntimeException e) {
      return Revision.NONE;
    }
  }

  private Content content(Kind kind) {
    return switch (kind) {
      case SUMMARY ->
          new Change.Summary(ArticleItems.article(whole()), ArticleItems.preparation(after));
      case BODY -> new Change.Body(ArticleItems.body(after));
      case QUOTATION -> new Change.Quotation(QuoteItem.quote(whole()), pending());
      case SPEAKER ->
          Optional.ofNullable(RedirectItem.into(after))
              .<Content>map(Change.Redirect::new)
              .orElseGet(() -> new Change.Person(SpeakerItem.speaker(whole())));
    };
  }

  /** With its keys, wherever it comes from. */
  private Map<String, AttributeValue> whole() {
    if (after.containsKey(Table.PK) && after.containsKey(Table.SK)) {
      return after;
    }
    throw new IllegalArgumentException("the item lacks its key");
  }

  private String pending() {
    return PreparedItem.waits(after) ? after.get(PreparedItem.PENDING).s() : null;
  }
}
