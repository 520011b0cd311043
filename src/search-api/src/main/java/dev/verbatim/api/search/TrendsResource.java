package dev.verbatim.api.search;

import dev.verbatim.api.filter.QuoteParameters;
import dev.verbatim.http.request.Parameters;
import dev.verbatim.http.response.Responses;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.news.quote.QuoteFilter.WantedSpeakers;
import dev.verbatim.search.query.Interval;
import dev.verbatim.search.query.TrendCounts;
import dev.verbatim.search.query.TrendsView;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/trends}. */
@Path("/v1/trends")
@Produces(MediaType.APPLICATION_JSON)
public class TrendsResource {

  private static final int USUAL = 10;
  private static final int LARGEST = 50;

  private final TrendCounts counts;
  private final Responses responses;

  @Inject
  public TrendsResource(TrendCounts counts, Responses responses) {
    this.counts = counts;
    this.responses = responses;
  }

  @GET
  public RestResponse<TrendsView> trends(@Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    QuoteFilter filter = QuoteParameters.filter(parameters, WantedSpeakers.ANY);
    Interval interval = parameters.oneOf("interval", Interval.class);
    int limit = parameters.limit(USUAL, LARGEST);
    parameters.check();
    return responses.whole(
        counts.trends(filter, interval == null ? Interval.WEEK : interval, limit));
  }
}
