package dev.verbatim.bench.functions;

import dev.verbatim.local.LocalKeys;
import dev.verbatim.localstores.DynamoDbLocal;
import dev.verbatim.testing.FunctionPackage;
import dev.verbatim.testing.Repository;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the function of the API does until it has given its first answer, beside a bare handler that
 * makes a similar read. Both run on the JVM, as Lambda starts them.
 *
 * <p>All figures are counts. They are the same on every machine and under any load, and each of
 * them is work that a native executable does as well, or code that it holds.
 */
final class StartProfile {

  private static final Path BUILT = Repository.file("src/bench/target/start");
  private static final Path ZIP = Repository.file("src/functions/api/target/function.zip");
  private static final Path BARE = Repository.file("src/bench/bare/function/target/task");

  private StartProfile() {}

  public static void main(String[] arguments) throws Exception {
    Files.createDirectories(BUILT);
    LocalKeys keys = LocalKeys.generate();
    try (DynamoDbLocal store = DynamoDbLocal.inMemory()) {
      MeasuredFunction function =
          new MeasuredFunction(
              "Verbatim",
              FunctionPackage.unpack(ZIP, BUILT.resolve("task")),
              "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest",
              FunctionsBenchmark.settings(store.endpoint(), keys));
      if (function.isNative()) {
        throw new IllegalStateException("Build the function for the JVM, without -Dnative");
      }
      String article = article(function, keys);
      MeasuredFunction bare =
          new MeasuredFunction(
              "bare",
              BARE,
              "dev.verbatim.bare.BareHandler::handleRequest",
              bareSettings(function, store.endpoint(), article));

      StartCounts counted = count(function, article);
      StartCounts beside = count(bare, article);
      System.out.printf("%nJava %s, GET %s%n", Runtime.version(), article);
      StartCounts.print(counted, beside);
    }
  }

  /** Starts a function twice: a recording loads classes of its own. */
  private static StartCounts count(MeasuredFunction function, String address)
      throws IOException, InterruptedException {
    Path classes = BUILT.resolve(function.name() + ".classes");
    Files.deleteIfExists(classes);
    int threads;
    try (RuntimeApi api = new RuntimeApi();
        MeasuredProcess running =
            start(function, api, "-Xlog:class+load=info:file=" + classes + ":none:filecount=0")) {
      answer(api, address);
      threads = running.threads();
    }
    Path recording = BUILT.resolve(function.name() + ".jfr");
    Files.deleteIfExists(recording);
    if (StartCounts.COUNTS_CALLS) {
      try (RuntimeApi api = new RuntimeApi();
          MeasuredProcess running = start(function, api, StartCounts.recording(recording))) {
        answer(api, address);
        running.end();
      }
    }
    return StartCounts.read(classes, recording, threads);
  }

  private static MeasuredProcess start(MeasuredFunction function, RuntimeApi api, String option)
      throws IOException {
    return function
        .with(Map.of("JAVA_TOOL_OPTIONS", option))
        .start(api, BUILT.resolve(function.name() + ".log"));
  }

  private static String answer(RuntimeApi api, String address) throws InterruptedException {
    String answer = api.invoke(HttpEvents.get(address)).body();
    // Throws unless it is an answer of success.
    HttpEvents.reply(answer);
    return answer;
  }

  /** The address of an article that is there. */
  private static String article(MeasuredFunction function, LocalKeys keys)
      throws IOException, InterruptedException {
    MeasuredFunction creating = function.with(Map.of("VERBATIM_STORE_CREATE_TABLE", "true"));
    try (RuntimeApi api = new RuntimeApi();
        MeasuredProcess running = creating.start(api, BUILT.resolve("content.log"))) {
      return BenchmarkContent.load(api, keys);
    }
  }

  /** The bare one reads the summary of the article, and answers what the function does. */
  private static Map<String, String> bareSettings(
      MeasuredFunction function, URI store, String article)
      throws IOException, InterruptedException {
    Path answer = BUILT.resolve("answer.json");
    try (RuntimeApi api = new RuntimeApi();
        MeasuredProcess running = function.start(api, BUILT.resolve("answer.log"))) {
      Files.writeString(answer, answer(api, article));
    }
    Map<String, String> settings = new TreeMap<>();
    settings.put("BARE_ENDPOINT", store.toString());
    settings.put("BARE_TABLE", BenchmarkContent.TABLE);
    settings.put("BARE_PK", "ARTICLE#" + article.substring(article.lastIndexOf('/') + 1));
    settings.put("BARE_SK", "ARTICLE");
    settings.put("BARE_ANSWER", answer.toString());
    return settings;
  }
}
