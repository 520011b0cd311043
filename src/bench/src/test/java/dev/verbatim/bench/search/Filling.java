package dev.verbatim.bench.search;

import dev.verbatim.platform.projection.StreamProgress;
import dev.verbatim.search.projection.Change;
import dev.verbatim.search.projection.Projector;
import dev.verbatim.search.projection.SeenVersions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Brings generated articles into search as the stream would, and takes the time. */
final class Filling {

  /** How many changes come in one transaction: {@code verbatim.search.batch} unless it is set. */
  static final int BATCH = Integer.getInteger("batch", 100);

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
    Iterator<Change> all = new ArticleGenerator().changes(articles);
    while (all.hasNext()) {
      List<List<Change>> slice = new ArrayList<>();
      while (slice.size() < SLICE && all.hasNext()) {
        slice.add(batch(all));
      }
      int size = slice.stream().flatMap(List::stream).mapToInt(Filling::rows).sum();
      long start = System.nanoTime();
      for (List<Change> batch : slice) {
        records += batch.stream().mapToInt(Filling::rows).sum();
        projector.project(
            batch,
            SeenVersions.NONE,
            new StreamProgress("benchmark", String.valueOf(records), Instant.now()));
      }
      long took = System.nanoTime() - start;
      nanos += took;
      rates.add(size / (took / 1e9));
      if (rates.size() % 5 == 0) {
        System.out.printf(
            "%,9d rows, %,.0f a second, the last %,d at %,.0f%n",
            records, rate(), size, rates.get(rates.size() - 1));
      }
    }
    return this;
  }

  /** Rows a second over all. */
  double rate() {
    return records / (nanos / 1e9);
  }

  long records() {
    return records;
  }

  double seconds() {
    return nanos / 1e9;
  }

  /** Rows a second in the slice that a part of all are no faster than. */
  double slice(double part) {
    double[] sorted = rates.stream().mapToDouble(rate -> rate).sorted().toArray();
    return sorted[(int) Math.round(part * (sorted.length - 1))];
  }

  /** An article is a row, and so is each of its quotations. */
  private static int rows(Change change) {
    return change.content() instanceof Change.News news ? 1 + news.quotes().size() : 1;
  }

  private static List<Change> batch(Iterator<Change> all) {
    Change[] batch = new Change[BATCH];
    int size = 0;
    while (size < BATCH && all.hasNext()) {
      batch[size++] = all.next();
    }
    return Arrays.asList(batch).subList(0, size);
  }
}
