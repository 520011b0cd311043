package dev.verbatim.infra.environment;

/**
 * The PostgreSQL of search (Aurora Serverless v2).
 *
 * @param least capacity units at the least; 0 lets it pause when nobody asks; the first to ask
 *     after that are told for some 15 seconds that search is not available
 * @param most capacity units at the most
 * @param readers how many instances there are beside the one that is written to; with one, search
 *     reads there, and it takes over when the other fails
 * @param backupDays how long backups are kept
 */
public record Database(double least, double most, int readers, int backupDays) {

  /** The database of which all tables are part. */
  public static final String NAME = "verbatim";

  /** Who asks. */
  public static final String READER = "verbatim_search";

  /** Who writes rows. */
  public static final String WRITER = "verbatim_indexer";
}
