package dev.verbatim.bench.functions;

import dev.verbatim.testing.FunctionPackage;
import dev.verbatim.testing.Repository;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A function as Lambda has it: a folder with all that was packaged, and how to start it. A native
 * executable is started as it is; else Java is, the way Lambda's runtime does it.
 *
 * @param name what it is called in tables
 * @param task the folder
 * @param handler what Lambda's Java runtime has to call
 * @param settings its environment
 */
record MeasuredFunction(String name, Path task, String handler, Map<String, String> settings) {

  /** Of how much memory Lambda gives a whole core; durations are those of one. */
  static final int MEMORY_MB = 1_769;

  /** How large Java takes the machine to be, by which it chooses its first heap. */
  private static final String MACHINE = "-XX:MaxRAM=" + MEMORY_MB + "m";

  /** The heap that Lambda's Java runtime allows itself of that, about. */
  private static final String HEAP = "-Xmx" + MEMORY_MB * 85 / 100 + "m";

  boolean isNative() {
    return Files.exists(task.resolve(FunctionPackage.EXECUTABLE));
  }

  /** The same function with other settings. */
  MeasuredFunction with(Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(settings);
    all.putAll(more);
    return new MeasuredFunction(name, task, handler, all);
  }

  /** Starts it, to ask the runtime API for events. */
  MeasuredProcess start(RuntimeApi api, Path log) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command()).directory(task.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("JAVA_TOOL_OPTIONS"));
    builder.environment().putAll(settings);
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
    builder.environment().put("AWS_REGION", "eu-central-1");
    builder.environment().put("AWS_LAMBDA_FUNCTION_NAME", "verbatim");
    builder.environment().put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    builder.environment().put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(MEMORY_MB));
    builder.environment().put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/verbatim");
    builder.environment().put("AWS_LAMBDA_LOG_STREAM_NAME", "benchmark");
    builder.environment().put("LAMBDA_TASK_ROOT", task.toString());
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    return new MeasuredProcess(builder.start());
  }

  private List<String> command() throws IOException {
    if (isNative()) {
      return List.of(task.resolve(FunctionPackage.EXECUTABLE).toString());
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(MACHINE, HEAP, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(List.of("-cp", runtime()));
    command.addAll(List.of("com.amazonaws.services.lambda.runtime.api.client.AWSLambda", handler));
    return command;
  }

  /** Lambda's runtime alone: it has a class loader of its own for what is in the task's folder. */
  private static String runtime() throws IOException {
    try (Stream<Path> jars = Files.list(Repository.file("src/bench/bare/runtime/target/lib"))) {
      return String.join(
          File.pathSeparator, jars.map(jar -> jar.toAbsolutePath().toString()).sorted().toList());
    }
  }
}
