package dev.verbatim.bench.search;

import dev.verbatim.search.projection.DynamoRecord;
import dev.verbatim.search.projection.Projector;
import dev.verbatim.search.projection.RevisionGuard;
import dev.verbatim.search.projection.StreamProgress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Brings generated articles into search as the stream would, and takes the time. */
final class Filling {

  /** How many changes come in one transaction: {@code verbatim.search.batch} unless it is set. */
  static final int BATCH = Integer.getInteger("batch", 500);

  /** Batches are made before the time is taken; so many at once. */
  private static final int SLICE = 20;

  private final Projector projector;
  private final List<Double> rates = new ArrayList<>();
  private long records;
  private long nanos;

  Filling(Projector projector) {
    this.projector = projector;
  }

  /** Fills the tables, and tells of it now and then. */
  Filling run(int articles) {
    Iterator<DynamoRecord> all = new ArticleGenerator().records(articles);
    while (all.hasNext()) {
      List<List<DynamoRecord>> slice = new ArrayList<>();
      while (slice.size() < SLICE && all.hasNext()) {
        slice.add(batch(all));
      }
      int size = slice.stream().mapToInt(List::size).sum();
      long start = System.nanoTime();
      for (List<DynamoRecord> batch : slice) {
        records += batch.size();
        projector.project(
            batch,
            RevisionGuard.LATER,
            new StreamProgress("benchmark", String.valueOf(records), Instant.now()));
      }
      long took = System.nanoTime() - start;
      nanos += took;
      rates.add(size / (took / 1e9));
      if (rates.size() % 5 == 0) {
        System.out.printf(
            "%,9d records, %,.0f a second, the last %,d at %,.0f%n",
            records, rate(), size, rates.get(rates.size() - 1));
      }
    }
    return this;
  }

  /** Records a second over all. */
  double rate() {
    return records / (nanos / 1e9);
  }

  long records() {
    return records;
  }

  double seconds() {
    return nanos / 1e9;
  }

  /** Records a second in the slice that a part of all are no faster than. */
  double slice(double part) {
    double[] sorted = rates.stream().mapToDouble(rate -> rate).sorted().toArray();
    return sorted[(int) Math.round(part * (sorted.length - 1))];
  }

  private static List<DynamoRecord> batch(Iterator<DynamoRecord> all) {
    DynamoRecord[] batch = new DynamoRecord[BATCH];
    int size = 0;
    while (size < BATCH && all.hasNext()) {
      batch[size++] = all.next();
    }
    return Arrays.asList(batch).subList(0, size);
  }
}
