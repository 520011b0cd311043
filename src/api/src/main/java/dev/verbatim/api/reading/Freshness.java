package dev.verbatim.api.reading;

import dev.verbatim.platform.paging.Page;
import dev.verbatim.store.table.Consistency;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.function.UnaryOperator;

/** How fresh what the current request reads has to be: with a token, it is the record. */
@Singleton
public class Freshness {

  private final HttpHeaders headers;
  private final SecurityIdentity identity;

  @Inject
  Freshness(HttpHeaders headers, SecurityIdentity identity) {
    this.headers = headers;
    this.identity = identity;
  }

  /**
   * Which writes the request has to see. Where nothing says who has sent it, nobody is looked up:
   * that would read all settings of tokens.
   */
  public Consistency consistency() {
    boolean isAnonymous =
        headers.getHeaderString(HttpHeaders.AUTHORIZATION) == null || identity.isAnonymous();
    return isAnonymous ? Consistency.EVENTUAL : Consistency.LATEST;
  }

  /**
   * A page of a list as the request has to see it.
   *
   * @param seen as a view shows it
   * @param latest reads what is on it again, from the record
   */
  public <T> Page<T> of(Page<T> seen, UnaryOperator<Page<T>> latest) {
    return consistency() == Consistency.LATEST ? latest.apply(seen) : seen;
  }
}
