package dev.verbatim.localstores;

import java.io.File;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
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

  /** How DynamoDB Local names the file of all regions and users ({@code -sharedDb}). */
  private static final String FILE = "shared-local-instance.db";

  private DynamoDbLocalMain() {}

  /**
   * @param options {@code -inMemory}, or {@code -sharedDb -dbPath} and the folder
   */
  public static void main(String[] options) throws Exception {
    List<String> all = List.of(options);
    if (all.contains("-dbPath")) {
      writeAhead(Path.of(all.get(all.indexOf("-dbPath") + 1), FILE));
    }
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

  /**
   * Makes the file, or changes it, so that SQLite writes to a log first. A write outlives a crash
   * as before, and takes two thirds of the time, since the disk is waited for once.
   */
  private static void writeAhead(Path file) throws ReflectiveOperationException {
    Class.forName(
            "software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoader")
        .getMethod("initialize")
        .invoke(null);
    Class<?> sqlite = Class.forName("com.almworks.sqlite4java.SQLiteConnection");
    Object connection = sqlite.getConstructor(File.class).newInstance(file.toFile());
    sqlite.getMethod("open").invoke(connection);
    sqlite.getMethod("exec", String.class).invoke(connection, "PRAGMA journal_mode = WAL");
    sqlite.getMethod("dispose").invoke(connection);
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
