package dev.verbatim.bench.http;

import dev.verbatim.http.routing.Route;
import dev.verbatim.http.routing.Routes;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time to find the route of a path on a warm JVM, one thread. A request does it twice. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RoutingBenchmark {

  /** A path of each depth, and one without a route. */
  @Param({
    "/v1/articles",
    "/v1/quotes/2xzq7dndx6h6ma93pb08-55ytj7j2hb",
    "/v1/speakers/ingrid-halvane/timeline",
    "/v1/feeds/quotes.atom",
    "/robots.txt"
  })
  public String path;

  /** Finds the route. */
  @Benchmark
  public Route route() {
    return Routes.of(path);
  }
}
