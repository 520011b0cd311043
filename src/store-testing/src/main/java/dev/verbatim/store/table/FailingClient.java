package dev.verbatim.store.table;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A client that is cut off at one of its calls and at every call after it, as a process that is
 * killed there.
 */
public final class FailingClient {

  /** The process is gone: no part of it can handle that. */
  public static final class CutOff extends Error {
    private static final long serialVersionUID = 1L;
  }

  private FailingClient() {}

  /**
   * @param client does the calls before the cut
   * @param calls how many calls are let through
   */
  public static DynamoDbClient cutOffAfter(DynamoDbClient client, int calls) {
    AtomicInteger made = new AtomicInteger();
    return cut(client, () -> made.getAndIncrement() >= calls, () -> false);
  }

  /**
   * @param client does the calls
   * @param calls after how many the next one is carried out, and its answer lost
   */
  public static DynamoDbClient losesAnswerAfter(DynamoDbClient client, int calls) {
    AtomicInteger made = new AtomicInteger();
    return cut(client, () -> made.get() > calls, () -> made.getAndIncrement() == calls);
  }

  private static DynamoDbClient cut(
      DynamoDbClient client, BooleanSupplier before, BooleanSupplier after) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            FailingClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              if (before.getAsBoolean()) {
                throw new CutOff();
              }
              try {
                Object answer = method.invoke(client, arguments);
                if (after.getAsBoolean()) {
                  throw new CutOff();
                }
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
