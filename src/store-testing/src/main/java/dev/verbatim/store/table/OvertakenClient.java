package dev.verbatim.store.table;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A client that is slow once: before one of its calls, another does all that it has to do. */
public final class OvertakenClient {

  private final int call;
  private final Runnable other;
  private final AtomicInteger calls = new AtomicInteger();

  private OvertakenClient(int call, Runnable other) {
    this.call = call;
    this.other = other;
  }

  /**
   * @param call before which of the calls, from 0, the other comes
   * @param other what is done meanwhile, by another client
   */
  public static OvertakenClient before(int call, Runnable other) {
    return new OvertakenClient(call, other);
  }

  /** Whether there were so many calls that the other came. */
  public boolean wasOvertaken() {
    return calls.get() > call;
  }

  public DynamoDbClient on(DynamoDbClient client) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            OvertakenClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              if (calls.getAndIncrement() == call) {
                other.run();
              }
              try {
                return method.invoke(client, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
