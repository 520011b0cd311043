package dev.verbatim.api.article;

import dev.verbatim.api.filter.ArticleParameters;
import dev.verbatim.api.reading.ChangedItems;
import dev.verbatim.http.paging.Cursors;
import dev.verbatim.http.paging.PageRequest;
import dev.verbatim.http.request.Parameters;
import dev.verbatim.http.response.JsonLines;
import dev.verbatim.http.response.PageWalk;
import dev.verbatim.http.response.PageWalks;
import dev.verbatim.http.response.ViewFields;
import dev.verbatim.http.routing.MediaTypes;
import dev.verbatim.news.article.ArticleView;
import dev.verbatim.news.filter.ArticleFilter;
import dev.verbatim.store.article.Articles;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/exports/articles}: every article with its body, a line for each. */
@Path("/v1/exports/articles")
@Produces(MediaTypes.NDJSON)
public class ArticleExportsResource {

  private final Articles articles;
  private final JsonLines lines;
  private final PageWalks walks;
  private final ViewFields fields;
  private final Cursors cursors;

  @Inject
  public ArticleExportsResource(
      Articles articles, JsonLines lines, PageWalks walks, ViewFields fields, Cursors cursors) {
    this.articles = articles;
    this.lines = lines;
    this.walks = walks;
    this.fields = fields;
    this.cursors = cursors;
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<byte[]> export(@Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    ArticleFilter filter = ArticleParameters.filter(parameters);
    Instant since = parameters.instant("updatedSince");
    Set<String> wanted = parameters.fields(fields.of(ArticleView.class));
    PageRequest page = parameters.page(cursors, JsonLines.LARGEST_LIMIT, JsonLines.LARGEST_LIMIT);
    parameters.check();
    PageWalk walk = walks.begin(page);
    if (since == null) {
      return lines.page(
          walk, (most, after) -> articles.scan(filter, most, after), ArticleView::of, wanted);
    }
    return lines.page(
        walk,
        (most, after) ->
            ChangedItems.exported(
                articles.changed(since, walk.begun(), most, after), filter::matches),
        ChangedItems.line(ArticleView::of),
        wanted);
  }
}
