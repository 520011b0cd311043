package dev.verbatim.store.speaker;

import dev.verbatim.news.quote.ArticleKeys;
import dev.verbatim.news.quote.QuoteItem;
import dev.verbatim.news.speaker.SpeakerSnapshot;
import dev.verbatim.platform.table.PreparedItem;
import dev.verbatim.platform.table.Write;
import dev.verbatim.platform.table.WriteRefused;
import dev.verbatim.store.quote.QuoteWrites;
import dev.verbatim.store.table.Attempts;
import dev.verbatim.store.table.DynamoDb;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the current names and ids of speakers into quotations. */
@Singleton
class QuoteRenames {

  private final DynamoDb dynamoDb;
  private final Clock clock;

  @Inject
  QuoteRenames(DynamoDb dynamoDb, Clock clock) {
    this.dynamoDb = dynamoDb;
    this.clock = clock;
  }

  /**
   * Makes the quotations of an article that are attributed to a speaker show it as it is now: its
   * name, or the one it was merged into. Doing it again does no harm.
   */
  void renew(String articleId, String speakerId) {
    Attempts.until(
        () -> {
          var items =
              dynamoDb.allLatest(ArticleKeys.partition(articleId), QuoteItem.PREFIX).stream()
                  .filter(item -> speakerId.equals(QuoteWrites.speakerOf(item)))
                  .toList();
          // Read after the quotations: what is written here is never older than what it replaces.
          SpeakerSnapshot speakers = SpeakerSnapshots.read(dynamoDb, List.of(speakerId));
          List<Write> writes = new ArrayList<>();
          items.forEach(
              item -> QuoteWrites.rename(item, speakers, clock.instant()).ifPresent(writes::add));
          if (!writes.isEmpty() && items.stream().anyMatch(PreparedItem::waits)) {
            // What is being prepared was read before this change, and has to start again.
            writes.add(0, Write.delete(PreparedItem.lockKey(ArticleKeys.partition(articleId))));
          }
          try {
            dynamoDb.transactInTurn(writes);
            return Optional.of(true);
          } catch (WriteRefused refused) {
            return Optional.empty();
          }
        });
  }
}
