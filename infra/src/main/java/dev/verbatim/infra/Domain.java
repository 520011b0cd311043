package dev.verbatim.infra;

/**
 * Where an environment is reached.
 *
 * @param name the host name of the API, such as {@code api.verbatim.example}
 * @param zone the hosted zone in Route 53 that the name is in
 * @param zoneId the id of that zone
 */
public record Domain(String name, String zone, String zoneId) {

  /** The address that clients use. */
  String address() {
    return "https://" + name;
  }

  /** Where the API is behind CloudFront. */
  String origin() {
    return "origin." + name;
  }
}
