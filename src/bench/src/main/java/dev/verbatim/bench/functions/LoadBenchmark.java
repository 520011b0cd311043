package dev.verbatim.bench.functions;

import dev.verbatim.bench.Quiet;
import dev.verbatim.local.LocalKeys;
import dev.verbatim.localstores.DynamoDbLocal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What becomes of the packaged server when three times as many requests come as it can answer:
 * those that it answers, those that it refuses, and whoever asks for its health meanwhile.
 *
 * <p>Client, server and DynamoDB Local share the cores, so only the ratios of one run say something
 * of the server.
 */
final class LoadBenchmark {

  private static final int ARTICLES = 100;
  private static final int OVERLOAD = 3;
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration TURN = Duration.ofSeconds(Integer.getInteger("seconds", 15));
  private static final String LIST = "/v1/quotes?limit=20";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private LoadBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Quiet.check(Duration.ofMinutes(3));
    LocalKeys keys = LocalKeys.generate();
    try (DynamoDbLocal store = DynamoDbLocal.inMemory();
        MeasuredServer server =
            new MeasuredServer(Throughput.SERVER, settings(store.endpoint(), keys))) {
      String base = "http://127.0.0.1:" + server.port();
      fill(base, keys.token("editor", "articles:write", Duration.ofHours(1)));
      server.awaitViews(Instant.now());
      RequestLoad load = new RequestLoad(server.port(), LIST);
      load.keepUp(32, WARM_UP);
      RequestLoad.Outcome peak = load.keepUp(32, TURN);
      RequestLoad.Outcome saturated = load.keepUp(64, TURN);
      double most = Math.max(peak.perSecond(), saturated.perSecond());
      try (HealthProbe live = new HealthProbe(CLIENT, base + "/health/live");
          HealthProbe ready = new HealthProbe(CLIENT, base + "/health/ready")) {
        RequestLoad.Outcome overloaded = load.arrive(OVERLOAD * most, TURN);
        print(peak, saturated, overloaded, live, ready);
      }
    }
    System.exit(0);
  }

  private static void print(
      RequestLoad.Outcome peak,
      RequestLoad.Outcome saturated,
      RequestLoad.Outcome overloaded,
      HealthProbe live,
      HealthProbe ready) {
    double most = Math.max(peak.perSecond(), saturated.perSecond());
    System.out.println("\n| | Measured | Goal |\n|---|---|---|");
    System.out.printf(
        "| answered a second, 32 and 64 at a time | %.0f, %.0f | |%n",
        peak.perSecond(), saturated.perSecond());
    System.out.printf(
        "| p50, p99 at saturation, ms | %.0f, %.0f | |%n",
        saturated.millis().at(0.5), saturated.millis().at(0.99));
    System.out.printf(
        "| at %d times that: answered, refused, failed | %d, %d, %d | |%n",
        OVERLOAD, overloaded.answered(), overloaded.refused(), overloaded.failed());
    System.out.printf(
        "| answered a second / at saturation | %.2f | ≥ 0.8 |%n", overloaded.perSecond() / most);
    System.out.printf(
        "| p50, p99 of those answered, ms | %.0f, %.0f | |%n",
        overloaded.millis().at(0.5), overloaded.millis().at(0.99));
    System.out.printf(
        "| p99 / at saturation | %.2f | ≤ 5 |%n",
        overloaded.millis().at(0.99) / saturated.millis().at(0.99));
    for (HealthProbe probe : new HealthProbe[] {live, ready}) {
      System.out.printf("| %s, p99, ms | %.0f | ≤ 200 |%n", probe.name(), probe.millis(0.99));
    }
  }

  private static Map<String, String> settings(URI store, LocalKeys keys) {
    Map<String, String> settings = new HashMap<>(FunctionsBenchmark.settings(store, keys));
    settings.put("VERBATIM_STORE_CREATE_TABLE", "true");
    settings.put("VERBATIM_LOG_REQUESTS", "false");
    return settings;
  }

  private static void fill(String base, String token) throws IOException, InterruptedException {
    for (int i = 0; i < ARTICLES; i++) {
      HttpRequest add =
          HttpRequest.newBuilder(URI.create(base + "/v1/articles"))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "text/plain; charset=utf-8")
              .POST(
                  BodyPublishers.ofString(
                      "date 2026-03-02 Harbor Post - “Ferry %d is late,” said Ada Kell."
                          .formatted(i)))
              .build();
      require(CLIENT.send(add, BodyHandlers.ofString()), 201);
    }
  }

  private static void require(HttpResponse<String> answer, int status) {
    if (answer.statusCode() != status) {
      throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
    }
  }
}
