package dev.verbatim.infra;

import java.util.Optional;
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
 * @param recordLimits what the table of the record may cost at the most
 * @param viewsLimits what the table of the views may cost at the most
 * @param database the PostgreSQL of search
 * @param rates how many requests are let through
 * @param rollout how a new version is brought in
 * @param watch when somebody is told
 * @param logs how long logs are kept
 * @param traces where traces are sent (OTLP), if anywhere; by the function of the API, which alone
 *     reaches the internet
 * @param cursorKeyGeneration raise it to have a new key of cursors; lists being walked end
 */
public record Environment(
    String name,
    String account,
    String region,
    String addresses,
    Optional<Domain> domain,
    Access access,
    Compute compute,
    TableLimits recordLimits,
    TableLimits viewsLimits,
    Database database,
    Rates rates,
    Rollout rollout,
    Watch watch,
    RetentionDays logs,
    Optional<String> traces,
    int cursorKeyGeneration) {

  /** The name of something in this environment, such as {@code verbatim-prod-api}. */
  String named(String what) {
    return "verbatim-" + name + "-" + what;
  }

  /** The name of the table of the record. */
  String recordTable() {
    return "verbatim-" + name;
  }

  /** The name of the table of the views. */
  String viewsTable() {
    return named("views");
  }

  /** The name of the function of a service. Alarms and dashboards know it by this name. */
  String function(Service service) {
    return named(service.id());
  }

  /** The name of the role that commands of maintenance have. */
  String maintenanceTaskRole() {
    return named("maintenance-task");
  }

  /** The name of the role that starts commands of maintenance. */
  String maintenanceExecutionRole() {
    return named("maintenance-execution");
  }

  /** The name of the bucket of the page. No other account may have one of the same name. */
  String pageBucket() {
    return named("page") + "-" + account;
  }

  /** The name of the secret under which cursors are sealed. */
  String cursorKey() {
    return "verbatim/" + name + "/cursor-key/" + cursorKeyGeneration;
  }
}
