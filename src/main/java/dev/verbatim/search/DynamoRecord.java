package dev.verbatim.search;

import dev.verbatim.article.DynamoArticleItems;
import dev.verbatim.platform.Key;
import dev.verbatim.platform.Revision;
import dev.verbatim.platform.Staging;
import dev.verbatim.platform.Table;
import dev.verbatim.quote.DynamoQuotes;
import dev.verbatim.search.Change.Content;
import dev.verbatim.search.Change.Kind;
import dev.verbatim.speaker.DynamoSpeakers;
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
 * @param sequence where in the stream it stands; null when it was read from the table
 * @param changedAt when it changed, to the second
 */
record DynamoRecord(
    Key key,
    Map<String, AttributeValue> before,
    Map<String, AttributeValue> after,
    String sequence,
    Instant changedAt) {

  private static final String ARTICLE = "ARTICLE#";
  private static final String SPEAKER = "SPEAKER#";

  /** An item as it was read from the table. */
  static DynamoRecord read(Map<String, AttributeValue> item, Instant now) {
    return new DynamoRecord(Key.of(item), Map.of(), item, null, now);
  }

  /** The item, in one word. */
  String item() {
    return key.pk() + "/" + key.sk();
  }

  /** The revision that it leaves the item in. */
  Revision revision() {
    return Revision.of(image());
  }

  /** Which row it belongs to; empty when to none. */
  Optional<Kind> kind() {
    // A text that an article once had has the key of an article, and is none.
    return kind(key).filter(of -> of != Kind.SUMMARY || DynamoArticleItems.isArticle(image()));
  }

  /**
   * What search has to know of it; empty when that is nothing.
   *
   * @throws RuntimeException when the item is not as this application writes it
   */
  Optional<Change> change() {
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
  static Optional<Kind> kind(Key key) {
    if (key.pk().startsWith(SPEAKER)) {
      return key.sk().equals(DynamoSpeakers.SK) ? Optional.of(Kind.SPEAKER) : Optional.empty();
    } else if (!key.pk().startsWith(ARTICLE)) {
      return Optional.empty();
    } else if (key.sk().equals(DynamoArticleItems.SUMMARY)) {
      return Optional.of(Kind.SUMMARY);
    } else if (key.sk().equals(DynamoArticleItems.BODY)) {
      return Optional.of(Kind.BODY);
    }
    return DynamoQuotes.isQuote(key) ? Optional.of(Kind.QUOTATION) : Optional.empty();
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
          new Change.Summary(
              DynamoArticleItems.article(whole()), DynamoArticleItems.edition(after));
      case BODY -> new Change.Body(DynamoArticleItems.body(after));
      case QUOTATION -> new Change.Quotation(DynamoQuotes.quote(whole()), pending());
      case SPEAKER ->
          DynamoSpeakers.into(after)
              .<Content>map(Change.Redirect::new)
              .orElseGet(() -> new Change.Person(DynamoSpeakers.speaker(whole())));
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
    return Staging.waits(after) ? after.get(Staging.PENDING).s() : null;
  }
}
