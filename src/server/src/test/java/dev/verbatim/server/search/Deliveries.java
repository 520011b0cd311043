package dev.verbatim.server.search;

import dev.verbatim.search.database.SearchUnavailable;
import dev.verbatim.search.projection.DynamoRecord;
import dev.verbatim.search.projection.Projector;
import dev.verbatim.search.projection.RevisionGuard;
import dev.verbatim.search.projection.StreamPositions;
import dev.verbatim.search.projection.StreamProgress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A stream in shards, and what happens to its records on their way: those of one item come in
 * order, at least once, and any of them again later; those of different items in any order.
 */
final class Deliveries {

  private final Random random;
  private final Projector projector;
  private final Fault fault;
  private final List<Shard> shards = new ArrayList<>();

  Deliveries(Random random, Projector projector, Fault fault) {
    this.random = random;
    this.projector = projector;
    this.fault = fault;
    for (int i = 0; i <= random.nextInt(3); i++) {
      shards.add(new Shard("shard" + i));
    }
  }

  /** The records of some partitions. */
  private static final class Shard {
    private final String name;
    private final List<DynamoRecord> records = new ArrayList<>();

    /** Where the stream begins for a follower that has never read it. */
    private int begin;

    /** How much was read by anybody. */
    private int read;

    Shard(String name) {
      this.name = name;
    }
  }

  /** Takes in what has happened to an item, anywhere behind what is known of the same item. */
  void add(DynamoRecord record) {
    Shard shard = shards.get(Math.floorMod(record.key().pk().hashCode(), shards.size()));
    int earliest = shard.records.size();
    while (earliest > shard.read && !shard.records.get(earliest - 1).key().equals(record.key())) {
      earliest--;
    }
    int place = earliest + random.nextInt(shard.records.size() - earliest + 1);
    shard.records.add(place, record);
  }

  /** Delivers something, and not always well. */
  void some() {
    Shard shard = shards.get(random.nextInt(shards.size()));
    if (random.nextInt(6) == 0) {
      fault.after(1 + random.nextInt(8));
    }
    try {
      if (random.nextInt(5) == 0) {
        again(shard);
      } else {
        next(shard);
      }
    } catch (SearchUnavailable e) {
      // It goes on where PostgreSQL says that it was.
    } finally {
      fault.never();
    }
  }

  /** Delivers all that is left. */
  void rest() {
    for (Shard shard : shards) {
      while (next(shard)) {
        // There is more.
      }
    }
  }

  /** Lets all followers begin again with a stream that has lost its beginning. */
  void trim() {
    for (Shard shard : shards) {
      shard.begin += random.nextInt(shard.read - shard.begin + 1);
      shard.read = shard.begin;
    }
  }

  /** Whether there was anything. */
  private boolean next(Shard shard) {
    int from = StreamPositions.of(shard.name).map(Integer::parseInt).orElse(shard.begin - 1) + 1;
    int to = Math.min(from + 1 + random.nextInt(9), shard.records.size());
    if (from >= to) {
      return false;
    }
    shard.read = Math.max(shard.read, to);
    List<DynamoRecord> batch = batch(shard, from, to);
    while (random.nextInt(3) == 0) {
      // What was delivered before comes once more.
      int old = shard.begin + random.nextInt(shard.read - shard.begin);
      batch.add(random.nextInt(batch.size() + 1), shard.records.get(old));
    }
    projector.project(batch, RevisionGuard.LATER, progress(shard, to));
    return true;
  }

  /** An old batch, from one who gets none of the new or from one who has fallen back. */
  private void again(Shard shard) {
    if (shard.read > shard.begin) {
      int from = shard.begin + random.nextInt(shard.read - shard.begin);
      int to = from + 1 + random.nextInt(shard.read - from);
      projector.project(
          batch(shard, from, to),
          RevisionGuard.LATER,
          random.nextInt(4) == 0 ? progress(shard, to) : null);
    }
  }

  private static List<DynamoRecord> batch(Shard shard, int from, int to) {
    List<DynamoRecord> batch = new ArrayList<>();
    for (int i = from; i < to; i++) {
      DynamoRecord record = shard.records.get(i);
      batch.add(
          new DynamoRecord(
              record.key(), record.before(), record.after(), "" + i, record.changedAt()));
    }
    return batch;
  }

  private static StreamProgress progress(Shard shard, int to) {
    return new StreamProgress(shard.name, String.valueOf(to - 1), Instant.EPOCH);
  }
}
