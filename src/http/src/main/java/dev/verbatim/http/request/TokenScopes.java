package dev.verbatim.http.request;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What a client may do is what the {@code scope} of its token says (RFC 8693, section 4.2), and
 * nothing else. The framework would take {@code groups} where there is no scope, and a directory
 * puts anybody's groups there.
 */
@Singleton
public final class TokenScopes implements SecurityIdentityAugmentor {

  private static final String SCOPE = "scope";

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      return Uni.createFrom().item(identity);
    }
    return Uni.createFrom()
        .item(
            QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addRoles(of(token.getClaim(SCOPE)))
                .build());
  }

  /**
   * The scopes in a claim: a text with spaces between them or, as some issuers have it, a list.
   *
   * @param claim null where the token has none
   */
  static Set<String> of(Object claim) {
    Stream<?> values =
        claim instanceof Collection<?> several
            ? several.stream()
            : Stream.of(claim == null ? "" : claim);
    return values
        .map(value -> value instanceof JsonString json ? json.getString() : value)
        .filter(String.class::isInstance)
        .flatMap(value -> Stream.of(((String) value).strip().split("\\s+")))
        .filter(scope -> !scope.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
