package dev.verbatim.api.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.api.idempotency.Idempotency;
import dev.verbatim.http.request.Parameters;
import dev.verbatim.http.routing.MediaTypes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** {@code /v1/articles}, many at once. */
@Path("/v1/articles")
public class BulkResource {

  private static final int SOON = 1;

  private final Bulk bulk;
  private final Idempotency idempotency;
  private final ObjectMapper json;

  @Inject
  public BulkResource(Bulk bulk, Idempotency idempotency, ObjectMapper json) {
    this.bulk = bulk;
    this.idempotency = idempotency;
    this.json = json;
  }

  @POST
  @RolesAllowed({"articles:write", "admin"})
  @Consumes(MediaTypes.NDJSON)
  @Produces(MediaTypes.NDJSON)
  public RestResponse<String> add(byte[] body, @Context UriInfo uri) {
    new Parameters(uri).check();
    return idempotency.once(() -> added(bulk.add(body)));
  }

  private RestResponse<String> added(List<BulkLine> lines) {
    StringBuilder text = new StringBuilder();
    for (BulkLine line : lines) {
      text.append(written(line)).append('\n');
    }
    ResponseBuilder<String> answer = ResponseBuilder.ok(text.toString());
    return lines.stream().anyMatch(BulkLine::isToBeSentAgain)
        ? answer.header(HttpHeaders.RETRY_AFTER, SOON).build()
        : answer.build();
  }

  private String written(BulkLine line) {
    try {
      return json.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a line can be written", e);
    }
  }
}
