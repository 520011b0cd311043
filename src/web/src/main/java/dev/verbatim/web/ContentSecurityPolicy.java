package dev.verbatim.web;

import java.net.URI;

/**
 * What the page may load: its own files and its API, and the issuer it signs in at. No script or
 * style in the document runs, whatever a text contains.
 *
 * @param value the value of the header
 */
record ContentSecurityPolicy(String value) {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src"
          + " 'self'%s; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
          + " 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

  /**
   * The policy of a page with this issuer.
   *
   * @param issuer where readers sign in, or null
   */
  static ContentSecurityPolicy of(String issuer) {
    return new ContentSecurityPolicy(POLICY.formatted(issuer == null ? "" : " " + origin(issuer)));
  }

  private static String origin(String issuer) {
    URI address = URI.create(issuer);
    return address.getScheme() + "://" + address.getRawAuthority();
  }
}
