package dev.verbatim.quote;

import dev.verbatim.platform.Answers;
import dev.verbatim.platform.NoSuchResource;
import dev.verbatim.platform.Parameters;
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

  private final Draws draws;
  private final Answers answers;

  @Inject
  public RandomQuoteResource(Draws draws, Answers answers) {
    this.draws = draws;
    this.answers = answers;
  }

  @GET
  public RestResponse<QuoteView> draw(@Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    QuoteFilter filter = QuoteFilter.read(parameters, parameters.text("speaker"));
    parameters.check();
    return answers.once(
        draws
            .draw(filter)
            .map(QuoteView::of)
            .orElseThrow(() -> new NoSuchResource("No quotation passes these filters.")));
  }
}
