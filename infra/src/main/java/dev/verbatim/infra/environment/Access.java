package dev.verbatim.infra.environment;

import java.util.List;

/**
 * Who may do what.
 *
 * @param issuer who issues tokens, as in their {@code iss}; its OpenID configuration is found there
 * @param audiences whom tokens must be meant for: one of these
 * @param keys where the issuer's keys are (JWKS)
 * @param reading who may read
 * @param origins which web pages may call the API; none unless named
 */
public record Access(
    String issuer, List<String> audiences, String keys, Reading reading, List<String> origins) {

  /** Who may read. */
  public enum Reading {
    /** Everyone. */
    PUBLIC("public"),
    /** Whoever has a valid token. */
    SIGNED_IN("signed-in");

    private final String setting;

    Reading(String setting) {
      this.setting = setting;
    }

    /** As in {@code verbatim.api.reading}. */
    public String setting() {
      return setting;
    }
  }
}
