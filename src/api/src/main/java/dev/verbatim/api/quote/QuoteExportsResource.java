package dev.verbatim.api.quote;

import dev.verbatim.api.filter.QuoteParameters;
import dev.verbatim.api.reading.ChangedItems;
import dev.verbatim.http.paging.Cursors;
import dev.verbatim.http.paging.PageRequest;
import dev.verbatim.http.request.Parameters;
import dev.verbatim.http.response.CsvPages;
import dev.verbatim.http.response.JsonLines;
import dev.verbatim.http.response.PageWalk;
import dev.verbatim.http.response.PageWalks;
import dev.verbatim.http.response.ViewFields;
import dev.verbatim.http.routing.MediaTypes;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.news.quote.QuoteView;
import dev.verbatim.store.quote.Quotes;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.views.ChangeLists;
import dev.verbatim.store.views.Changed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/exports/quotes}: every quotation, a line or a row of a table for each. */
@Path("/v1/exports")
public class QuoteExportsResource {

  private final Quotes quotes;
  private final ChangeLists changes;
  private final JsonLines lines;
  private final CsvPages csv;
  private final PageWalks walks;
  private final ViewFields fields;
  private final Cursors cursors;

  @Inject
  public QuoteExportsResource(
      Quotes quotes,
      ChangeLists changes,
      JsonLines lines,
      CsvPages csv,
      PageWalks walks,
      ViewFields fields,
      Cursors cursors) {
    this.quotes = quotes;
    this.changes = changes;
    this.lines = lines;
    this.csv = csv;
    this.walks = walks;
    this.fields = fields;
    this.cursors = cursors;
  }

  @GET
  @Path("quotes")
  @Produces(MediaTypes.NDJSON)
  @Operation(hidden = true)
  public RestResponse<byte[]> export(@Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    Set<String> wanted = parameters.fields(fields.of(QuoteView.class));
    Walk walk = walk(parameters);
    return lines.page(walk.page(), walk.source(), ChangedItems.line(QuoteView::of), wanted);
  }

  // A method of its own: Jackson would write the bytes where it may choose the media type.
  @GET
  @Path("quotes")
  @Produces(MediaTypes.CSV)
  @Operation(hidden = true)
  public RestResponse<byte[]> exportAsTable(@Context UriInfo uri) {
    return exportTable(uri);
  }

  @GET
  @Path("quotes.csv")
  @Produces(MediaTypes.CSV)
  @Operation(hidden = true)
  public RestResponse<byte[]> exportTable(@Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    if (parameters.has(Parameters.FIELDS)) {
      // Its columns have names of their own, and whoever reads it drops them as easily.
      parameters.refuse(
          Parameters.FIELDS, "is for lines of JSON; a table always has the same columns");
    }
    Walk walk = walk(parameters);
    return csv.page(walk.page(), walk.source(), QuoteTable.COLUMNS);
  }

  /** What is asked for, and where it is read. */
  private record Walk(PageWalk page, PageWalk.Source<Changed<Quote>> source) {}

  private Walk walk(Parameters parameters) {
    QuoteFilter filter = QuoteParameters.filter(parameters);
    Instant since = parameters.instant("updatedSince");
    PageRequest page = parameters.page(cursors, JsonLines.LARGEST_LIMIT, JsonLines.LARGEST_LIMIT);
    parameters.check();
    QuoteFilter today = quotes.today(filter, Consistency.EVENTUAL);
    PageWalk walk = walks.begin(page);
    return new Walk(
        walk,
        since == null
            ? (most, after) ->
                quotes.scan(today, most, after).map(each -> new Changed<>(each.id(), each, true))
            : (most, after) ->
                ChangedItems.exported(
                    changes.quotes(since, walk.begun(), most, after), today::matches));
  }
}
