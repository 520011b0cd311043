package dev.verbatim.store.table;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Adds up the write units of what is sent, by the rules of DynamoDB's documentation: a unit for
 * each kilobyte of an item, twice in a transaction, and once for each index that shows the item.
 * DynamoDB Local does not say what a transaction costs, nor an index. Safe to share between
 * threads.
 */
public final class SentUnits implements ExecutionInterceptor {

  private static final int UNIT = 1024;

  private final LongAdder units = new LongAdder();

  /** How many units have been written since this was last asked. */
  public long take() {
    return units.sumThenReset();
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    SdkRequest request = context.request();
    if (request instanceof PutItemRequest put) {
      units.add(ofPut(put.item()));
    } else if (request instanceof DeleteItemRequest) {
      units.increment();
    } else if (request instanceof BatchWriteItemRequest batch) {
      batch.requestItems().values().forEach(this::addWrites);
    } else if (request instanceof TransactWriteItemsRequest transaction) {
      units.add(units(transaction.transactItems()));
    }
  }

  private void addWrites(List<WriteRequest> writes) {
    for (WriteRequest write : writes) {
      var put = write.putRequest();
      units.add(put == null ? 1 : ofPut(put.item()));
    }
  }

  private static long units(List<TransactWriteItem> writes) {
    return writes.stream()
        .mapToLong(
            write ->
                write.put() == null
                    ? 2
                    : 2 * units(write.put().item()) + indexes(write.put().item()))
        .sum();
  }

  private static long ofPut(Map<String, AttributeValue> item) {
    return units(item) + indexes(item);
  }

  private static long units(Map<String, AttributeValue> item) {
    return (Limits.bytes(item) + UNIT - 1L) / UNIT;
  }

  private static long indexes(Map<String, AttributeValue> item) {
    return Arrays.stream(ViewsTable.Index.values())
        .filter(index -> item.containsKey(index.partition()) && item.containsKey(index.sort()))
        // The index by chance has a few hundred bytes of an item.
        .mapToLong(index -> index == ViewsTable.Index.CHANCE ? 1 : units(item))
        .sum();
  }
}
