package dev.verbatim.web;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

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

  /** The policy of a page that may also connect to where these addresses are. */
  static ContentSecurityPolicy of(List<String> addresses) {
    String origins =
        addresses.stream()
            .map(address -> " " + origin(address))
            .distinct()
            .collect(Collectors.joining());
    return new ContentSecurityPolicy(POLICY.formatted(origins));
  }

  private static String origin(String text) {
    URI address = URI.create(text);
    return address.getScheme() + "://" + address.getRawAuthority();
  }
}
