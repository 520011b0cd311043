package dev.verbatim.bench.functions;

import dev.verbatim.testing.Repository;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * How many requests in a second the server answers, beside a bare server of the same framework that
 * answers the same bytes, with and without reading them. Once with DynamoDB Local, which is slower
 * than all of them and shares their cores, and once with a store that answers at once.
 */
final class Throughput {

  private static final Duration TURN = Duration.ofSeconds(3);

  /** A minute for each: with less, it is the compiler that is measured. */
  private static final int WARM_UP = 20;

  static final Path SERVER = Repository.file("src/server/target/quarkus-app");
  private static final Path BARE = Repository.file("src/bench/bare/server/target/quarkus-app");

  static final String READ = "bare, the same read";
  static final String BYTES = "bare, no read";
  static final String SERVED = "Verbatim";

  private final Map<String, String> settings;
  private final Map<String, String> bareSettings;
  private final Path bareBody;
  private final String address;

  Throughput(
      Map<String, String> settings,
      Map<String, String> bareSettings,
      Path bareBody,
      String address) {
    this.settings = settings;
    this.bareSettings = bareSettings;
    this.bareBody = bareBody;
    this.address = address;
  }

  private record Target(String name, int port, String path) {}

  /** Measures with one store; requests in a second by who answered them. */
  Map<String, Measurements> measure(URI store, int rounds)
      throws IOException, InterruptedException, ExecutionException {
    Map<String, String> forServer = new HashMap<>(settings);
    forServer.put("QUARKUS_DYNAMODB_ENDPOINT_OVERRIDE", store.toString());
    forServer.put("VERBATIM_VIEWS_FOLLOW", "false");
    Map<String, String> forBare = new HashMap<>(bareSettings);
    forBare.put("BARE_ENDPOINT", store.toString());
    forBare.put("BARE_ANSWER", bareBody.toString());
    try (MeasuredServer server = new MeasuredServer(SERVER, forServer);
        MeasuredServer bare = new MeasuredServer(BARE, forBare)) {
      List<Target> targets =
          List.of(
              new Target(SERVED, server.port(), address),
              new Target(READ, bare.port(), "/read"),
              new Target(BYTES, bare.port(), "/bytes"));
      Map<String, Measurements> all = new LinkedHashMap<>();
      targets.forEach(target -> all.put(target.name(), new Measurements()));
      for (int round = -WARM_UP; round < rounds; round++) {
        List<Target> order = new ArrayList<>(targets);
        java.util.Collections.rotate(order, round);
        for (Target target : order) {
          double perSecond = ServerLoad.perSecond(target.port(), target.path(), TURN);
          if (round >= 0) {
            all.get(target.name()).add(perSecond);
          }
        }
      }
      return all;
    }
  }
}
