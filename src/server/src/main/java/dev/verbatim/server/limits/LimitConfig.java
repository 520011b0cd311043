package dev.verbatim.server.limits;

import dev.verbatim.platform.validation.ConfigChecks;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often one client may ask, where there is no gateway that counts. */
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
  Duration period();

  /** How many clients are remembered; beyond that, those that have not asked lately are not. */
  @WithDefault("100000")
  @WithConverter(ConfigChecks.Positive.class)
  long clients();
}
