package dev.verbatim.bench.functions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The project's function and the bare one, each in fresh processes that take turns: how long they
 * take to start, how much memory they have, and how fast they answer once they are warm.
 */
final class FunctionPair {

  /** What was measured of one of the two. */
  record Measured(
      Measurements start,
      Measurements early,
      Measurements late,
      Measurements half,
      Measurements slowest,
      Measurements mean) {

    Measured() {
      this(
          new Measurements(),
          new Measurements(),
          new Measurements(),
          new Measurements(),
          new Measurements(),
          new Measurements());
    }
  }

  private static final int WARM = 1_000;

  private final List<MeasuredFunction> both;
  private final String event;
  private final Runnable read;
  private final Path logs;

  final Measured function = new Measured();
  final Measured bare = new Measured();

  /** The same read by the SDK alone, in the process of the benchmark. */
  final Measured sdk = new Measured();

  /**
   * @param event the request that both answer
   * @param read does the same read in this process
   */
  FunctionPair(
      MeasuredFunction function, MeasuredFunction bare, String event, Runnable read, Path logs) {
    this.both = List.of(function, bare);
    this.event = event;
    this.read = read;
    this.logs = logs;
  }

  /** Starts both again and again, first the one and then the other. */
  void start(int runs) throws IOException, InterruptedException {
    for (int run = -1; run < runs; run++) {
      for (int turn = 0; turn < both.size(); turn++) {
        int which = Math.floorMod(run + turn, both.size());
        try (RuntimeApi api = new RuntimeApi()) {
          long start = System.nanoTime();
          try (MeasuredProcess running = both.get(which).start(api, log(which))) {
            long took = check(api.invoke(event)).answered() - start;
            // The first of each reads files that the next find in memory.
            if (run >= 0) {
              measured(which).start().addNanos(took);
              measured(which).early().add(running.peakMegabytes());
            }
          }
        }
      }
    }
  }

  /** Has both answer many requests, in turns with the SDK alone. */
  void warm(int rounds) throws IOException, InterruptedException {
    for (int round = 0; round < rounds; round++) {
      try (RuntimeApi first = new RuntimeApi();
          RuntimeApi second = new RuntimeApi();
          MeasuredProcess function = ready(0, first);
          MeasuredProcess bare = ready(1, second)) {
        List<Measurements> took =
            List.of(new Measurements(), new Measurements(), new Measurements());
        for (int request = -WARM; request < WARM; request++) {
          if (request == 0) {
            this.function.late().add(function.peakMegabytes());
            this.bare.late().add(bare.peakMegabytes());
          }
          for (int turn = 0; turn < took.size(); turn++) {
            int which = Math.floorMod(request + turn, took.size());
            long nanos =
                which == 2 ? read() : check((which == 0 ? first : second).invoke(event)).nanos();
            if (request >= 0) {
              took.get(which).addNanos(nanos);
            }
          }
        }
        add(this.function, took.get(0));
        add(this.bare, took.get(1));
        add(sdk, took.get(2));
      }
    }
  }

  /** Starts one and waits for its first answer: both put a library of Lambda's in one place. */
  private MeasuredProcess ready(int which, RuntimeApi api)
      throws IOException, InterruptedException {
    MeasuredProcess running = both.get(which).start(api, log(which));
    check(api.invoke(event));
    return running;
  }

  private long read() {
    long start = System.nanoTime();
    read.run();
    return System.nanoTime() - start;
  }

  private static void add(Measured measured, Measurements took) {
    measured.half().add(took.median());
    measured.slowest().add(took.at(0.99));
    measured.mean().add(took.mean());
  }

  private Measured measured(int which) {
    return which == 0 ? function : bare;
  }

  private Path log(int which) throws IOException {
    return Files.createDirectories(logs).resolve(which == 0 ? "function.log" : "bare.log");
  }

  private static RuntimeApi.Answer check(RuntimeApi.Answer answer) {
    // Throws unless it is an answer of success.
    HttpEvents.Reply reply = HttpEvents.reply(answer.body());
    if (reply.body().isEmpty()) {
      throw new IllegalStateException("answered with nothing");
    }
    return answer;
  }
}
