package dev.verbatim.api.article;

import dev.verbatim.api.filter.ArticleParameters;
import dev.verbatim.api.reading.ChangedItems;
import dev.verbatim.api.reading.Freshness;
import dev.verbatim.http.paging.Cursors;
import dev.verbatim.http.paging.PageRequest;
import dev.verbatim.http.paging.PageView;
import dev.verbatim.http.request.Parameters;
import dev.verbatim.http.response.JsonSize;
import dev.verbatim.http.response.PageWalk;
import dev.verbatim.http.response.PageWalks;
import dev.verbatim.http.response.Responses;
import dev.verbatim.http.response.ViewFields;
import dev.verbatim.news.article.Article;
import dev.verbatim.news.article.ArticleView;
import dev.verbatim.news.filter.ArticleFilter;
import dev.verbatim.platform.paging.Page;
import dev.verbatim.store.article.Articles;
import dev.verbatim.store.record.ArticleRecord;
import dev.verbatim.store.views.ChangeLists;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/articles}: the list of articles. */
@Path("/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
public class ArticleListResource {

  private static final String BODY = "body";
  private static final String QUOTES = "quotes";

  private final Articles articles;
  private final ChangeLists changes;
  private final Freshness freshness;
  private final Responses responses;
  private final JsonSize size;
  private final PageWalks walks;
  private final ViewFields fields;
  private final Cursors cursors;

  @Inject
  public ArticleListResource(
      Articles articles,
      ChangeLists changes,
      Freshness freshness,
      Responses responses,
      JsonSize size,
      PageWalks walks,
      ViewFields fields,
      Cursors cursors) {
    this.articles = articles;
    this.changes = changes;
    this.freshness = freshness;
    this.responses = responses;
    this.size = size;
    this.walks = walks;
    this.fields = fields;
    this.cursors = cursors;
  }

  @GET
  public RestResponse<PageView<ArticleView>> list(@Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    ArticleFilter filter = ArticleParameters.filter(parameters);
    Set<String> include = parameters.anyOf("include", Set.of(BODY, QUOTES));
    Instant since = parameters.instant("updatedSince");
    if (since != null && !include.isEmpty()) {
      parameters.refuse(
          "include",
          "cannot be combined with updatedSince; use /v1/exports/articles or /v1/exports/quotes");
    }
    parameters.fields(fields.of(ArticleView.class));
    PageRequest page = parameters.page(cursors);
    parameters.check();
    if (since != null) {
      return changed(since, filter, page);
    }
    if (include.contains(QUOTES)) {
      return withQuotes(filter, include.contains(BODY), page);
    }
    Page<Article> found =
        include.contains(BODY)
            ? articles.listWithBodies(filter, page.limit(), page.after())
            : articles.list(filter, page.limit(), page.after());
    return responses.page(
        freshness.of(found, seen -> articles.latest(seen, filter)), page, ArticleView::of);
  }

  private RestResponse<PageView<ArticleView>> withQuotes(
      ArticleFilter filter, boolean withBodies, PageRequest page) {
    Function<ArticleRecord, ArticleView> view =
        whole ->
            ArticleView.of(
                withBodies ? whole.article() : whole.article().summary(), whole.quotes());
    Page<ArticleRecord> found =
        articles.listWhole(
            filter,
            page.limit(),
            page.after(),
            freshness.consistency(),
            whole -> size.of(view.apply(whole)));
    return responses.page(found, page, view);
  }

  private RestResponse<PageView<ArticleView>> changed(
      Instant since, ArticleFilter filter, PageRequest page) {
    PageWalk walk = walks.begin(page);
    Page<Article> found =
        walk.page(
            (most, after) ->
                ChangedItems.present(
                    changes.articles(since, walk.begun(), most, after), filter::matches));
    return walk.dated(
        responses.page(
            freshness.of(found, seen -> articles.latest(seen, filter)), page, ArticleView::of));
  }
}
