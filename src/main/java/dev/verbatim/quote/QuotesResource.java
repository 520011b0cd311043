package dev.verbatim.quote;

import dev.verbatim.platform.Answers;
import dev.verbatim.platform.Cursors;
import dev.verbatim.platform.EntityTags;
import dev.verbatim.platform.NoSuchResource;
import dev.verbatim.platform.Page;
import dev.verbatim.platform.PageRequest;
import dev.verbatim.platform.Parameters;
import dev.verbatim.platform.Representations;
import dev.verbatim.speaker.Speaker;
import dev.verbatim.speaker.Speakers;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/quotes}. */
@Path("/v1/quotes")
@Produces(MediaType.APPLICATION_JSON)
public class QuotesResource {

  private final Quotes quotes;
  private final Speakers speakers;
  private final Answers answers;
  private final Cursors cursors;

  @Inject
  public QuotesResource(Quotes quotes, Speakers speakers, Answers answers, Cursors cursors) {
    this.quotes = quotes;
    this.speakers = speakers;
    this.answers = answers;
    this.cursors = cursors;
  }

  @GET
  public RestResponse<Page<QuoteView>> list(@Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    QuoteFilter filter = QuoteFilter.read(parameters, parameters.text("speaker"));
    PageRequest page = parameters.page(cursors);
    parameters.check();
    return answers.page(quotes.list(filter, page.limit(), page.after()), page, QuoteView::of);
  }

  @GET
  @Path("{id}")
  public RestResponse<QuoteView> get(
      @PathParam("id") String id, @Context HttpHeaders headers, @Context UriInfo uri) {
    new Parameters(uri).check();
    Quote quote = quotes.get(id).orElseThrow(() -> new NoSuchResource("quotation", id));
    return answers.resource(
        QuoteView.of(quote),
        EntityTags.of(quote.id(), quote.version(), quote.updatedAt()),
        headers);
  }

  @GET
  @Path("{id}")
  @Produces(Representations.JSON_LD)
  @Operation(hidden = true)
  public RestResponse<QuoteLd> getLinked(
      @PathParam("id") String id, @Context HttpHeaders headers, @Context UriInfo uri) {
    new Parameters(uri).check();
    Quote quote = quotes.get(id).orElseThrow(() -> new NoSuchResource("quotation", id));
    Optional<Speaker> speaker =
        Optional.ofNullable(quote.speaker()).flatMap(known -> speakers.get(known.id()));
    return answers.resource(
        QuoteLd.of(quote, speaker),
        EntityTags.in(
            Representations.JSON_LD, EntityTags.of(quote.id(), quote.version(), quote.updatedAt())),
        headers);
  }
}
