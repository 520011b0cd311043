package dev.verbatim.api.search;

import dev.verbatim.api.filter.QuoteParameters;
import dev.verbatim.http.request.Parameters;
import dev.verbatim.http.response.Responses;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.news.quote.QuoteFilter.WantedSpeakers;
import dev.verbatim.search.query.Interval;
import dev.verbatim.search.query.TimelineView;
import dev.verbatim.search.query.TrendCounts;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/speakers/{id}/timeline}. */
@Path("/v1/speakers/{id}/timeline")
@Produces(MediaType.APPLICATION_JSON)
public class TimelineResource {

  private final TrendCounts counts;
  private final Responses responses;

  @Inject
  public TimelineResource(TrendCounts counts, Responses responses) {
    this.counts = counts;
    this.responses = responses;
  }

  @GET
  public RestResponse<TimelineView> timeline(@PathParam("id") String id, @Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    QuoteFilter filter = QuoteParameters.filter(parameters, WantedSpeakers.of(List.of(id)));
    Interval interval = parameters.oneOf("interval", Interval.class);
    parameters.check();
    return responses.whole(
        counts.timeline(id, filter, interval == null ? Interval.MONTH : interval));
  }
}
