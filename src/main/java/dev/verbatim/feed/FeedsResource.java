package dev.verbatim.feed;

import dev.verbatim.article.ArticleFilter;
import dev.verbatim.article.Articles;
import dev.verbatim.platform.Cursors;
import dev.verbatim.platform.PageRequest;
import dev.verbatim.platform.Parameters;
import dev.verbatim.platform.Representations;
import dev.verbatim.platform.Slice;
import dev.verbatim.quote.QuoteFilter;
import dev.verbatim.quote.Quotes;
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
  private final FeedAnswers answers;
  private final Cursors cursors;

  @Inject
  public FeedsResource(Articles articles, Quotes quotes, FeedAnswers answers, Cursors cursors) {
    this.articles = articles;
    this.quotes = quotes;
    this.answers = answers;
    this.cursors = cursors;
  }

  @GET
  @Operation(hidden = true)
  @Path("articles")
  @Produces({
    Representations.ATOM,
    Representations.RSS,
    Representations.JSON_FEED,
    MediaType.APPLICATION_JSON
  })
  public RestResponse<String> articles(@Context UriInfo uri, @Context HttpHeaders headers) {
    Parameters parameters = new Parameters(uri);
    ArticleFilter filter = ArticleFilter.read(parameters);
    PageRequest page = parameters.page(cursors);
    parameters.check();
    Slice<Entry> entries =
        articles
            .listWithBodies(filter, page.limit(), page.after())
            .map(article -> Entry.of(article, answers.base(uri)));
    return answers.feed("Articles", "/v1/articles", entries, page, uri, headers);
  }

  @GET
  @Operation(hidden = true)
  @Path("articles.atom")
  @Produces(Representations.ATOM)
  public RestResponse<String> articlesAtom(@Context UriInfo uri, @Context HttpHeaders headers) {
    return articles(uri, headers);
  }

  @GET
  @Operation(hidden = true)
  @Path("articles.rss")
  @Produces(Representations.RSS)
  public RestResponse<String> articlesRss(@Context UriInfo uri, @Context HttpHeaders headers) {
    return articles(uri, headers);
  }

  @GET
  @Operation(hidden = true)
  @Path("articles.json")
  @Produces({Representations.JSON_FEED, MediaType.APPLICATION_JSON})
  public RestResponse<String> articlesJson(@Context UriInfo uri, @Context HttpHeaders headers) {
    return articles(uri, headers);
  }

  @GET
  @Operation(hidden = true)
  @Path("quotes")
  @Produces({
    Representations.ATOM,
    Representations.RSS,
    Representations.JSON_FEED,
    MediaType.APPLICATION_JSON
  })
  public RestResponse<String> quotes(@Context UriInfo uri, @Context HttpHeaders headers) {
    Parameters parameters = new Parameters(uri);
    QuoteFilter filter = QuoteFilter.read(parameters, parameters.text("speaker"));
    PageRequest page = parameters.page(cursors);
    parameters.check();
    Slice<Entry> entries =
        quotes
            .list(filter, page.limit(), page.after())
            .map(quote -> Entry.of(quote, answers.base(uri)));
    return answers.feed("Quotations", "/v1/quotes", entries, page, uri, headers);
  }

  @GET
  @Operation(hidden = true)
  @Path("quotes.atom")
  @Produces(Representations.ATOM)
  public RestResponse<String> quotesAtom(@Context UriInfo uri, @Context HttpHeaders headers) {
    return quotes(uri, headers);
  }

  @GET
  @Operation(hidden = true)
  @Path("quotes.rss")
  @Produces(Representations.RSS)
  public RestResponse<String> quotesRss(@Context UriInfo uri, @Context HttpHeaders headers) {
    return quotes(uri, headers);
  }

  @GET
  @Operation(hidden = true)
  @Path("quotes.json")
  @Produces({Representations.JSON_FEED, MediaType.APPLICATION_JSON})
  public RestResponse<String> quotesJson(@Context UriInfo uri, @Context HttpHeaders headers) {
    return quotes(uri, headers);
  }
}
