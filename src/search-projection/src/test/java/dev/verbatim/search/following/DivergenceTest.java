package dev.verbatim.search.following;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.platform.projection.Entity;
import dev.verbatim.platform.projection.TargetUnavailable;
import dev.verbatim.search.projection.Projector;
import dev.verbatim.search.projection.RowDifferences;
import dev.verbatim.search.projection.RowViews;
import dev.verbatim.search.projection.Rows;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Random histories of the news, of which the stream is delivered as badly as streams may be: in the
 * end the rows are those that would be built again.
 */
@QuarkusTest
@WithTestResource(SearchRows.class)
class DivergenceTest {

  private static final long FIRST = Long.getLong("divergence.first", 1);
  private static final int HISTORIES = Integer.getInteger("divergence.histories", 500);

  @Inject ObjectMapper json;

  private final Fault fault = new Fault();

  @AfterEach
  void empty() {
    RowFacts.drop();
  }

  @Test
  void rowsAreWhatTheNewsMakesOfThemHoweverTheStreamIsDelivered() {
    for (long seed = FIRST; seed < FIRST + HISTORIES; seed++) {
      try {
        history(seed);
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  private void history(long seed) {
    RowFacts.drop();
    Random random = new Random(seed);
    Deliveries deliveries = new Deliveries(random, fault);
    NewsHistory history = new NewsHistory(random, deliveries::add);
    NewsModel news = history.news;
    SearchProjection projection = projection(news);
    deliveries.to(projection);
    news.meanwhile(
        () -> {
          if (random.nextInt(4) == 0) {
            history.act();
          }
          deliveries.meanwhile();
        });
    int steps = 4 + random.nextInt(12);
    for (int i = 0; i < steps; i++) {
      history.act();
      if (random.nextInt(2) == 0) {
        deliveries.some();
      }
      int mischief = random.nextInt(40);
      if (mischief == 0) {
        // A new database, and a stream that no longer has all that there is.
        RowFacts.drop();
        deliveries.trim();
        rebuild(projection);
      } else if (mischief < 4) {
        news.walkedLate(random.nextInt(6));
        rebuildOrNot(projection, random);
        news.walkedLate(0);
      }
    }
    news.meanwhile(() -> {});
    deliveries.rest();

    List<Entity> all = new ArrayList<>(news.all());
    projection.forEachTargetPage(all::addAll);
    assertThat(projection.differences(all)).as("seed %d", seed).isEmpty();
    RowFacts followed = RowFacts.read();
    assertThat(followed.quarantined().keySet())
        .as("what is quarantined, seed %d", seed)
        .isEqualTo(history.poison());

    RowFacts.drop();
    rebuild(projection);
    RowFacts rebuilt = RowFacts.read();
    assertThat(followed.rows()).as("seed %d", seed).isEqualTo(rebuilt.rows());
    assertThat(rebuilt.quarantined()).as("seed %d", seed).isEqualTo(followed.quarantined());
  }

  private SearchProjection projection(NewsModel news) {
    RowViews views = fault.views(json);
    return new SearchProjection(
        news,
        new Projector(new Rows(views, fault.clock())),
        new RowDifferences(views),
        Clock.systemUTC());
  }

  /** A rebuild that may be killed half-way, and is not taken up again. */
  private void rebuildOrNot(SearchProjection projection, Random random) {
    if (random.nextInt(3) == 0) {
      fault.after(1 + random.nextInt(20));
    }
    try {
      rebuild(projection);
    } catch (TargetUnavailable e) {
      // So it is.
    } finally {
      fault.never();
    }
  }

  private static void rebuild(SearchProjection projection) {
    Set<Entity> there = new HashSet<>();
    projection.forEachSourcePage(
        page -> {
          there.addAll(page);
          projection.project(page, null);
        });
    projection.forEachTargetPage(
        page -> {
          List<Entity> others = page.stream().filter(one -> !there.contains(one)).toList();
          if (!others.isEmpty()) {
            projection.project(others, null);
          }
        });
  }
}
