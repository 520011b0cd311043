package dev.verbatim.store.table;

import dev.verbatim.platform.budget.RequestBudget;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * Bounds every call to the store by the time that its HTTP request has left, and adds up the
 * capacity that it consumed.
 */
final class StoreInterceptor implements ExecutionInterceptor {

  private static final ReturnConsumedCapacity TOTAL = ReturnConsumedCapacity.TOTAL;

  private final Duration timeout;

  StoreInterceptor(Duration timeout) {
    this.timeout = timeout;
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    DynamoDbRequest request = metered(context.request());
    Duration[] left = {timeout};
    withBudget(budget -> left[0] = budget.left(timeout));
    if (left[0].isZero()) {
      throw ApiCallTimeoutException.create(timeout.toMillis());
    }
    Consumer<AwsRequestOverrideConfiguration.Builder> bounded =
        override -> override.apiCallTimeout(left[0]);
    return ((DynamoDbRequest.Builder) request.toBuilder()).overrideConfiguration(bounded).build();
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    SdkResponse response = context.response();
    if (response instanceof GetItemResponse get) {
      read(get.consumedCapacity());
    } else if (response instanceof QueryResponse query) {
      read(query.consumedCapacity());
    } else if (response instanceof BatchGetItemResponse batch) {
      batch.consumedCapacity().forEach(StoreInterceptor::read);
    } else if (response instanceof PutItemResponse put) {
      write(List.of(put.consumedCapacity()));
    } else if (response instanceof UpdateItemResponse update) {
      write(List.of(update.consumedCapacity()));
    } else if (response instanceof DeleteItemResponse delete) {
      write(List.of(delete.consumedCapacity()));
    } else if (response instanceof BatchWriteItemResponse batch) {
      write(batch.consumedCapacity());
    } else if (response instanceof TransactWriteItemsResponse transaction) {
      write(transaction.consumedCapacity());
    }
  }

  private static DynamoDbRequest metered(SdkRequest request) {
    if (request instanceof GetItemRequest get) {
      return get.toBuilder().returnConsumedCapacity(TOTAL).build();
    } else if (request instanceof QueryRequest query) {
      return query.toBuilder().returnConsumedCapacity(TOTAL).build();
    } else if (request instanceof BatchGetItemRequest batch) {
      return batch.toBuilder().returnConsumedCapacity(TOTAL).build();
    } else if (request instanceof PutItemRequest put) {
      return put.toBuilder().returnConsumedCapacity(TOTAL).build();
    } else if (request instanceof UpdateItemRequest update) {
      return update.toBuilder().returnConsumedCapacity(TOTAL).build();
    } else if (request instanceof DeleteItemRequest delete) {
      return delete.toBuilder().returnConsumedCapacity(TOTAL).build();
    } else if (request instanceof BatchWriteItemRequest batch) {
      return batch.toBuilder().returnConsumedCapacity(TOTAL).build();
    } else if (request instanceof TransactWriteItemsRequest transaction) {
      return transaction.toBuilder().returnConsumedCapacity(TOTAL).build();
    }
    return (DynamoDbRequest) request;
  }

  private static void read(ConsumedCapacity capacity) {
    if (capacity != null) {
      withBudget(budget -> budget.readUnits(capacity.capacityUnits()));
    }
  }

  private static void write(List<ConsumedCapacity> capacities) {
    for (ConsumedCapacity capacity : capacities) {
      if (capacity != null) {
        withBudget(budget -> budget.writeUnits(capacity.capacityUnits()));
      }
    }
  }

  /** Outside of a request (the loading of seeds, a test) there is no budget to keep. */
  private static void withBudget(Consumer<RequestBudget> action) {
    if (Arc.container() == null) {
      return;
    }
    ManagedContext request = Arc.container().requestContext();
    if (request.isActive()) {
      action.accept(Arc.container().instance(RequestBudget.class).get());
    }
  }
}
