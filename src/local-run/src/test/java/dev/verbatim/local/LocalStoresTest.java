package dev.verbatim.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.localstores.PostgresFolder;
import dev.verbatim.testing.LocalDatabase;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stores of a local run, in a process like one. */
class LocalStoresTest {

  @TempDir Path folder;
  private final List<Process> runs = new ArrayList<>();

  @AfterEach
  void endAll() throws Exception {
    for (Process run : runs) {
      List<ProcessHandle> started = run.descendants().toList();
      run.destroy();
      awaitEnd(run.toHandle());
      for (ProcessHandle process : started) {
        awaitEnd(process);
      }
    }
  }

  @Test
  void aLiveReloadKeepsBothStores() throws Exception {
    Run run = start(false);
    String dynamoDb = run.said();
    String postgres = run.said();
    assertThat(dynamoDb).startsWith("http://127.0.0.1:");
    try (Connection connection = LocalDatabase.source(postgres).getConnection()) {
      run.reload();
      assertThat(run.said()).isEqualTo(dynamoDb);
      assertThat(run.said()).isEqualTo(postgres);
      assertThat(connection.isValid(5)).isTrue();
    }
    assertThat(run.process().children()).hasSize(2);
    assertThat(folder).isDirectoryContaining("glob:**/dynamodb");
    assertThat(folder).isDirectoryContaining("glob:**/postgres");
  }

  @Test
  void aSecondRunIsRefusedTheFolderUnlessItIsThrownAway() throws Exception {
    Run first = start(false);
    String dynamoDb = first.said();
    String postgres = first.said();
    Run second = start(false);
    assertThat(second.said()).isEqualTo("Another local run is using " + folder + ".");
    assertThat(second.process().children()).isEmpty();
    Run beside = start(true);
    assertThat(beside.said()).startsWith("http://127.0.0.1:").isNotEqualTo(dynamoDb);
    assertThat(beside.said()).startsWith("jdbc:postgresql:").isNotEqualTo(postgres);
  }

  @Test
  void aRunThatIsToldToEndLeavesNoStore() throws Exception {
    Run run = start(false);
    assertThat(run.said()).startsWith("http:");
    List<ProcessHandle> stores = run.process().children().toList();
    ProcessHandle postgres =
        PostgresFolder.serverOf(folder.resolve("postgres").resolve("data")).orElseThrow();
    run.process().destroy();
    awaitEnd(postgres);
    for (ProcessHandle store : stores) {
      awaitEnd(store);
    }
  }

  @Test
  void aRunStartsAgainWhereOneWasKilled() throws Exception {
    Run killed = start(false);
    assertThat(killed.said()).startsWith("http:");
    List<ProcessHandle> stores = killed.process().descendants().toList();
    awaitEnd(killed.process().destroyForcibly().toHandle());
    for (ProcessHandle store : stores) {
      awaitEnd(store);
    }
    Run next = start(false);
    assertThat(next.said()).startsWith("http:");
    assertThat(next.said()).startsWith("jdbc:postgresql:");
  }

  @Test
  void aStoreThatIsGivenIsTaken() throws Exception {
    Run run = start(true, "-D" + LocalStores.JDBC_URL + "=jdbc:postgresql://db.example/news");
    assertThat(run.said()).startsWith("http:");
    assertThat(run.said()).isEqualTo("jdbc:postgresql://db.example/news");
    assertThat(run.process().children()).hasSize(1);
  }

  private Run start(boolean throwaway, String... properties) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(properties));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Starter.class.getName()));
    command.addAll(List.of(folder.toString(), String.valueOf(throwaway)));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    runs.add(process);
    return new Run(
        process,
        process.inputReader(StandardCharsets.UTF_8),
        new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8));
  }

  private static void awaitEnd(ProcessHandle process) throws Exception {
    assertThat(process.onExit().get(20, TimeUnit.SECONDS).isAlive()).isFalse();
  }

  private record Run(Process process, BufferedReader output, PrintStream input) {

    String said() throws IOException {
      return output.readLine();
    }

    void reload() {
      input.println("reload");
    }
  }

  /** Starts the stores, says where they are, and does so again whenever it reads a line. */
  static final class Starter {

    private Starter() {}

    public static void main(String[] arguments) throws Exception {
      do {
        try (URLClassLoader classes = new URLClassLoader(classPath(), null)) {
          start(classes, arguments);
        }
      } while (System.in.read() >= 0 && System.in.skip(System.in.available()) >= 0);
    }

    private static void start(ClassLoader classes, String[] arguments) throws Exception {
      Method start =
          classes
              .loadClass(LocalStores.class.getName())
              .getDeclaredMethod("start", Path.class, boolean.class);
      start.setAccessible(true);
      try {
        start.invoke(null, Path.of(arguments[0]), Boolean.parseBoolean(arguments[1]));
        System.out.println(System.getProperty(LocalStores.ENDPOINT));
        System.out.println(System.getProperty(LocalStores.JDBC_URL));
      } catch (InvocationTargetException e) {
        System.out.println(e.getCause().getMessage());
      }
    }

    private static URL[] classPath() throws IOException {
      List<URL> entries = new ArrayList<>();
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
        entries.add(new File(entry).toURI().toURL());
      }
      return entries.toArray(URL[]::new);
    }
  }
}
