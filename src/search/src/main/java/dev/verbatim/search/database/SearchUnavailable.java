package dev.verbatim.search.database;

import dev.verbatim.platform.problem.StoreUnavailable;
import java.time.Duration;

/** PostgreSQL does not answer, or not in time; worth trying again. */
public final class SearchUnavailable extends StoreUnavailable {

  private static final long serialVersionUID = 1L;

  private static final Duration SOON = Duration.ofSeconds(5);

  SearchUnavailable(Throwable cause) {
    super(
        "Search does not answer at the moment, everything else does. Try again in a while.",
        SOON,
        cause);
  }
}
