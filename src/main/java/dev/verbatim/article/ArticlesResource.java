package dev.verbatim.article;

import dev.verbatim.platform.Answers;
import dev.verbatim.platform.Cursors;
import dev.verbatim.platform.EntityTags;
import dev.verbatim.platform.Idempotency;
import dev.verbatim.platform.NoSuchResource;
import dev.verbatim.platform.Page;
import dev.verbatim.platform.PageRequest;
import dev.verbatim.platform.Parameters;
import dev.verbatim.platform.PreconditionFailed;
import dev.verbatim.platform.RawText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** {@code /v1/articles}. */
@Path("/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
public class ArticlesResource {

  private static final int NO_VERSION = 0;

  private final Articles articles;
  private final Intake intake;
  private final Idempotency idempotency;
  private final Answers answers;
  private final Cursors cursors;

  @Inject
  public ArticlesResource(
      Articles articles, Intake intake, Idempotency idempotency, Answers answers, Cursors cursors) {
    this.articles = articles;
    this.intake = intake;
    this.idempotency = idempotency;
    this.answers = answers;
    this.cursors = cursors;
  }

  @POST
  @RolesAllowed({"articles:write", "admin"})
  @Consumes(MediaType.APPLICATION_JSON)
  public RestResponse<ArticleView> add(@NotNull AddArticle article, @Context UriInfo uri) {
    new Parameters(uri).check();
    return idempotency.once(() -> added(intake.add(article)));
  }

  @POST
  @RolesAllowed({"articles:write", "admin"})
  @Consumes(MediaType.TEXT_PLAIN)
  public RestResponse<ArticleView> addText(
      byte[] body, @Context HttpHeaders headers, @Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    AddArticle article =
        WireParameters.article(parameters, RawText.of(body, headers.getMediaType()));
    parameters.check();
    return idempotency.once(() -> added(intake.add(article)));
  }

  @GET
  public RestResponse<Page<ArticleView>> list(@Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    ArticleFilter filter =
        new ArticleFilter(
            parameters.text("publisher"),
            parameters.text("section"),
            parameters.text("tag"),
            parameters.language("language"),
            parameters.time("from"),
            parameters.time("to", "from"));
    PageRequest page = parameters.page(cursors);
    parameters.check();
    return answers.page(articles.list(filter, page.limit(), page.after()), page, ArticleView::of);
  }

  @GET
  @Path("{id}")
  public RestResponse<ArticleView> get(
      @PathParam("id") String id, @Context HttpHeaders headers, @Context UriInfo uri) {
    new Parameters(uri).check();
    if (Answers.isConditional(headers)) {
      // To say that nothing has changed, the summary alone is read: half a unit at any length.
      EntityTag tag = tag(summary(id));
      if (Answers.isUnchanged(tag, headers)) {
        return answers.notModified(tag);
      }
    }
    Article article = articles.get(id).orElseThrow(() -> new NoSuchResource("article", id));
    return answers.resource(ArticleView.of(article), tag(article), headers);
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed({"articles:write", "admin"})
  public RestResponse<Void> delete(
      @PathParam("id") String id, @Context HttpHeaders headers, @Context UriInfo uri) {
    new Parameters(uri).check();
    Optional<Article> article = articles.summary(id);
    if (article.isEmpty()) {
      // What a delete that was cut off has left is done now.
      articles.delete(id, NO_VERSION);
      throw new NoSuchResource("article", id);
    }
    EntityTags.require(headers.getRequestHeader(HttpHeaders.IF_MATCH), tag(article.get()));
    if (!articles.delete(id, article.get().version())) {
      throw new PreconditionFailed();
    }
    return RestResponse.noContent();
  }

  private Article summary(String id) {
    return articles.summary(id).orElseThrow(() -> new NoSuchResource("article", id));
  }

  private static RestResponse<ArticleView> added(Articles.Added added) {
    return ResponseBuilder.create(
            added.isNew() ? Status.CREATED : Status.OK, ArticleView.of(added.article()))
        // Relative, so that it is right behind any gateway.
        .header(HttpHeaders.LOCATION, "/v1/articles/" + added.article().id())
        .tag(tag(added.article()))
        .build();
  }

  private static EntityTag tag(Article article) {
    return EntityTags.of(article.id(), article.version(), article.updatedAt());
  }
}
