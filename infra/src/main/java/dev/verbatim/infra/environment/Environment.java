package dev.verbatim.infra.environment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awscdk.services.logs.RetentionDays;

/**
 * An environment: everything in which one differs from another.
 *
 * @param name what its stacks and functions are named after, such as {@code prod}
 * @param account the AWS account that it has to itself
 * @param region where it is
 * @param addresses the range of its network, such as {@code 10.10.0.0/16}
 * @param domain where it is reached; without one, at the address that API Gateway gives it, without
 *     cache, firewall and page
 * @param access who may do what
 * @param compute how the functions run
 * @param recordSettings the table of the record
 * @param viewsSettings the table of the views
 * @param database the PostgreSQL of search; without one there is no search, and all else works
 * @param rates how many requests are let through
 * @param rollout how a new version is brought in
 * @param watch when somebody is told
 * @param logs how long logs are kept
 * @param traces where traces are sent (OTLP), if anywhere; by the function of the API, which alone
 *     reaches the internet
 * @param keyGeneration raise it, by one at a time, to have new keys of cursors and of the origin;
 *     nobody notices, since those of before and after are accepted as well
 */
public record Environment(
    String name,
    String account,
    String region,
    String addresses,
    Optional<Domain> domain,
    Access access,
    Compute compute,
    TableSettings recordSettings,
    TableSettings viewsSettings,
    Optional<Database> database,
    Rates rates,
    Rollout rollout,
    Watch watch,
    RetentionDays logs,
    Optional<String> traces,
    int keyGeneration) {

  /** The name of something in this environment, such as {@code verbatim-prod-api}. */
  public String named(String what) {
    return "verbatim-" + name + "-" + what;
  }

  /** The name of the table of the record that is used. */
  public String recordTable() {
    return recordTable(recordSettings.generation());
  }

  /** The name of the table of the record of a generation. */
  public String recordTable(int generation) {
    return named("record-" + generation);
  }

  /** The name of the table of the views that is used. */
  public String viewsTable() {
    return viewsTable(viewsSettings.generation());
  }

  /** The name of the table of the views of a generation. */
  public String viewsTable(int generation) {
    return named("views-" + generation);
  }

  /** The functions that it has: without a database, none of search. */
  public List<Service> services() {
    return Arrays.stream(Service.values())
        .filter(service -> database.isPresent() || !service.ofSearch())
        .toList();
  }

  /** The name of the function of a service. Alarms and dashboards know it by this name. */
  public String function(Service service) {
    return named(service.id());
  }

  /** The name of the alarm that knows the newest version of a function alone. */
  public String newVersion(Service service) {
    return named(service.id() + "-new-version");
  }

  /** The name of the role that commands of maintenance have. */
  public String maintenanceTaskRole() {
    return named("maintenance-task");
  }

  /** The name of the role that starts commands of maintenance. */
  public String maintenanceExecutionRole() {
    return named("maintenance-execution");
  }

  /** The name of the bucket of the page. No other account may have one of the same name. */
  public String pageBucket() {
    return named("page") + "-" + account;
  }

  /** The name of the secret under which cursors of a generation are sealed. */
  public String cursorKey(int generation) {
    return "verbatim/" + name + "/cursor-key/" + generation;
  }

  /** The name of the secret that CloudFront adds to each request of a generation. */
  public String originKey(int generation) {
    return "verbatim/" + name + "/origin-key/" + generation;
  }

  /** The generations of keys that there are: that in use, that of before and that of after. */
  public IntStream keyGenerations() {
    return IntStream.rangeClosed(Math.max(1, keyGeneration - 1), keyGeneration + 1);
  }
}
