package dev.verbatim.infra.edge;

import dev.verbatim.infra.environment.Access;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Rates.Cost;
import dev.verbatim.infra.environment.Service;
import java.util.List;
import java.util.stream.Stream;

/**
 * A way through the gateway. Of those that fit a request, the gateway takes the most specific: one
 * without a greedy part before one with it, and longer ones first.
 *
 * @param method the method
 * @param path the path, as API Gateway writes it: {@code {rest+}} stands for all that follows
 * @param service who answers
 * @param token when an operation needs a token. The function of the API looks at tokens itself, and
 *     says in words what is wrong with one; that of search reaches no issuer, so the gateway does
 * @param cost what such a request costs
 */
public record Route(String method, String path, Service service, Token token, Cost cost) {

  /** When an operation needs a token. */
  enum Token {
    /** Never: what the API says of itself. */
    NEVER,
    /** Where the environment says that reading needs one. */
    TO_READ,
    /** Always. */
    ALWAYS
  }

  /** All ways there are. What fits none of them is answered by the API's function, in words. */
  public static List<Route> all() {
    return Stream.of(
            reads("/v1/{rest+}", Service.API, Token.TO_READ, Cost.READ),
            reads("/v1/search", Service.SEARCH, Token.TO_READ, Cost.SEARCH),
            reads("/v1/trends", Service.SEARCH, Token.TO_READ, Cost.SEARCH),
            reads("/v1/speakers/{id}/timeline", Service.SEARCH, Token.TO_READ, Cost.SEARCH),
            reads("/openapi", Service.API, Token.NEVER, Cost.READ),
            reads("/docs", Service.API, Token.NEVER, Cost.READ),
            reads("/docs/{rest+}", Service.API, Token.NEVER, Cost.READ),
            reads("/health", Service.API, Token.NEVER, Cost.READ),
            reads("/health/{rest+}", Service.API, Token.NEVER, Cost.READ),
            Stream.of(
                new Route("POST", "/v1/articles", Service.API, Token.ALWAYS, Cost.TEXT),
                // It stores nothing: who may read may have a text read.
                new Route("POST", "/v1/extractions", Service.API, Token.TO_READ, Cost.TEXT),
                write("POST"),
                write("PUT"),
                write("PATCH"),
                write("DELETE")))
        .flatMap(routes -> routes)
        .toList();
  }

  /** Those of an environment: without a database there is no search. */
  public static List<Route> of(Environment environment) {
    return all().stream()
        .filter(route -> environment.services().contains(route.service()))
        .toList();
  }

  /** As API Gateway names it. */
  public String key() {
    return method + " " + path;
  }

  /** Whether the gateway looks at the token, which answers without a problem document. */
  boolean checkedByGateway(Access access) {
    return service == Service.SEARCH && needsToken(access);
  }

  public boolean needsToken(Access access) {
    return token == Token.ALWAYS
        || (token == Token.TO_READ && access.reading() == Access.Reading.SIGNED_IN);
  }

  private static Stream<Route> reads(String path, Service service, Token token, Cost cost) {
    return Stream.of("GET", "HEAD").map(method -> new Route(method, path, service, token, cost));
  }

  private static Route write(String method) {
    return new Route(method, "/v1/{rest+}", Service.API, Token.ALWAYS, Cost.WRITE);
  }
}
