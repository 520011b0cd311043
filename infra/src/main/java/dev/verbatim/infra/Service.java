package dev.verbatim.infra;

/** The functions. */
public enum Service {
  /** Everything but search, from DynamoDB. */
  API("api", "-Plambda"),
  /** Search, timelines and trends, from PostgreSQL. */
  SEARCH("search", "-Psearch"),
  /** Brings the table's stream into PostgreSQL. */
  PROJECTOR("projector", "-Pprojector");

  /** The alias under which a function is called. */
  static final String ALIAS = "live";

  private final String id;
  private final String profile;

  Service(String id, String profile) {
    this.id = id;
    this.profile = profile;
  }

  /** Its name in those of resources, and its folder in {@code target/}. */
  String id() {
    return id;
  }

  /** The Maven profile that builds it. */
  String profile() {
    return profile;
  }
}
