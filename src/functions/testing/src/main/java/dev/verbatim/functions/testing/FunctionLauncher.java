package dev.verbatim.functions.testing;

import dev.verbatim.testing.FunctionPackage;
import dev.verbatim.testing.Repository;
import io.quarkus.test.common.ArtifactLauncher;
import io.quarkus.test.common.ListeningAddress;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Runs the function of {@code function.zip}, unpacked as Lambda unpacks it, in a process of its
 * own. Quarkus' mock event server makes events of the requests of tests, and of the answers to the
 * events answers to the tests.
 *
 * <p>A native function is the executable {@code bootstrap}, and asks for events by itself. Any
 * other is called by {@link LambdaRuntime}.
 */
public final class FunctionLauncher implements ArtifactLauncher<ArtifactLauncher.InitContext> {

  private static final String EVENTS = "quarkus-internal.aws-lambda.test-api";
  private static final String PORT = "quarkus.lambda.mock-event-server.test-port";
  private static final Path RUNTIME =
      Repository.file(
          "src/functions/testing/src/main/java/dev/verbatim/functions/testing/LambdaRuntime.java");

  /** What Quarkus logs when it has started. */
  private static final String STARTED = " started in ";

  private final Path zip;
  private final Map<String, String> eventServer;
  private final Map<String, String> settings = new TreeMap<>();
  private Process process;

  /**
   * @param zip the packaged function
   * @param eventServer where the events are to be had, as the event server has published it
   */
  FunctionLauncher(Path zip, Map<String, String> eventServer) {
    this.zip = zip;
    this.eventServer = eventServer;
  }

  @Override
  public void init(InitContext context) {
    // Everything is known from the beginning.
  }

  @Override
  public void includeAsSysProps(Map<String, String> more) {
    settings.putAll(more);
  }

  @Override
  public Optional<ListeningAddress> start() throws IOException {
    Path task = FunctionPackage.unpack(zip, zip.resolveSibling("function"));
    Path executable = task.resolve(FunctionPackage.EXECUTABLE);
    boolean isNative = Files.exists(executable);
    List<String> command = isNative ? nativeCommand(executable) : javaCommand(task);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", eventServer.get(EVENTS));
    builder.environment().put("AWS_LAMBDA_FUNCTION_NAME", "verbatim-tested");
    process = builder.start();
    awaitReady(
        process.inputReader(StandardCharsets.UTF_8), isNative ? STARTED : LambdaRuntime.READY);
    return Optional.of(new ListeningAddress(Integer.valueOf(eventServer.get(PORT)), "http"));
  }

  @Override
  public LaunchResult runToCompletion(String[] arguments) {
    throw new UnsupportedOperationException("a function does not end by itself");
  }

  @Override
  public void close() {
    if (process == null) {
      return;
    }
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private List<String> nativeCommand(Path executable) {
    List<String> command = new ArrayList<>();
    command.add(executable.toString());
    // Else it says nothing when it has started.
    command.add("-Dquarkus.log.level=INFO");
    command.addAll(settings());
    return command;
  }

  private List<String> javaCommand(Path task) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // As Lambda starts Java.
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(settings());
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    command.addAll(List.of("-cp", task + File.pathSeparator + task.resolve("lib/*")));
    command.add(RUNTIME.toString());
    return command;
  }

  private List<String> settings() {
    return settings.entrySet().stream()
        .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
        .toList();
  }

  /** To whatever the output is by then, so that a test may read it. */
  private static void show(String line) {
    System.out.println(line);
  }

  /** Waits for the line that says that it is ready, and from then on shows what it logs. */
  private static void awaitReady(BufferedReader output, String ready) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      System.out.println(line);
      if (line.contains(ready)) {
        Thread reader =
            new Thread(() -> output.lines().forEach(FunctionLauncher::show), "function");
        reader.setDaemon(true);
        reader.start();
        return;
      }
    }
    throw new IOException("the function ended before it was ready");
  }
}
