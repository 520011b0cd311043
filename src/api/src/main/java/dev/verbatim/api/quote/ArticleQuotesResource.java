package dev.verbatim.api.quote;

import dev.verbatim.api.idempotency.Idempotency;
import dev.verbatim.api.reading.Freshness;
import dev.verbatim.http.paging.Cursors;
import dev.verbatim.http.paging.PageRequest;
import dev.verbatim.http.paging.PageView;
import dev.verbatim.http.request.Parameters;
import dev.verbatim.http.response.Responses;
import dev.verbatim.http.response.ViewFields;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteView;
import dev.verbatim.news.quote.Review;
import dev.verbatim.platform.problem.NoSuchResource;
import dev.verbatim.store.editing.AddQuote;
import dev.verbatim.store.editing.Editor;
import dev.verbatim.store.editing.QuoteEdits.Added;
import dev.verbatim.store.quote.Quotes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** {@code /v1/articles/{id}/quotes}: an article's quotations, in reading order. */
@Path("/v1/articles/{id}/quotes")
@Produces(MediaType.APPLICATION_JSON)
public class ArticleQuotesResource {

  private final Quotes quotes;
  private final Editor editor;
  private final Idempotency idempotency;
  private final Freshness freshness;
  private final Responses responses;
  private final ViewFields fields;
  private final Cursors cursors;

  @Inject
  public ArticleQuotesResource(
      Quotes quotes,
      Editor editor,
      Idempotency idempotency,
      Freshness freshness,
      Responses responses,
      ViewFields fields,
      Cursors cursors) {
    this.quotes = quotes;
    this.editor = editor;
    this.idempotency = idempotency;
    this.freshness = freshness;
    this.responses = responses;
    this.fields = fields;
    this.cursors = cursors;
  }

  @GET
  public RestResponse<PageView<QuoteView>> list(@PathParam("id") String id, @Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    Review review = parameters.oneOf("review", Review.class);
    parameters.fields(fields.of(QuoteView.class));
    PageRequest page = parameters.page(cursors);
    parameters.check();
    return responses.page(
        quotes
            .ofArticle(id, review, page.limit(), page.after(), freshness.consistency())
            .orElseThrow(() -> new NoSuchResource("article", id)),
        page,
        QuoteView::of);
  }

  @POST
  @RolesAllowed({"quotes:review", "admin"})
  @Consumes(MediaType.APPLICATION_JSON)
  public RestResponse<QuoteView> add(
      @PathParam("id") String id,
      @Valid @NotNull AddQuote missed,
      @Context SecurityContext security,
      @Context UriInfo uri) {
    new Parameters(uri).check();
    return idempotency.once(
        () -> added(editor.add(id, missed, security.getUserPrincipal().getName())));
  }

  private static RestResponse<QuoteView> added(Added added) {
    Quote quote = added.quote();
    return ResponseBuilder.create(added.isNew() ? Status.CREATED : Status.OK, QuoteView.of(quote))
        .header(HttpHeaders.LOCATION, "/v1/quotes/" + quote.id())
        .tag(Reviews.tag(quote))
        .build();
  }
}
