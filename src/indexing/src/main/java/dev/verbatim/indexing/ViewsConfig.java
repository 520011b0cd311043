package dev.verbatim.indexing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How views follow the record. */
@ConfigMapping(prefix = "verbatim.views")
public interface ViewsConfig {

  /**
   * Whether this process follows the stream of the table of record. Without it, or the function
   * that does, lists stay as they are. Several servers may follow at once.
   */
  @WithDefault("true")
  boolean follow();

  /** How long the follower waits when there was nothing new. */
  @WithDefault("100MS")
  Duration pause();

  /** The most changes that are brought into views at once. */
  @WithDefault("200")
  int batch();
}
