package dev.verbatim.store.table;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Random;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A client whose calls fail now and then: before they are carried out, or before their answer. */
public final class UnsteadyClient {

  private UnsteadyClient() {}

  /**
   * @param random decides which calls fail
   * @param oneOf one of so many calls fails
   */
  public static DynamoDbClient on(DynamoDbClient client, Random random, int oneOf) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            UnsteadyClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              boolean fails = random.nextInt(oneOf) == 0;
              boolean isCarriedOut = random.nextBoolean();
              try {
                if (!fails) {
                  return method.invoke(client, arguments);
                }
                if (isCarriedOut) {
                  method.invoke(client, arguments);
                }
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
              throw SdkClientException.create("the network has failed");
            });
  }
}
