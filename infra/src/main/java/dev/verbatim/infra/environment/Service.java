package dev.verbatim.infra.environment;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The functions. */
public enum Service {
  /** Everything but search, from DynamoDB. */
  API("api"),
  /** Search, timelines and trends, from PostgreSQL. */
  SEARCH("search"),
  /** Brings the record's stream into the views. */
  VIEWS("views"),
  /** Brings the stream of the views into PostgreSQL. */
  INDEX("index");

  /** The alias under which a function is called. */
  public static final String ALIAS = "live";

  private final String id;

  Service(String id) {
    this.id = id;
  }

  /** Those that answer requests. */
  public static List<Service> answering() {
    return Arrays.stream(values()).filter(Predicate.not(Service::follows)).toList();
  }

  /** Those that follow the stream of a table. */
  public static List<Service> following() {
    return Arrays.stream(values()).filter(Service::follows).toList();
  }

  /** Whether it follows the stream of a table, and answers no requests. */
  public boolean follows() {
    return this == VIEWS || this == INDEX;
  }

  /** Whether there is no use for it without PostgreSQL. */
  boolean ofSearch() {
    return this == SEARCH || this == INDEX;
  }

  /** Its name in the names of resources. */
  public String id() {
    return id;
  }

  /** The Maven module that packages it, as a path from the root of the checkout. */
  public String module() {
    return "src/functions/" + id;
  }
}
