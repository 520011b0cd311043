package dev.verbatim.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Hands generated articles over as the table's stream would, batch by batch. */
final class NewsFilling {

  /** As a follower takes them, unless it is told otherwise. */
  static final int BATCH = 500;

  private final GeneratedNews news = new GeneratedNews();
  private final Consumer<List<DynamoRecord>> taker;
  private List<DynamoRecord> batch = new ArrayList<>();

  NewsFilling(Consumer<List<DynamoRecord>> taker) {
    this.taker = taker;
  }

  void run(int articles) {
    news.speakers().forEach(this::add);
    for (int number = 0; number < articles; number++) {
      news.article(number).forEach(this::add);
    }
    if (!batch.isEmpty()) {
      taker.accept(batch);
    }
  }

  private void add(Map<String, AttributeValue> item) {
    batch.add(DynamoRecord.read(item, Instant.EPOCH));
    if (batch.size() == BATCH) {
      taker.accept(batch);
      batch = new ArrayList<>();
    }
  }
}
