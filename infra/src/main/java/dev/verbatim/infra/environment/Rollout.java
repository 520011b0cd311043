package dev.verbatim.infra.environment;

/** How a new version of a function is brought in. On an alarm, the one before comes back. */
public enum Rollout {
  /** At once. */
  ALL_AT_ONCE("AllAtOnce"),
  /** A tenth of the requests for five minutes, then all. */
  TENTH_FOR_FIVE_MINUTES("Canary10Percent5Minutes"),
  /** A tenth of the requests for a quarter of an hour, then all. */
  TENTH_FOR_QUARTER_HOUR("Canary10Percent15Minutes");

  private final String configuration;

  Rollout(String configuration) {
    this.configuration = configuration;
  }

  /** The configuration of CodeDeploy. */
  public String configuration() {
    return "CodeDeployDefault.Lambda" + configuration;
  }
}
