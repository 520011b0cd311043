package dev.verbatim.api.feed;

import dev.verbatim.api.filter.ArticleParameters;
import dev.verbatim.api.filter.QuoteParameters;
import dev.verbatim.api.reading.Freshness;
import dev.verbatim.http.paging.Cursors;
import dev.verbatim.http.paging.PageRequest;
import dev.verbatim.http.request.Parameters;
import dev.verbatim.http.routing.MediaTypes;
import dev.verbatim.news.filter.ArticleFilter;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.platform.paging.Page;
import dev.verbatim.store.article.Articles;
import dev.verbatim.store.quote.Quotes;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/feeds}: the lists of articles and quotations, for programs that read news. */
@Path("/v1/feeds")
public class FeedsResource {

  private final Articles articles;
  private final Quotes quotes;
  private final Freshness freshness;
  private final FeedResponses responses;
  private final Cursors cursors;

  @Inject
  public FeedsResource(
      Articles articles,
      Quotes quotes,
      Freshness freshness,
      FeedResponses responses,
      Cursors cursors) {
    this.articles = articles;
    this.quotes = quotes;
    this.freshness = freshness;
    this.responses = responses;
    this.cursors = cursors;
  }

  @GET
  @Operation(hidden = true)
  @Path("articles")
  @Produces({
    MediaTypes.ATOM,
    MediaTypes.RSS,
    MediaTypes.JSON_FEED,
    MediaType.APPLICATION_JSON,
    MediaTypes.XML,
    MediaTypes.TEXT_XML
  })
  public RestResponse<String> articles(@Context UriInfo uri, @Context HttpHeaders headers) {
    Parameters parameters = new Parameters(uri);
    ArticleFilter filter = ArticleParameters.filter(parameters);
    PageRequest page = parameters.page(cursors);
    parameters.check();
    Page<FeedEntry> entries =
        freshness
            .of(
                articles.listWithBodies(filter, page.limit(), page.after()),
                seen -> articles.latest(seen, filter))
            .map(article -> FeedEntry.of(article, responses.base(uri)));
    return responses.feed("Articles", "/v1/articles", entries, page, uri, headers);
  }

  @GET
  @Operation(hidden = true)
  @Path("articles.atom")
  @Produces(MediaTypes.ATOM)
  public RestResponse<String> articlesAtom(@Context UriInfo uri, @Context HttpHeaders headers) {
    return articles(uri, headers);
  }

  @GET
  @Operation(hidden = true)
  @Path("articles.rss")
  @Produces(MediaTypes.RSS)
  public RestResponse<String> articlesRss(@Context UriInfo uri, @Context HttpHeaders headers) {
    return articles(uri, headers);
  }

  @GET
  @Operation(hidden = true)
  @Path("articles.json")
  @Produces({MediaTypes.JSON_FEED, MediaType.APPLICATION_JSON})
  public RestResponse<String> articlesJson(@Context UriInfo uri, @Context HttpHeaders headers) {
    return articles(uri, headers);
  }

  @GET
  @Operation(hidden = true)
  @Path("quotes")
  @Produces({
    MediaTypes.ATOM,
    MediaTypes.RSS,
    MediaTypes.JSON_FEED,
    MediaType.APPLICATION_JSON,
    MediaTypes.XML,
    MediaTypes.TEXT_XML
  })
  public RestResponse<String> quotes(@Context UriInfo uri, @Context HttpHeaders headers) {
    Parameters parameters = new Parameters(uri);
    QuoteFilter asked = QuoteParameters.filter(parameters);
    PageRequest page = parameters.page(cursors);
    parameters.check();
    QuoteFilter filter = quotes.today(asked, freshness.consistency());
    Page<FeedEntry> entries =
        freshness
            .of(
                quotes.list(filter, page.limit(), page.after()),
                seen -> quotes.latest(seen, filter))
            .map(quote -> FeedEntry.of(quote, responses.base(uri)));
    return responses.feed("Quotations", "/v1/quotes", entries, page, uri, headers);
  }

  @GET
  @Operation(hidden = true)
  @Path("quotes.atom")
  @Produces(MediaTypes.ATOM)
  public RestResponse<String> quotesAtom(@Context UriInfo uri, @Context HttpHeaders headers) {
    return quotes(uri, headers);
  }

  @GET
  @Operation(hidden = true)
  @Path("quotes.rss")
  @Produces(MediaTypes.RSS)
  public RestResponse<String> quotesRss(@Context UriInfo uri, @Context HttpHeaders headers) {
    return quotes(uri, headers);
  }

  @GET
  @Operation(hidden = true)
  @Path("quotes.json")
  @Produces({MediaTypes.JSON_FEED, MediaType.APPLICATION_JSON})
  public RestResponse<String> quotesJson(@Context UriInfo uri, @Context HttpHeaders headers) {
    return quotes(uri, headers);
  }
}
