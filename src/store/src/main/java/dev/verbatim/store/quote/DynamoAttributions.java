package dev.verbatim.store.quote;

import dev.verbatim.news.quote.ArticleKeys;
import dev.verbatim.news.quote.QuoteItem;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerSnapshot;
import dev.verbatim.platform.table.PreparedItem;
import dev.verbatim.platform.table.Table;
import dev.verbatim.platform.table.Write;
import dev.verbatim.platform.table.WriteRefused;
import dev.verbatim.store.speaker.Attributions;
import dev.verbatim.store.speaker.DynamoSpeakers;
import dev.verbatim.store.table.Attempts;
import dev.verbatim.store.table.DynamoDb;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What quotations say of their speakers, in DynamoDB. */
@Singleton
public class DynamoAttributions implements Attributions {

  private final DynamoDb dynamoDb;
  private final Clock clock;

  @Inject
  public DynamoAttributions(DynamoDb dynamoDb, Clock clock) {
    this.dynamoDb = dynamoDb;
    this.clock = clock;
  }

  @Override
  public void renew(String articleId, String speakerId) {
    Attempts.until(
        () -> {
          var items =
              dynamoDb.allLatest(ArticleKeys.partition(articleId), QuoteItem.KIND + "#").stream()
                  .filter(item -> speakerId.equals(speakerOf(item)))
                  .toList();
          // Read after the quotations: what is written here is never older than what it replaces.
          SpeakerSnapshot roster = DynamoSpeakers.roster(dynamoDb, List.of(speakerId));
          List<Write> writes = new ArrayList<>();
          for (var item : items) {
            renewed(item, roster, clock.instant())
                .map(renewed -> DynamoQuotes.unchanged(Write.put(renewed), item))
                .ifPresent(writes::add);
          }
          if (!writes.isEmpty() && items.stream().anyMatch(PreparedItem::waits)) {
            // An edition that is being staged was read before this change, and has to begin anew.
            writes.add(0, Write.delete(PreparedItem.claimKey(ArticleKeys.partition(articleId))));
          }
          try {
            dynamoDb.transactInTurn(writes);
            return Optional.of(true);
          } catch (WriteRefused refused) {
            return Optional.empty();
          }
        });
  }

  /** The item, a version later, with its speaker as it is now; empty when it shows it so. */
  static Optional<Map<String, AttributeValue>> renewed(
      Map<String, AttributeValue> item, SpeakerSnapshot roster, Instant now) {
    String id = speakerOf(item);
    Speaker speaker = id == null ? null : roster.speaker(id).orElse(null);
    if (speaker == null) {
      return Optional.empty();
    }
    Map<String, AttributeValue> renewed = new HashMap<>(item);
    renewed.put(Table.Index.SPEAKER.partition(), AttributeValue.fromS(speaker.id()));
    renewed.put(QuoteItem.SPEAKER_NAME, AttributeValue.fromS(speaker.name()));
    renewed.remove(QuoteItem.SPEAKER_SAME_AS);
    if (!speaker.sameAs().isEmpty()) {
      renewed.put(
          QuoteItem.SPEAKER_SAME_AS,
          AttributeValue.fromL(speaker.sameAs().stream().map(AttributeValue::fromS).toList()));
    }
    if (renewed.equals(item)) {
      return Optional.empty();
    }
    int version = Integer.parseInt(item.get(Table.VERSION).n());
    renewed.put(Table.VERSION, AttributeValue.fromN(String.valueOf(version + 1)));
    renewed.put(Table.UPDATED_AT, AttributeValue.fromN(String.valueOf(now.toEpochMilli())));
    return Optional.of(renewed);
  }

  private static String speakerOf(Map<String, AttributeValue> item) {
    AttributeValue speaker = item.get(Table.Index.SPEAKER.partition());
    return speaker == null ? null : speaker.s();
  }
}
