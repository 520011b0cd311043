package dev.verbatim.quote;

import dev.verbatim.platform.Answers;
import dev.verbatim.platform.Cursors;
import dev.verbatim.platform.NoSuchResource;
import dev.verbatim.platform.Page;
import dev.verbatim.platform.PageRequest;
import dev.verbatim.platform.Parameters;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/articles/{id}/quotes}: an article's quotations, in reading order. */
@Path("/v1/articles/{id}/quotes")
@Produces(MediaType.APPLICATION_JSON)
public class ArticleQuotesResource {

  private final Quotes quotes;
  private final Answers answers;
  private final Cursors cursors;

  @Inject
  public ArticleQuotesResource(Quotes quotes, Answers answers, Cursors cursors) {
    this.quotes = quotes;
    this.answers = answers;
    this.cursors = cursors;
  }

  @GET
  public RestResponse<Page<QuoteView>> list(@PathParam("id") String id, @Context UriInfo uri) {
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
}
