package dev.verbatim.infra.environment;

/**
 * Where an environment is reached.
 *
 * @param name the host name of the API and of the page, such as {@code api.verbatim.example}
 * @param zone the hosted zone in Route 53 that the name is in
 * @param zoneId the id of that zone
 * @param firewall whether a firewall is in front, which costs about $10 a month and $0.60 a million
 *     requests
 * @param signIn how editors sign in to the page
 */
public record Domain(String name, String zone, String zoneId, boolean firewall, SignIn signIn) {

  /** The address that clients use. */
  public String address() {
    return "https://" + name;
  }

  /** Where the API is behind CloudFront, which alone may reach it. */
  public String origin() {
    return "origin." + name;
  }
}
