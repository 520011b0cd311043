package dev.verbatim.http.response;

import dev.verbatim.http.paging.PageRequest;
import dev.verbatim.platform.budget.RequestBudget;
import dev.verbatim.platform.budget.StoreConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Begins walks through lists, in the time that the request has. */
@Singleton
public final class PageWalks {

  private final RequestBudget budget;
  private final StoreConfig config;
  private final Clock clock;

  @Inject
  PageWalks(RequestBudget budget, StoreConfig config, Clock clock) {
    this.budget = budget;
    this.config = config;
    this.clock = clock;
  }

  /** Begins the walk, or goes on with it where the page has a cursor. */
  public PageWalk begin(PageRequest page) {
    // What is left when half of the time is over is for the read that has begun by then.
    Duration enough = config.timeout().dividedBy(2);
    return new PageWalk(
        page,
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        () -> budget.left(config.timeout()).compareTo(enough) < 0);
  }
}
