package dev.verbatim.web;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** How readers and editors sign in to the page. Without it they paste a token. */
@ConfigMapping(prefix = "verbatim.web")
public interface PageConfig {

  /** The issuer of OpenID Connect, such as {@code https://login.example/realms/news}. */
  Optional<String> issuer();

  /** The client that the page is at the issuer: a public one, with PKCE. */
  Optional<String> client();

  /**
   * Where else the page may connect to, such as {@code https://news.auth.example}: the origin of
   * the issuer's token endpoint, where that is not the issuer's own.
   */
  Optional<List<String>> origins();

  /** What the page asks the issuer for beyond {@code openid}, parted by blanks. */
  Optional<String> scope();
}
