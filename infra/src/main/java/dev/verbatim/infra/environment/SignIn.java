package dev.verbatim.infra.environment;

import java.util.List;

/**
 * How editors sign in to the page, at the issuer of {@link Access}: code flow of OpenID Connect
 * with PKCE.
 *
 * @param client the client that the page is at the issuer: a public one, which may return to {@code
 *     /sign-in}
 * @param origins where else the page may connect to, such as {@code https://news.auth.example}: the
 *     origin of the issuer's token endpoint, where that is not the issuer's own
 * @param scope what is asked for besides {@code openid}, parted by blanks
 */
public record SignIn(String client, List<String> origins, String scope) {}
