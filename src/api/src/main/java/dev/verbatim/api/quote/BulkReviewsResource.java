package dev.verbatim.api.quote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verbatim.api.bulk.Bulk;
import dev.verbatim.http.request.Parameters;
import dev.verbatim.http.routing.MediaTypes;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.platform.problem.InvalidField;
import dev.verbatim.platform.problem.InvalidRequest;
import dev.verbatim.platform.value.VersionTag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/quotes}, many reviews at once. */
@Path("/v1/quotes")
public class BulkReviewsResource {

  private static final String ID = "id";

  /** In place of the header {@code If-Match}. */
  private static final String IF_MATCH = "ifMatch";

  private final Bulk bulk;
  private final Reviews reviews;

  @Inject
  public BulkReviewsResource(Bulk bulk, Reviews reviews) {
    this.bulk = bulk;
    this.reviews = reviews;
  }

  @PATCH
  @RolesAllowed({"quotes:review", "admin"})
  @Consumes(MediaTypes.NDJSON)
  @Produces(MediaTypes.NDJSON)
  public RestResponse<String> review(
      byte[] body, @Context SecurityContext security, @Context UriInfo uri) {
    new Parameters(uri).check();
    String by = security.getUserPrincipal().getName();
    return bulk.answer(
        body, JsonNode.class, line -> line.path(ID).textValue(), line -> review(line, by));
  }

  private Bulk.Done review(JsonNode line, String by) {
    if (!(line instanceof ObjectNode patch)) {
      throw new InvalidRequest(InvalidField.at("", "must be a JSON object"));
    }
    String id = text(patch, ID);
    String ifMatch = text(patch, IF_MATCH);
    if (id == null) {
      throw new InvalidRequest(InvalidField.at("/" + ID, "must be the id of a quotation"));
    }
    Quote quote = reviews.review(id, ifMatch == null ? List.of() : List.of(ifMatch), patch, by);
    return new Bulk.Done(Status.OK, quote.id(), VersionTag.header(quote.tag()));
  }

  /** Takes a text out of a line; null where there is none. */
  private static String text(ObjectNode line, String name) {
    JsonNode value = line.remove(name);
    if (value != null && !value.isTextual()) {
      throw new InvalidRequest(InvalidField.at("/" + name, "must be a string"));
    }
    return value == null ? null : value.textValue();
  }
}
