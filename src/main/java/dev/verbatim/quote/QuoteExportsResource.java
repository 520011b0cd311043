package dev.verbatim.quote;

import dev.verbatim.platform.Cursors;
import dev.verbatim.platform.JsonLines;
import dev.verbatim.platform.PageRequest;
import dev.verbatim.platform.Parameters;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/exports/quotes}: every quotation, a line for each. */
@Path("/v1/exports/quotes")
@Produces(JsonLines.MEDIA_TYPE)
public class QuoteExportsResource {

  private final Quotes quotes;
  private final JsonLines lines;
  private final Cursors cursors;

  @Inject
  public QuoteExportsResource(Quotes quotes, JsonLines lines, Cursors cursors) {
    this.quotes = quotes;
    this.lines = lines;
    this.cursors = cursors;
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<byte[]> export(@Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    QuoteFilter filter = QuoteFilter.read(parameters, parameters.text("speaker"));
    PageRequest page = parameters.page(cursors, JsonLines.LARGEST_LIMIT, JsonLines.LARGEST_LIMIT);
    parameters.check();
    return lines.page(page, (most, after) -> quotes.stretch(filter, most, after), QuoteView::of);
  }
}
