package dev.verbatim.platform.budget;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where articles are kept and how long a request may wait for them. */
@ConfigMapping(prefix = "verbatim.store")
public interface StoreConfig {

  /** The name of the DynamoDB table of record. */
  @WithDefault("verbatim")
  String table();

  /** The name of the DynamoDB table of views. */
  @WithDefault("verbatim-views")
  String views();

  /**
   * Whether to create the tables at start when they are missing. Off wherever they are deployed.
   */
  @WithDefault("false")
  boolean createTable();

  /** How long one HTTP request may spend on the store in all, retries included. */
  @WithDefault("5S")
  Duration timeout();

  /** How long one attempt of one call may take before it is tried again. */
  @WithDefault("1500MS")
  Duration attemptTimeout();

  /** How often one call is tried at most. */
  @WithDefault("6")
  int attempts();

  /** Whether answers say in a header what capacity they consumed. */
  @WithDefault("false")
  boolean showUnits();
}
