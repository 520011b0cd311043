package dev.verbatim.indexing;

import dev.verbatim.platform.projection.Entity;
import dev.verbatim.platform.projection.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** One walk through the source, in which pages are projected several at once. */
final class RebuildPass {

  /** After so many pages it is noted how far it has come. */
  private static final int WAVE = 16;

  private final Projection projection;
  private final ExecutorService threads;
  private final Checkpoint begin;
  private final EntitySet seen = new EntitySet();
  private final List<List<Entity>> wave = new ArrayList<>();

  private long count;
  private boolean skips;

  /**
   * @param begin behind which it begins; with no last one, at the start
   */
  RebuildPass(Projection projection, ExecutorService threads, Checkpoint begin) {
    this.projection = projection;
    this.threads = threads;
    this.begin = begin;
    this.skips = begin.last() != null;
  }

  /** Walks; false when it never met where it was to begin, and has done nothing. */
  boolean run() {
    projection.forEachSourcePage(this::take);
    finishWave();
    return !skips;
  }

  /** All that the source has. */
  EntitySet seen() {
    return seen;
  }

  long count() {
    return count;
  }

  private void take(List<Entity> page) {
    seen.addAll(page);
    count += page.size();
    List<Entity> rest = page;
    if (skips) {
      int at = page.indexOf(begin.last());
      if (at < 0) {
        return;
      }
      skips = false;
      rest = page.subList(at + 1, page.size());
    }
    if (!rest.isEmpty()) {
      wave.add(List.copyOf(rest));
    }
    if (wave.size() == WAVE) {
      finishWave();
    }
  }

  private void finishWave() {
    if (wave.isEmpty()) {
      return;
    }
    List<Callable<Integer>> tasks = new ArrayList<>();
    wave.forEach(page -> tasks.add(() -> projection.project(page, null)));
    try {
      for (Future<Integer> done : threads.invokeAll(tasks)) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    }
    List<Entity> page = wave.get(wave.size() - 1);
    new Checkpoint(begin.start(), page.get(page.size() - 1)).note(projection);
    wave.clear();
  }
}
