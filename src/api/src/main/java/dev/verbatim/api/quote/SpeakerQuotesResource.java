package dev.verbatim.api.quote;

import dev.verbatim.api.filter.QuoteParameters;
import dev.verbatim.api.reading.Freshness;
import dev.verbatim.http.paging.Cursors;
import dev.verbatim.http.paging.PageRequest;
import dev.verbatim.http.paging.PageView;
import dev.verbatim.http.request.Parameters;
import dev.verbatim.http.response.Responses;
import dev.verbatim.http.response.ViewFields;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.news.quote.QuoteFilter.WantedSpeakers;
import dev.verbatim.news.quote.QuoteView;
import dev.verbatim.platform.paging.Page;
import dev.verbatim.platform.problem.Moved;
import dev.verbatim.platform.problem.NoSuchResource;
import dev.verbatim.store.quote.Quotes;
import dev.verbatim.store.speaker.Speakers;
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

/** {@code /v1/speakers/{id}/quotes}: what a speaker said. */
@Path("/v1/speakers/{id}/quotes")
@Produces(MediaType.APPLICATION_JSON)
public class SpeakerQuotesResource {

  private final Quotes quotes;
  private final Speakers speakers;
  private final Freshness freshness;
  private final Responses responses;
  private final ViewFields fields;
  private final Cursors cursors;

  @Inject
  public SpeakerQuotesResource(
      Quotes quotes,
      Speakers speakers,
      Freshness freshness,
      Responses responses,
      ViewFields fields,
      Cursors cursors) {
    this.quotes = quotes;
    this.speakers = speakers;
    this.freshness = freshness;
    this.responses = responses;
    this.fields = fields;
    this.cursors = cursors;
  }

  @GET
  public RestResponse<PageView<QuoteView>> list(@PathParam("id") String id, @Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    QuoteFilter filter = QuoteParameters.filter(parameters, WantedSpeakers.of(List.of(id)));
    parameters.fields(fields.of(QuoteView.class));
    PageRequest page = parameters.page(cursors);
    parameters.check();
    QuoteFilter today = quotes.today(filter, freshness.consistency());
    if (!today.equals(filter)) {
      throw new Moved("/v1/speakers/" + today.speakers().ids().iterator().next() + "/quotes");
    }
    Page<Quote> found =
        freshness.of(
            quotes.list(filter, page.limit(), page.after()), seen -> quotes.latest(seen, filter));
    if (found.items().isEmpty() && speakers.get(id, freshness.consistency()).isEmpty()) {
      throw new NoSuchResource("speaker", id);
    }
    return responses.page(found, page, QuoteView::of);
  }
}
