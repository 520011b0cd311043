package dev.verbatim.localstores;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.stream.Stream;

/**
 * The main class of the process that runs DynamoDB Local.
 *
 * <p>It does what DynamoDB Local's own launcher cannot: listens on loopback only, takes a free port
 * and says which, and ends when the process that started it is gone, however that one ended: the
 * pipe behind its standard input closes.
 *
 * <p>DynamoDB Local is on the class path of this process alone, hence reflection.
 */
final class DynamoDbLocalMain {

  private DynamoDbLocalMain() {}

  /**
   * @param options those of DynamoDB Local ({@code -inMemory} or {@code -dbPath})
   */
  public static void main(String[] options) throws Exception {
    Class<?> runner = Class.forName("software.amazon.dynamodb.services.local.main.ServerRunner");
    Method create = runner.getMethod("createServerFromCommandLineArgs", String[].class);
    Object proxy = create.invoke(null, (Object) withoutTelemetry(options));
    Object connector = connectorOf(proxy);
    connector.getClass().getMethod("setHost", String.class).invoke(connector, "127.0.0.1");
    connector.getClass().getMethod("setPort", int.class).invoke(connector, 0);
    proxy.getClass().getMethod("safeStart").invoke(proxy);
    Object port = connector.getClass().getMethod("getLocalPort").invoke(connector);
    System.out.println(LocalProcess.LISTENING + port);

    while (System.in.read() >= 0) {
      // Nothing is ever sent: the end of the stream is the message.
    }
    proxy.getClass().getMethod("stop").invoke(proxy);
    Runtime.getRuntime().halt(0);
  }

  private static String[] withoutTelemetry(String[] options) {
    return Stream.concat(Stream.of("-disableTelemetry"), Stream.of(options)).toArray(String[]::new);
  }

  private static Object connectorOf(Object proxy) throws ReflectiveOperationException {
    Field server = proxy.getClass().getDeclaredField("server");
    server.setAccessible(true);
    Object jetty = server.get(proxy);
    Object[] connectors = (Object[]) jetty.getClass().getMethod("getConnectors").invoke(jetty);
    return connectors[0];
  }
}
