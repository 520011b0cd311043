package dev.verbatim.quote;

import dev.verbatim.platform.Answers;
import dev.verbatim.platform.Cursors;
import dev.verbatim.platform.Moved;
import dev.verbatim.platform.NoSuchResource;
import dev.verbatim.platform.Page;
import dev.verbatim.platform.PageRequest;
import dev.verbatim.platform.Parameters;
import dev.verbatim.platform.Slice;
import dev.verbatim.speaker.Speaker;
import dev.verbatim.speaker.Speakers;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/speakers/{id}/quotes}: what a speaker said. */
@Path("/v1/speakers/{id}/quotes")
@Produces(MediaType.APPLICATION_JSON)
public class SpeakerQuotesResource {

  private final Quotes quotes;
  private final Speakers speakers;
  private final Answers answers;
  private final Cursors cursors;

  @Inject
  public SpeakerQuotesResource(Quotes quotes, Speakers speakers, Answers answers, Cursors cursors) {
    this.quotes = quotes;
    this.speakers = speakers;
    this.answers = answers;
    this.cursors = cursors;
  }

  @GET
  public RestResponse<Page<QuoteView>> list(@PathParam("id") String id, @Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    QuoteFilter filter = QuoteFilter.read(parameters, id);
    PageRequest page = parameters.page(cursors);
    parameters.check();
    Slice<Quote> found = quotes.list(filter, page.limit(), page.after());
    if (found.items().isEmpty()) {
      Speaker speaker = speakers.get(id).orElseThrow(() -> new NoSuchResource("speaker", id));
      if (!speaker.id().equals(id)) {
        throw new Moved("/v1/speakers/" + speaker.id() + "/quotes");
      }
    }
    return answers.page(found, page, QuoteView::of);
  }
}
