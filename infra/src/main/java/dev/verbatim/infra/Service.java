package dev.verbatim.infra;

/** The functions. */
public enum Service {
  /** Everything but search, from DynamoDB. */
  API("api"),
  /** Search, timelines and trends, from PostgreSQL. */
  SEARCH("search"),
  /** Brings the table's stream into PostgreSQL. */
  INDEX("index");

  /** The alias under which a function is called. */
  static final String ALIAS = "live";

  private final String id;

  Service(String id) {
    this.id = id;
  }

  /** Its name in the names of resources. */
  String id() {
    return id;
  }

  /** The Maven module that packages it, as a path from the root of the checkout. */
  String module() {
    return "src/functions/" + id;
  }
}
