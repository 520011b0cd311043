package dev.verbatim.search.following;

import dev.verbatim.platform.projection.Entity;
import dev.verbatim.platform.projection.StreamProgress;
import dev.verbatim.platform.projection.TargetUnavailable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A stream in shards, and what happens to its records on their way: they come at least once, in any
 * order, and any of them again later; somebody else delivers while one is being taken in.
 */
final class Deliveries {

  private static final int DEEPEST = 3;

  /** Records in a batch. */
  private static final int FEW = 9;

  private static final int MANY = 40;

  private final Random random;
  private final Fault fault;
  private final List<Shard> shards = new ArrayList<>();

  private SearchProjection projection;
  private int depth;

  Deliveries(Random random, Fault fault) {
    this.random = random;
    this.fault = fault;
    for (int i = 0; i <= random.nextInt(3); i++) {
      shards.add(new Shard("shard" + i));
    }
  }

  /** The records of some articles and speakers. */
  private static final class Shard {
    private final String name;
    private final List<Entity> records = new ArrayList<>();

    /** Where the stream begins for a follower that has never read it. */
    private int begin;

    /** How much was read by anybody. */
    private int read;

    Shard(String name) {
      this.name = name;
    }
  }

  /** To whom from now on. */
  void to(SearchProjection receiver) {
    projection = receiver;
  }

  /** Takes in what has changed, anywhere behind what was read already. */
  void add(Entity entity) {
    Shard shard = shards.get(Math.floorMod(entity.hashCode(), shards.size()));
    int place = shard.read + random.nextInt(shard.records.size() - shard.read + 1);
    shard.records.add(place, entity);
  }

  /** Delivers something, and not always well. */
  void some() {
    Shard shard = shards.get(random.nextInt(shards.size()));
    if (random.nextInt(6) == 0) {
      fault.after(1 + random.nextInt(8));
    }
    depth++;
    try {
      if (random.nextInt(5) == 0) {
        again(shard);
      } else {
        next(shard, FEW);
      }
    } catch (TargetUnavailable e) {
      // It goes on where the rows say that it was.
    } finally {
      fault.never();
      depth--;
    }
  }

  /** What may happen while something is being delivered. */
  void meanwhile() {
    if (depth > 0 && depth < DEEPEST && random.nextInt(4) == 0) {
      some();
    }
  }

  /** Delivers all that is left. */
  void rest() {
    for (Shard shard : shards) {
      while (next(shard, MANY)) {
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
  private boolean next(Shard shard, int most) {
    int from = projection.position(shard.name).map(Integer::parseInt).orElse(shard.begin - 1) + 1;
    int to = Math.min(from + 1 + random.nextInt(most), shard.records.size());
    if (from >= to) {
      return false;
    }
    shard.read = Math.max(shard.read, to);
    List<Entity> batch = new ArrayList<>(shard.records.subList(from, to));
    while (random.nextInt(3) == 0) {
      // What was delivered before comes once more.
      int old = shard.begin + random.nextInt(shard.read - shard.begin);
      batch.add(random.nextInt(batch.size() + 1), shard.records.get(old));
    }
    project(batch, progress(shard, to));
    return true;
  }

  /** An old batch, from one who gets none of the new or from one who has fallen back. */
  private void again(Shard shard) {
    if (shard.read > shard.begin) {
      int from = shard.begin + random.nextInt(shard.read - shard.begin);
      int to = from + 1 + random.nextInt(shard.read - from);
      project(shard.records.subList(from, to), random.nextInt(4) == 0 ? progress(shard, to) : null);
    }
  }

  private void project(List<Entity> batch, StreamProgress progress) {
    projection.project(List.copyOf(batch), progress);
  }

  private static StreamProgress progress(Shard shard, int to) {
    return new StreamProgress(shard.name, String.valueOf(to - 1), Instant.EPOCH);
  }
}
