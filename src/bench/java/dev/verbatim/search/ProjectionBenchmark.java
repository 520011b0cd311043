package dev.verbatim.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many changes of the table are brought into empty rows in a second. */
@QuarkusTest
@QuarkusTestResource(
    value = NewsDatabase.class,
    initArgs = @ResourceArg(name = "empty", value = "true"),
    restrictToAnnotatedClass = true)
class ProjectionBenchmark {

  /** Batches whose pace is told together. */
  private static final int SLICE = 100;

  @Inject Projector projector;

  private final List<Double> paces = new ArrayList<>();
  private long records;
  private long nanos;
  private long sliceRecords;
  private long sliceNanos;

  @Test
  void projection() {
    Quiet.await();
    int articles = Integer.getInteger("articles", 100_000);
    new NewsFilling(this::project).run(articles);

    Collections.sort(paces);
    System.out.printf(
        "%,d articles, %,d records in batches of %d: %,.0f records/s"
            + " (slices of %,d: slowest %,.0f, median %,.0f, fastest %,.0f)%n",
        articles,
        records,
        NewsFilling.BATCH,
        records * 1e9 / nanos,
        SLICE * NewsFilling.BATCH,
        paces.get(0),
        paces.get(paces.size() / 2),
        paces.get(paces.size() - 1));
    assertThat(records).isGreaterThan(2L * articles);
  }

  /** Only this is timed, not what generates the records. */
  private void project(List<DynamoRecord> batch) {
    Progress progress = new Progress("benchmark", String.valueOf(records), Instant.EPOCH);
    long start = System.nanoTime();
    projector.project(batch, Gate.LATER, progress);
    long took = System.nanoTime() - start;
    records += batch.size();
    nanos += took;
    sliceRecords += batch.size();
    sliceNanos += took;
    if (sliceRecords >= (long) SLICE * NewsFilling.BATCH) {
      paces.add(sliceRecords * 1e9 / sliceNanos);
      sliceRecords = 0;
      sliceNanos = 0;
    }
  }
}
