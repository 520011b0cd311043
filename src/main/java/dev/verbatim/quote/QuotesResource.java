package dev.verbatim.quote;

import dev.verbatim.extraction.QuotationType;
import dev.verbatim.platform.Answers;
import dev.verbatim.platform.Cursors;
import dev.verbatim.platform.EntityTags;
import dev.verbatim.platform.NoSuchResource;
import dev.verbatim.platform.Page;
import dev.verbatim.platform.PageRequest;
import dev.verbatim.platform.Parameters;
import dev.verbatim.platform.Slice;
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
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/quotes}, and the quotations of an article or a speaker. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
public class QuotesResource {

  private final Quotes quotes;
  private final Speakers speakers;
  private final Answers answers;
  private final Cursors cursors;

  @Inject
  public QuotesResource(Quotes quotes, Speakers speakers, Answers answers, Cursors cursors) {
    this.speakers = speakers;
    this.quotes = quotes;
    this.answers = answers;
    this.cursors = cursors;
  }

  @GET
  @Path("quotes")
  public RestResponse<Page<QuoteView>> list(@Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    QuoteFilter filter = filter(parameters, parameters.text("speaker"));
    PageRequest page = parameters.page(cursors);
    parameters.check();
    return answers.page(quotes.list(filter, page.limit(), page.after()), page, QuoteView::of);
  }

  @GET
  @Path("quotes/{id}")
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
  @Path("articles/{id}/quotes")
  public RestResponse<Page<QuoteView>> ofArticle(@PathParam("id") String id, @Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    PageRequest page = parameters.page(cursors);
    parameters.check();
    return answers.page(
        quotes
            .ofArticle(id, page.limit(), page.after())
            .orElseThrow(() -> new NoSuchResource("article", id)),
        page,
        QuoteView::of);
  }

  @GET
  @Path("speakers/{id}/quotes")
  public RestResponse<Page<QuoteView>> ofSpeaker(@PathParam("id") String id, @Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    QuoteFilter filter = filter(parameters, id);
    PageRequest page = parameters.page(cursors);
    parameters.check();
    Slice<Quote> found = quotes.list(filter, page.limit(), page.after());
    if (found.items().isEmpty() && speakers.get(id).isEmpty()) {
      throw new NoSuchResource("speaker", id);
    }
    return answers.page(found, page, QuoteView::of);
  }

  private static QuoteFilter filter(Parameters parameters, String speaker) {
    return new QuoteFilter(
        speaker,
        parameters.text("publisher"),
        parameters.oneOf("type", QuotationType.class),
        parameters.oneOf("review", Review.class),
        parameters.fraction("minConfidence"),
        parameters.time("from"),
        parameters.time("to"));
  }
}
