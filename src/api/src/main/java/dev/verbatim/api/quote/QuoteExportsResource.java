package dev.verbatim.api.quote;

import dev.verbatim.http.paging.Cursors;
import dev.verbatim.http.paging.PageRequest;
import dev.verbatim.http.request.Parameters;
import dev.verbatim.http.response.JsonLines;
import dev.verbatim.http.routing.MediaTypes;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.news.quote.QuoteView;
import dev.verbatim.store.quote.Quotes;
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
@Produces(MediaTypes.NDJSON)
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
    QuoteFilter filter = QuoteParameters.filter(parameters);
    PageRequest page = parameters.page(cursors, JsonLines.LARGEST_LIMIT, JsonLines.LARGEST_LIMIT);
    parameters.check();
    return lines.page(page, (most, after) -> quotes.scan(filter, most, after), QuoteView::of);
  }
}
