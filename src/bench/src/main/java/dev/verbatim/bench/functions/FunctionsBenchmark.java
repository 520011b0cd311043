package dev.verbatim.bench.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verbatim.bench.Quiet;
import dev.verbatim.local.LocalKeys;
import dev.verbatim.localstores.DynamoDbLocal;
import dev.verbatim.testing.FunctionPackage;
import dev.verbatim.testing.Repository;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/** Measures what was packaged, beside the same read with nothing around it. */
final class FunctionsBenchmark {

  private static final int RUNS = Integer.getInteger("runs", 15);
  private static final int ROUNDS = Integer.getInteger("rounds", 5);
  private static final int WARM_UP = 100;
  private static final int ASKED = 200;

  private static final Path BUILT = Repository.file("src/bench/target/functions");
  private static final Path BODY = BUILT.resolve("body.json");
  private static final Path ZIP = Repository.file("src/functions/api/target/function.zip");
  private static final Path BARE = Repository.file("src/bench/bare/function/target");

  private FunctionsBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    // The load of the build is still in the average.
    Quiet.check(Duration.ofMinutes(3));
    Files.createDirectories(BUILT);
    try (DynamoDbLocal store = DynamoDbLocal.inMemory();
        DynamoDbClient client = client(store.endpoint())) {
      LocalKeys keys = LocalKeys.generate();
      MeasuredFunction function =
          new MeasuredFunction(
              "Verbatim",
              FunctionPackage.unpack(ZIP, BUILT.resolve("task")),
              "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest",
              settings(store.endpoint(), keys));
      String article = load(function, keys);
      JsonNode asked = firstQuote(function, article);
      String quote = asked.path("id").asText();
      List<ResultTables.Row> rows =
          endpoints(
              function, MeasuredEndpoint.all(article, quote, asked.at("/speaker/id").asText()));

      String address = "/v1/quotes/" + quote;
      Map<String, AttributeValue> key = BenchmarkContent.quoteKey(client, quote);
      Map<String, String> bareSettings = bareSettings(function, store.endpoint(), address, key);
      MeasuredFunction bare = bare(function, bareSettings);
      GetItemRequest read =
          GetItemRequest.builder().tableName(BenchmarkContent.VIEWS).key(key).build();
      FunctionPair pair =
          new FunctionPair(
              function, bare, HttpEvents.get(address), () -> require(client, read), BUILT);
      pair.start(RUNS);
      pair.warm(ROUNDS);

      Throughput throughput = new Throughput(function.settings(), bareSettings, BODY, address);
      System.out.printf(
          "%n%s, %s, %d starts, %d rounds%n", machine(), kind(function), RUNS, ROUNDS);
      ResultTables.pair(pair);
      ResultTables.throughput("DynamoDB Local", throughput.measure(store.endpoint(), ROUNDS));
      try (FixedStore fixed = new FixedStore(store.endpoint(), getItem(key))) {
        ResultTables.throughput(
            "a store that answers at once", throughput.measure(fixed.endpoint(), ROUNDS));
      }
      ResultTables.costs(rows);
    }
  }

  /** Stores the articles, and waits until a server has shown them. The address of the last. */
  private static String load(MeasuredFunction function, LocalKeys keys)
      throws IOException, InterruptedException {
    try (RuntimeApi api = new RuntimeApi();
        MeasuredServer server = new MeasuredServer(Throughput.SERVER, creating(function));
        MeasuredProcess running = function.start(api, BUILT.resolve("content.log"))) {
      String last = BenchmarkContent.load(api, keys);
      server.awaitViews(Instant.now());
      return last;
    }
  }

  private static Map<String, String> creating(MeasuredFunction function) {
    Map<String, String> settings = new TreeMap<>(function.settings());
    settings.put("VERBATIM_STORE_CREATE_TABLE", "true");
    return settings;
  }

  private static JsonNode firstQuote(MeasuredFunction function, String article)
      throws IOException, InterruptedException {
    try (RuntimeApi api = new RuntimeApi();
        MeasuredProcess running = function.start(api, BUILT.resolve("function.log"))) {
      return ask(api, article + "/quotes").json().path("items").path(0);
    }
  }

  /** What each request costs, from a function that says what it consumed. */
  private static List<ResultTables.Row> endpoints(
      MeasuredFunction function, List<MeasuredEndpoint> all)
      throws IOException, InterruptedException {
    MeasuredFunction metered = function.with(Map.of("VERBATIM_STORE_SHOW_UNITS", "true"));
    List<ResultTables.Row> rows = new ArrayList<>();
    try (RuntimeApi api = new RuntimeApi();
        MeasuredProcess running = metered.start(api, BUILT.resolve("metered.log"))) {
      // It is chosen when it is first asked for.
      ask(api, "/v1/quotes/today");
      for (MeasuredEndpoint endpoint : all) {
        HttpEvents.Reply reply = ask(api, endpoint.address());
        double units = Double.parseDouble(reply.headers().get("verbatim-read-units"));
        rows.add(new ResultTables.Row(endpoint.name(), units, durations(api, endpoint.address())));
      }
    }
    return rows;
  }

  private static Measurements durations(RuntimeApi api, String address)
      throws InterruptedException {
    Measurements millis = new Measurements();
    for (int i = -WARM_UP; i < ASKED; i++) {
      long nanos = api.invoke(HttpEvents.get(address)).nanos();
      if (i >= 0) {
        millis.addNanos(nanos);
      }
    }
    return millis;
  }

  private static HttpEvents.Reply ask(RuntimeApi api, String address) throws InterruptedException {
    return HttpEvents.reply(api.invoke(HttpEvents.get(address)).body());
  }

  static Map<String, String> settings(URI store, LocalKeys keys) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("QUARKUS_DYNAMODB_ENDPOINT_OVERRIDE", store.toString());
    settings.put("QUARKUS_DYNAMODB_AWS_REGION", "eu-central-1");
    settings.put("QUARKUS_DYNAMODB_AWS_CREDENTIALS_TYPE", "static");
    settings.put("QUARKUS_DYNAMODB_AWS_CREDENTIALS_STATIC_PROVIDER_ACCESS_KEY_ID", "local");
    settings.put("QUARKUS_DYNAMODB_AWS_CREDENTIALS_STATIC_PROVIDER_SECRET_ACCESS_KEY", "local");
    settings.put("MP_JWT_VERIFY_PUBLICKEY", keys.publicPem());
    settings.put("MP_JWT_VERIFY_ISSUER", LocalKeys.ISSUER);
    settings.put("VERBATIM_API_CURSOR_KEY", "only-for-benchmarks-and-for-nothing-else");
    return settings;
  }

  /** What the bare ones have to read, and what the function answers to it. */
  private static Map<String, String> bareSettings(
      MeasuredFunction function, URI store, String address, Map<String, AttributeValue> key)
      throws IOException, InterruptedException {
    Path answer = BUILT.resolve("answer.json");
    try (RuntimeApi api = new RuntimeApi();
        MeasuredProcess running = function.start(api, BUILT.resolve("function.log"))) {
      String said = api.invoke(HttpEvents.get(address)).body();
      Files.writeString(answer, said);
      Files.writeString(BODY, HttpEvents.reply(said).body());
    }
    Map<String, String> settings = new TreeMap<>();
    settings.put("BARE_ENDPOINT", store.toString());
    settings.put("BARE_TABLE", BenchmarkContent.VIEWS);
    key.forEach((name, value) -> settings.put("BARE_" + name.toUpperCase(Locale.ROOT), value.s()));
    settings.put("BARE_ANSWER", answer.toString());
    return settings;
  }

  /** Beside a native function, the bare one is native too. */
  private static MeasuredFunction bare(MeasuredFunction function, Map<String, String> settings) {
    Path task = function.isNative() ? BARE : BARE.resolve("task");
    MeasuredFunction bare =
        new MeasuredFunction(
            "bare", task, "dev.verbatim.bare.BareHandler::handleRequest", settings);
    if (function.isNative() && !bare.isNative()) {
      throw new IllegalStateException(
          "The function is native, the bare one is not: build both with -Dnative");
    }
    return bare;
  }

  private static DynamoDbClient client(URI store) {
    return DynamoDbClient.builder()
        .endpointOverride(store)
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  private static void require(DynamoDbClient client, GetItemRequest read) {
    if (!client.getItem(read).hasItem()) {
      throw new IllegalStateException("there is no such item");
    }
  }

  private static String getItem(Map<String, AttributeValue> key) {
    ObjectNode body = HttpEvents.JSON.createObjectNode();
    body.put("TableName", BenchmarkContent.VIEWS);
    ObjectNode parts = body.putObject("Key");
    key.forEach((name, value) -> parts.putObject(name).put("S", value.s()));
    return body.toString();
  }

  private static String kind(MeasuredFunction function) {
    return function.isNative()
        ? "native functions"
        : "functions on Java " + System.getProperty("java.version");
  }

  private static String machine() throws IOException {
    String cpu =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse(System.getProperty("os.arch"));
    return "%s: %s, %d cores"
        .formatted(LocalDate.now(ZoneOffset.UTC), cpu, Runtime.getRuntime().availableProcessors());
  }
}
