package dev.verbatim.server.limits;

import dev.verbatim.platform.validation.ConfigChecks;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * How often one client may ask, where there is no gateway that counts, and how much is done at
 * once.
 */
@ConfigMapping(prefix = "verbatim.limit")
public interface LimitConfig {

  /** Whether requests are counted. */
  @WithDefault("false")
  boolean enabled();

  /** How many requests a client may make within the period. */
  @WithDefault("600")
  @WithConverter(ConfigChecks.Positive.class)
  long requests();

  /** Within which time. */
  @WithDefault("60S")
  @WithConverter(ConfigChecks.PositiveTime.class)
  Duration period();

  /** How many clients are remembered; beyond that, those that have not asked lately are not. */
  @WithDefault("100000")
  @WithConverter(ConfigChecks.Positive.class)
  long clients();

  /**
   * How many requests are carried out at once, and as many with a body. Both together are fewer
   * than there are worker threads, so that one is always free to say how this process is.
   */
  @WithDefault("64")
  @WithConverter(ConfigChecks.Positive.class)
  long inFlight();

  /** How many more wait for that; what comes on top is refused at once. */
  @WithDefault("64")
  @WithConverter(ConfigChecks.Positive.class)
  long waiting();

  /** How long they wait at the most. */
  @WithDefault("1S")
  @WithConverter(ConfigChecks.PositiveTime.class)
  Duration waitingTime();
}
