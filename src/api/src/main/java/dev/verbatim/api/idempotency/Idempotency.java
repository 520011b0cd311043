package dev.verbatim.api.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.http.config.ApiConfig;
import dev.verbatim.platform.budget.RequestBudget;
import dev.verbatim.platform.budget.StoreConfig;
import dev.verbatim.platform.problem.InvalidField;
import dev.verbatim.platform.problem.InvalidRequest;
import dev.verbatim.platform.value.Ids;
import dev.verbatim.store.idempotency.IdempotencyStore;
import dev.verbatim.store.idempotency.StoredResponse;
import dev.verbatim.store.table.DynamoDb;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.security.Principal;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Lets a client repeat a request that creates something, when it does not know whether it was
 * carried out: under the same {@code Idempotency-Key} it is carried out once, and gets the response
 * of the first time.
 *
 * <p>A key belongs to the token's subject and to one method and path. Only what succeeded is given
 * again; what failed may be tried again under the same key.
 */
@Singleton
public class Idempotency {

  /** {@code true} in a response that is given again; absent otherwise. */
  static final String REPLAYED = "Idempotency-Replayed";

  /** The header that carries the key. */
  static final String KEY = "Idempotency-Key";

  private static final Pattern POSSIBLE = Pattern.compile("[ -~]{1,255}");

  private final IdempotencyStore store;
  private final ObjectMapper json;
  private final RequestBudget budget;
  private final SentBody body;
  private final HttpHeaders headers;
  private final UriInfo uri;
  private final Request http;
  private final SecurityIdentity identity;

  @Inject
  Idempotency(
      DynamoDb dynamoDb,
      Clock clock,
      ApiConfig config,
      StoreConfig storeConfig,
      ObjectMapper json,
      RequestBudget budget,
      SentBody body,
      HttpHeaders headers,
      UriInfo uri,
      Request http,
      SecurityIdentity identity) {
    this.store =
        new IdempotencyStore(
            dynamoDb,
            clock,
            new IdempotencyStore.Times(
                config.idempotencyKeep(),
                // The longest request, the time to store its response, and a little more.
                config.bulkTime().plus(storeConfig.timeout().multipliedBy(2)).plusSeconds(5),
                config.idempotencyWait()));
    this.json = json;
    this.budget = budget;
    this.body = body;
    this.headers = headers;
    this.uri = uri;
    this.http = http;
    this.identity = identity;
  }

  /**
   * Carries the current request out once, if it has a key; without one, whenever it comes.
   *
   * @param request carries it out; a response with {@code Retry-After} is not given again, since it
   *     is not final
   * @return its response, or the one that it had before
   * @throws InvalidRequest when the key is malformed
   */
  public <V> RestResponse<V> once(Supplier<RestResponse<V>> request) {
    List<String> sent = headers.getRequestHeader(KEY);
    if (sent == null || sent.isEmpty()) {
      return request.get();
    }
    // Some gateways split a header at its commas.
    String key = String.join(",", sent);
    if (!POSSIBLE.matcher(key).matches()) {
      throw new InvalidRequest(
          InvalidField.of(KEY, "must be 1 to 255 printable characters of ASCII"));
    }
    IdempotencyStore.Outcome<RestResponse<V>> outcome =
        store.once(
            Ids.of(40, subject(), http.getMethod(), uri.getPath(), key),
            Ids.of(
                40,
                contentType(headers.getMediaType()),
                String.valueOf(uri.getRequestUri().getRawQuery()),
                Base64.getEncoder().encodeToString(body.digest())),
            () -> {
              try {
                return request.get();
              } finally {
                // The time that the request has taken does not count for storing its response.
                budget.begin();
              }
            },
            this::storable);
    return outcome.stored() == null ? outcome.response() : again(outcome.stored());
  }

  /**
   * What a media type means: names and parameters in lower case, and for JSON no encoding, which is
   * UTF-8 whether it is said or not.
   */
  static String contentType(MediaType type) {
    if (type == null) {
      return "";
    }
    Map<String, String> parameters = new TreeMap<>();
    type.getParameters()
        .forEach((name, value) -> parameters.put(lowerCase(name), lowerCase(value)));
    String name = lowerCase(type.getType() + "/" + type.getSubtype());
    if (name.endsWith("json") && "utf-8".equals(parameters.get(MediaType.CHARSET_PARAMETER))) {
      parameters.remove(MediaType.CHARSET_PARAMETER);
    }
    return name + parameters;
  }

  private static String lowerCase(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private String subject() {
    Principal principal = identity.getPrincipal();
    String subject = principal instanceof JsonWebToken token ? token.getSubject() : null;
    return String.valueOf(subject == null ? principal.getName() : subject);
  }

  private Optional<StoredResponse> storable(RestResponse<?> response) {
    if (response.getStatus() >= 300 || response.getHeaders().containsKey(HttpHeaders.RETRY_AFTER)) {
      return Optional.empty();
    }
    EntityTag tag = response.getEntityTag();
    return Optional.of(
        new StoredResponse(
            response.getStatus(),
            response.getHeaderString(HttpHeaders.LOCATION),
            tag == null ? null : tag.getValue(),
            text(response.getEntity())));
  }

  /** A string is written as it is, whatever {@code V} is. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <V> RestResponse<V> again(StoredResponse stored) {
    ResponseBuilder<V> response =
        ResponseBuilder.<V>create(stored.status()).header(REPLAYED, true).entity((V) stored.body());
    if (stored.location() != null) {
      response.header(HttpHeaders.LOCATION, stored.location());
    }
    return stored.tag() == null ? response.build() : response.tag(stored.tag()).build();
  }

  private String text(Object entity) {
    try {
      return entity instanceof String text ? text : json.writeValueAsString(entity);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a response can be written", e);
    }
  }
}
