package dev.verbatim.infra.environment;

import java.time.Duration;

/**
 * When somebody is told.
 *
 * @param mail who is told
 * @param slow how long the slowest hundredth of answers may take
 * @param viewsBehind how far views may be behind the record
 * @param searchBehind how far search may be behind the views
 * @param failures how many failures a minute are borne
 * @param monthlyBudget what the account may cost in a month, in US dollars
 */
public record Watch(
    String mail,
    Duration slow,
    Duration viewsBehind,
    Duration searchBehind,
    int failures,
    int monthlyBudget) {

  /** How far what follows a stream may be behind it. */
  public Duration behind(Service service) {
    return switch (service) {
      case VIEWS -> viewsBehind;
      case INDEX -> searchBehind;
      case API, SEARCH -> throw new IllegalArgumentException(service + " follows nothing");
    };
  }
}
