package dev.verbatim.api.quote;

import dev.verbatim.api.filter.QuoteParameters;
import dev.verbatim.http.request.Parameters;
import dev.verbatim.http.response.Responses;
import dev.verbatim.http.response.ViewFields;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.news.quote.QuoteView;
import dev.verbatim.platform.problem.NoSuchResource;
import dev.verbatim.store.quote.Quotes;
import dev.verbatim.store.quote.RandomQuotes;
import dev.verbatim.store.table.Consistency;
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

  private final RandomQuotes randomQuotes;
  private final Quotes quotes;
  private final Responses responses;
  private final ViewFields fields;

  @Inject
  public RandomQuoteResource(
      RandomQuotes randomQuotes, Quotes quotes, Responses responses, ViewFields fields) {
    this.randomQuotes = randomQuotes;
    this.quotes = quotes;
    this.responses = responses;
    this.fields = fields;
  }

  @GET
  public RestResponse<QuoteView> any(@Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    QuoteFilter filter = QuoteParameters.filter(parameters);
    parameters.fields(fields.of(QuoteView.class));
    parameters.check();
    return responses.once(
        randomQuotes
            .any(quotes.today(filter, Consistency.EVENTUAL))
            .map(QuoteView::of)
            .orElseThrow(() -> new NoSuchResource("No quotation passes these filters.")));
  }
}
