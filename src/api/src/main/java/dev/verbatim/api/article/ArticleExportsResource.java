package dev.verbatim.api.article;

import dev.verbatim.http.paging.Cursors;
import dev.verbatim.http.paging.PageRequest;
import dev.verbatim.http.request.Parameters;
import dev.verbatim.http.response.JsonLines;
import dev.verbatim.http.routing.MediaTypes;
import dev.verbatim.news.article.ArticleFilter;
import dev.verbatim.news.article.ArticleView;
import dev.verbatim.store.article.Articles;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/exports/articles}: every article with its body, a line for each. */
@Path("/v1/exports/articles")
@Produces(MediaTypes.NDJSON)
public class ArticleExportsResource {

  private final Articles articles;
  private final JsonLines lines;
  private final Cursors cursors;

  @Inject
  public ArticleExportsResource(Articles articles, JsonLines lines, Cursors cursors) {
    this.articles = articles;
    this.lines = lines;
    this.cursors = cursors;
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<byte[]> export(@Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    ArticleFilter filter = ArticleParameters.filter(parameters);
    PageRequest page = parameters.page(cursors, JsonLines.LARGEST_LIMIT, JsonLines.LARGEST_LIMIT);
    parameters.check();
    return lines.page(page, (most, after) -> articles.scan(filter, most, after), ArticleView::of);
  }
}
