package dev.verbatim.store.quote;

import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteItem;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerItem;
import dev.verbatim.news.speaker.SpeakerSnapshot;
import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.table.PreparedItem;
import dev.verbatim.platform.table.Table;
import dev.verbatim.platform.table.Write;
import dev.verbatim.platform.table.WriteRefused;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The writes of quotations, each a part of an article's transaction.
 *
 * <p>Writes that change an item that was read are refused when it has changed since.
 */
public final class QuoteWrites {

  private QuoteWrites() {}

  /** Adds a quotation, whatever an attempt that did not finish has left in its place. */
  public static Write add(Quote quote) {
    return PreparedItem.add(QuoteItem.of(quote));
  }

  /** When what an attempt has left was stored, if that keeps the quotation from being added. */
  public static Optional<Instant> leftover(Quote quote, WriteRefused refused) {
    return PreparedItem.leftover(QuoteItem.key(quote.id()), refused);
  }

  /** Prepares a quotation of an article that is not there yet. */
  public static Write prepare(Quote quote, String preparation) {
    return PreparedItem.prepare(QuoteItem.of(quote), preparation);
  }

  /** Prepares a quotation of an article's next version, beside the current one. */
  public static Write prepareBeside(Quote quote, String preparation) {
    return PreparedItem.prepare(
        QuoteItem.of(quote, QuoteItem.key(quote.id(), preparation)), preparation);
  }

  /** Replaces a quotation that was read. */
  public static Write replace(Map<String, AttributeValue> read, Quote quote) {
    return unchanged(Write.put(QuoteItem.of(quote, Key.of(read))), read);
  }

  /** Deletes a quotation that was read. */
  public static Write delete(Map<String, AttributeValue> read) {
    return unchanged(Write.delete(Key.of(read)), read);
  }

  /** Lets a quotation that was read vanish with a preparation of its article. */
  public static Write mark(Map<String, AttributeValue> read, String preparation) {
    return unchanged(PreparedItem.mark(Key.of(read), preparation), read);
  }

  /** Ends the waiting of a quotation, and shows its speaker as it is now. */
  public static Write complete(
      Map<String, AttributeValue> item, SpeakerSnapshot speakers, Instant now) {
    return withCurrentSpeaker(item, speakers, now)
        .map(
            changed -> {
              changed.remove(PreparedItem.PENDING);
              return unchanged(Write.put(changed), item);
            })
        .orElseGet(() -> PreparedItem.complete(Key.of(item)));
  }

  /** Shows the speaker of a quotation that was read as it is now; empty when it does already. */
  public static Optional<Write> rename(
      Map<String, AttributeValue> read, SpeakerSnapshot speakers, Instant now) {
    return withCurrentSpeaker(read, speakers, now)
        .map(changed -> unchanged(Write.put(changed), read));
  }

  /** The id of a quotation's speaker; null when it has none that has a name. */
  public static String speakerOf(Map<String, AttributeValue> item) {
    AttributeValue speaker = item.get(Table.Index.SPEAKER.partition());
    return speaker == null ? null : speaker.s();
  }

  private static Optional<Map<String, AttributeValue>> withCurrentSpeaker(
      Map<String, AttributeValue> item, SpeakerSnapshot speakers, Instant now) {
    String id = speakerOf(item);
    Speaker speaker = id == null ? null : speakers.speaker(id).orElse(null);
    if (speaker == null) {
      return Optional.empty();
    }
    Map<String, AttributeValue> changed = new HashMap<>(item);
    changed.put(Table.Index.SPEAKER.partition(), AttributeValue.fromS(speaker.id()));
    changed.put(SpeakerItem.NAME, AttributeValue.fromS(speaker.name()));
    changed.put(SpeakerItem.KIND, AttributeValue.fromS(speaker.kind().name()));
    changed.remove(QuoteItem.SPEAKER_SAME_AS);
    if (!speaker.sameAs().isEmpty()) {
      changed.put(
          QuoteItem.SPEAKER_SAME_AS,
          AttributeValue.fromL(speaker.sameAs().stream().map(AttributeValue::fromS).toList()));
    }
    if (changed.equals(item)) {
      return Optional.empty();
    }
    int version = Integer.parseInt(item.get(Table.VERSION).n());
    changed.put(Table.VERSION, AttributeValue.fromN(String.valueOf(version + 1)));
    changed.put(Table.UPDATED_AT, AttributeValue.fromN(String.valueOf(now.toEpochMilli())));
    return Optional.of(changed);
  }

  private static Write unchanged(Write write, Map<String, AttributeValue> read) {
    AttributeValue version = read.get(Table.VERSION);
    AttributeValue pending = read.get(PreparedItem.PENDING);
    return pending == null
        ? write.onlyIf(
            Table.VERSION + " = :was and attribute_not_exists(" + PreparedItem.PENDING + ")",
            Map.of(":was", version))
        : write.onlyIf(
            Table.VERSION + " = :was and " + PreparedItem.PENDING + " = :waiting",
            Map.of(":was", version, ":waiting", pending));
  }
}
