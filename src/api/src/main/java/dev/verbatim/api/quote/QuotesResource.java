package dev.verbatim.api.quote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.api.filter.QuoteParameters;
import dev.verbatim.api.reading.ChangedItems;
import dev.verbatim.api.reading.Freshness;
import dev.verbatim.api.reading.LinkedJson;
import dev.verbatim.http.paging.Cursors;
import dev.verbatim.http.paging.PageRequest;
import dev.verbatim.http.paging.PageView;
import dev.verbatim.http.request.Parameters;
import dev.verbatim.http.response.EntityTags;
import dev.verbatim.http.response.PageWalk;
import dev.verbatim.http.response.PageWalks;
import dev.verbatim.http.response.Responses;
import dev.verbatim.http.response.ViewFields;
import dev.verbatim.http.routing.MediaTypes;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.news.quote.QuoteLd;
import dev.verbatim.news.quote.QuoteView;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.platform.paging.Page;
import dev.verbatim.platform.problem.NoSuchResource;
import dev.verbatim.store.quote.QuoteVersions;
import dev.verbatim.store.quote.Quotes;
import dev.verbatim.store.speaker.Speakers;
import dev.verbatim.store.views.ChangeLists;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/quotes}. */
@Path("/v1/quotes")
@Produces(MediaType.APPLICATION_JSON)
public class QuotesResource {

  private static final String IDS = "ids";

  /** How many quotations can be asked for by their ids. */
  private static final int MOST_IDS = 100;

  private final Quotes quotes;
  private final QuoteVersions versions;
  private final Reviews reviews;
  private final Speakers speakers;
  private final Freshness freshness;
  private final LinkedJson linked;
  private final ChangeLists changes;
  private final PageWalks walks;
  private final Responses responses;
  private final ViewFields fields;
  private final Cursors cursors;

  @Inject
  public QuotesResource(
      Quotes quotes,
      QuoteVersions versions,
      Reviews reviews,
      Speakers speakers,
      Freshness freshness,
      LinkedJson linked,
      ChangeLists changes,
      PageWalks walks,
      Responses responses,
      ViewFields fields,
      Cursors cursors) {
    this.quotes = quotes;
    this.versions = versions;
    this.reviews = reviews;
    this.speakers = speakers;
    this.freshness = freshness;
    this.linked = linked;
    this.changes = changes;
    this.walks = walks;
    this.responses = responses;
    this.fields = fields;
    this.cursors = cursors;
  }

  /** In which order a list shows quotations. */
  private enum Sort {
    NEWEST,
    /** The least sure first: the queue of an editor. */
    CONFIDENCE
  }

  @GET
  public RestResponse<PageView<QuoteView>> list(@Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    if (parameters.has(IDS)) {
      List<String> ids = parameters.list(IDS, MOST_IDS);
      parameters.fields(fields.of(QuoteView.class));
      parameters.check();
      List<Quote> found = quotes.getAll(ids, freshness.consistency());
      return responses.whole(new PageView<>(found.stream().map(QuoteView::of).toList(), null));
    }
    QuoteFilter asked = QuoteParameters.filter(parameters);
    Instant since = parameters.instant("updatedSince");
    Sort sort = parameters.oneOf("sort", Sort.class);
    if (since != null && sort != null) {
      parameters.refuse("sort", "cannot be combined with updatedSince, which has its own order");
    }
    parameters.fields(fields.of(QuoteView.class));
    PageRequest page = parameters.page(cursors);
    parameters.check();
    QuoteFilter filter = quotes.today(asked, freshness.consistency());
    if (since != null) {
      return changed(since, filter, page);
    }
    return responses.page(
        sort == Sort.CONFIDENCE
            ? quotes.leastSure(filter, page.limit(), page.after(), freshness.consistency())
            : freshness.of(
                quotes.list(filter, page.limit(), page.after()),
                seen -> quotes.latest(seen, filter)),
        page,
        QuoteView::of);
  }

  private RestResponse<PageView<QuoteView>> changed(
      Instant since, QuoteFilter filter, PageRequest page) {
    PageWalk walk = walks.begin(page);
    Page<Quote> found =
        walk.page(
            (most, after) ->
                ChangedItems.present(
                    changes.quotes(since, walk.begun(), most, after), filter::matches));
    return walk.dated(
        responses.page(
            freshness.of(found, seen -> quotes.latest(seen, filter)), page, QuoteView::of));
  }

  @GET
  @Path("{id}")
  public RestResponse<QuoteView> get(
      @PathParam("id") String id, @Context HttpHeaders headers, @Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    parameters.fields(fields.of(QuoteView.class));
    parameters.check();
    Quote quote =
        quotes
            .get(id, freshness.consistency())
            .orElseThrow(() -> new NoSuchResource("quotation", id));
    return responses.resource(QuoteView.of(quote), Reviews.tag(quote), headers);
  }

  @PATCH
  @Path("{id}")
  @RolesAllowed({"quotes:review", "admin"})
  @Consumes({MediaTypes.MERGE_PATCH, MediaType.APPLICATION_JSON})
  public RestResponse<QuoteView> review(
      @PathParam("id") String id,
      @RequestBody(content = @Content(schema = @Schema(ref = "ReviewQuote"))) JsonNode patch,
      @Context HttpHeaders headers,
      @Context SecurityContext security,
      @Context UriInfo uri) {
    new Parameters(uri).check();
    Quote after = reviews.review(id, ifMatch(headers), patch, by(security));
    return responses.changed(QuoteView.of(after), Reviews.tag(after));
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed({"quotes:review", "admin"})
  public RestResponse<Void> reject(
      @PathParam("id") String id,
      @Context HttpHeaders headers,
      @Context SecurityContext security,
      @Context UriInfo uri) {
    new Parameters(uri).check();
    reviews.reject(id, ifMatch(headers), by(security));
    return RestResponse.noContent();
  }

  @GET
  @Path("{id}/history")
  public RestResponse<PageView<QuoteView>> history(
      @PathParam("id") String id, @Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    parameters.fields(fields.of(QuoteView.class));
    parameters.check();
    List<QuoteView> states = versions.of(id).stream().map(QuoteView::of).toList();
    if (states.isEmpty()) {
      throw new NoSuchResource("quotation", id);
    }
    return responses.whole(new PageView<>(states, null));
  }

  private static List<String> ifMatch(HttpHeaders headers) {
    return headers.getRequestHeader(HttpHeaders.IF_MATCH);
  }

  private static String by(SecurityContext security) {
    return security.getUserPrincipal().getName();
  }

  @GET
  @Path("{id}")
  @Produces(MediaTypes.JSON_LD)
  @Operation(hidden = true)
  public RestResponse<String> getLinked(
      @PathParam("id") String id, @Context HttpHeaders headers, @Context UriInfo uri) {
    new Parameters(uri).check();
    Quote quote =
        quotes
            .get(id, freshness.consistency())
            .orElseThrow(() -> new NoSuchResource("quotation", id));
    Optional<Speaker> whose =
        Optional.ofNullable(quote.speakerId())
            .flatMap(speaker -> speakers.get(speaker, freshness.consistency()));
    return responses.resource(
        linked.write(QuoteLd.of(quote, whose)),
        EntityTags.in(MediaTypes.JSON_LD, Reviews.tag(quote)),
        headers);
  }
}
