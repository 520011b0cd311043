package dev.verbatim.api.search;

import dev.verbatim.http.paging.Cursors;
import dev.verbatim.http.paging.PageRequest;
import dev.verbatim.http.request.Parameters;
import dev.verbatim.http.response.Responses;
import dev.verbatim.http.response.ViewFields;
import dev.verbatim.search.query.FoundPage;
import dev.verbatim.search.query.FoundView;
import dev.verbatim.search.query.Search;
import dev.verbatim.search.query.SearchQuery;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/search}. */
@Path("/v1/search")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

  private final Search search;
  private final Responses responses;
  private final ViewFields fields;
  private final Cursors cursors;

  @Inject
  public SearchResource(Search search, Responses responses, ViewFields fields, Cursors cursors) {
    this.search = search;
    this.responses = responses;
    this.fields = fields;
    this.cursors = cursors;
  }

  @GET
  public RestResponse<FoundView> find(@Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    SearchQuery query = SearchParameters.search(parameters);
    parameters.fields(fields.of(FoundView.Item.class));
    PageRequest page = parameters.page(cursors);
    parameters.check();
    FoundPage found = search.find(query, page.limit(), page.after());
    Map<String, String> next = found.next() == null ? null : found.next().position(query.sort());
    return responses.part(cursor -> FoundView.of(found, page.after() == null, cursor), next, page);
  }
}
