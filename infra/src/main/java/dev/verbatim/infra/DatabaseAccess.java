package dev.verbatim.infra;

import software.amazon.awscdk.services.rds.IDatabaseCluster;

/**
 * PostgreSQL, for those who use it.
 *
 * @param cluster what may be granted, and watched
 * @param writing where rows are written (JDBC)
 * @param reading where rows are read (JDBC)
 * @param masterSecret the secret with the master's name and password
 */
record DatabaseAccess(
    IDatabaseCluster cluster, String writing, String reading, String masterSecret) {

  /** The port of PostgreSQL. */
  static final int PORT = 5432;
}
