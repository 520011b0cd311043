package dev.verbatim.search.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How search follows the table, and how it answers. */
@ConfigMapping(prefix = "verbatim.search")
public interface SearchConfig {

  /**
   * Whether this process follows the table's stream. For a server without Lambda; of several that
   * do, one follows at a time.
   */
  @WithDefault("false")
  boolean follow();

  /** How long the follower waits when there was nothing new. */
  @WithDefault("250MS")
  Duration pause();

  /** The most changes that are brought into rows in one transaction. */
  @WithDefault("500")
  int batch();

  /**
   * Whether this process is of no use without PostgreSQL, and says that it is not ready where it
   * does not answer.
   */
  @WithDefault("false")
  boolean required();

  /**
   * The role of PostgreSQL that {@code migrate} lets read the rows: that of the function of search.
   */
  Optional<String> reader();

  /** The role of PostgreSQL that {@code migrate} lets write them: that of the projector. */
  Optional<String> writer();
}
