package dev.verbatim.api.quote;

import dev.verbatim.http.request.Parameters;
import dev.verbatim.http.response.Responses;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.news.quote.QuoteView;
import dev.verbatim.platform.problem.NoSuchResource;
import dev.verbatim.store.quote.RandomQuotes;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/quotes/random}: one quotation, another each time. */
@Path("/v1/quotes/random")
@Produces(MediaType.APPLICATION_JSON)
public class RandomQuoteResource {

  private final RandomQuotes draws;
  private final Responses responses;

  @Inject
  public RandomQuoteResource(RandomQuotes draws, Responses responses) {
    this.draws = draws;
    this.responses = responses;
  }

  @GET
  public RestResponse<QuoteView> draw(@Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    QuoteFilter filter = QuoteParameters.filter(parameters);
    parameters.check();
    return responses.once(
        draws
            .draw(filter)
            .map(QuoteView::of)
            .orElseThrow(() -> new NoSuchResource("No quotation passes these filters.")));
  }
}
