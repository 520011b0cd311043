package dev.verbatim.store.table;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Reads one partition of a {@link IndexQuery}, a page at a time. */
final class PartitionReader {

  private static final int LARGEST_PAGE = 200;

  private final DynamoDb dynamoDb;
  private final IndexQuery listing;
  private final String partition;
  private final Deque<Map<String, AttributeValue>> items = new ArrayDeque<>();
  private Map<String, AttributeValue> scannedTo;
  private boolean exhausted;
  private int pages;

  /**
   * @param start the key of the item after which to begin, in whichever partition it is; null for
   *     the beginning
   */
  PartitionReader(
      DynamoDb dynamoDb, IndexQuery listing, String partition, Map<String, AttributeValue> start) {
    this.dynamoDb = dynamoDb;
    this.listing = listing;
    this.partition = partition;
    if (start != null) {
      scannedTo = new HashMap<>(start);
      scannedTo.put(listing.partitionAttribute(), AttributeValue.fromS(partition));
    }
  }

  boolean hasItem() {
    return !items.isEmpty();
  }

  boolean hasEnded() {
    return exhausted && items.isEmpty();
  }

  Map<String, AttributeValue> take() {
    return items.remove();
  }

  /** The key up to which everything has been read; null before the first item. */
  Map<String, AttributeValue> scannedTo() {
    return scannedTo;
  }

  /** The sort key of the next item, or one before it while it has not been read; null at first. */
  String nextSortKey() {
    Map<String, AttributeValue> next = items.isEmpty() ? scannedTo : items.peek();
    return next == null ? null : next.get(listing.sortAttribute()).s();
  }

  /**
   * Reads on.
   *
   * @param wanted how many items would do. Where a filter drops most of what is read, each page is
   *     larger than the one before.
   */
  void fetch(int wanted) {
    fetchPage(Math.min(LARGEST_PAGE, wanted << Math.min(pages++, 8)));
  }

  /** Reads on, with one query of so many items at most. */
  void fetchPage(int size) {
    QueryResponse page = dynamoDb.query(query().limit(size).exclusiveStartKey(scannedTo));
    items.addAll(page.items());
    exhausted = page.lastEvaluatedKey().isEmpty();
    scannedTo = page.lastEvaluatedKey();
  }

  private QueryRequest.Builder query() {
    Map<String, AttributeValue> named = new HashMap<>(listing.values());
    named.put(":partition", AttributeValue.fromS(partition));
    String sort = listing.sortAttribute();
    String condition = listing.partitionAttribute() + " = :partition";
    if (listing.lowest() != null) {
      named.put(":lowest", listing.sortValue(listing.lowest()));
    }
    if (listing.highest() != null) {
      named.put(":highest", listing.sortValue(listing.highest()));
    }
    if (listing.lowest() != null && listing.highest() != null) {
      condition += " and " + sort + " between :lowest and :highest";
    } else if (listing.lowest() != null) {
      condition += " and " + sort + " >= :lowest";
    } else if (listing.highest() != null) {
      condition += " and " + sort + " <= :highest";
    }
    return QueryRequest.builder()
        .indexName(listing.index() == null ? null : listing.index().indexName())
        .keyConditionExpression(condition)
        .filterExpression(listing.filter())
        .expressionAttributeValues(named)
        .scanIndexForward(!listing.descending());
  }
}
