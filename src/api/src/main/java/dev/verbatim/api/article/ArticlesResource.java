package dev.verbatim.api.article;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.api.idempotency.Idempotency;
import dev.verbatim.api.reading.Freshness;
import dev.verbatim.api.reading.LinkedJson;
import dev.verbatim.http.request.MergePatch;
import dev.verbatim.http.request.Parameters;
import dev.verbatim.http.request.RawText;
import dev.verbatim.http.response.EntityTags;
import dev.verbatim.http.response.Responses;
import dev.verbatim.http.response.ViewFields;
import dev.verbatim.http.routing.MediaTypes;
import dev.verbatim.news.article.AddArticle;
import dev.verbatim.news.article.Article;
import dev.verbatim.news.article.ArticleLd;
import dev.verbatim.news.article.ArticleView;
import dev.verbatim.platform.problem.NoSuchResource;
import dev.verbatim.store.article.Articles;
import dev.verbatim.store.ingestion.Ingestion;
import dev.verbatim.store.record.ArticleRecord;
import dev.verbatim.store.record.ArticleRecords;
import dev.verbatim.store.record.ArticleRecords.Added;
import dev.verbatim.store.table.Attempts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** {@code /v1/articles}. */
@Path("/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
public class ArticlesResource {

  private static final String BODY = "body";
  private static final String QUOTES = "quotes";

  /** What of an article follows from its text, or from when it was stored. */
  private static final Set<String> FIXED =
      Set.of(
          "id",
          "version",
          "createdAt",
          "updatedAt",
          "etag",
          "agencies",
          "wordCount",
          "quoteCount",
          "extraction");

  private final Articles articles;
  private final ArticleRecords records;
  private final Ingestion ingestion;
  private final Freshness freshness;
  private final LinkedJson linked;
  private final MergePatch patches;
  private final Idempotency idempotency;
  private final Responses responses;
  private final ViewFields fields;

  @Inject
  public ArticlesResource(
      Articles articles,
      ArticleRecords records,
      Ingestion ingestion,
      Freshness freshness,
      LinkedJson linked,
      MergePatch patches,
      Idempotency idempotency,
      Responses responses,
      ViewFields fields) {
    this.articles = articles;
    this.records = records;
    this.ingestion = ingestion;
    this.freshness = freshness;
    this.linked = linked;
    this.patches = patches;
    this.idempotency = idempotency;
    this.responses = responses;
    this.fields = fields;
  }

  @POST
  @RolesAllowed({"articles:write", "admin"})
  @Consumes(MediaType.APPLICATION_JSON)
  public RestResponse<ArticleView> add(@NotNull AddArticle article, @Context UriInfo uri) {
    new Parameters(uri).check();
    return idempotency.once(() -> added(ingestion.add(article)));
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
    return idempotency.once(() -> added(ingestion.add(article)));
  }

  @GET
  @Path("{id}")
  public RestResponse<ArticleView> get(
      @PathParam("id") String id, @Context HttpHeaders headers, @Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    boolean withQuotes = parameters.anyOf("include", Set.of(BODY, QUOTES)).contains(QUOTES);
    parameters.fields(fields.of(ArticleView.class));
    parameters.check();
    if (withQuotes) {
      ArticleRecord whole =
          articles
              .whole(id, freshness.consistency())
              .orElseThrow(() -> new NoSuchResource("article", id));
      return responses.resource(
          ArticleView.of(whole.article(), whole.quotes()), tag(whole), headers);
    }
    if (Responses.isConditional(headers)) {
      // To say that nothing has changed, the summary alone is read: half a unit at any length.
      EntityTag tag = tag(summary(id));
      if (Responses.isUnchanged(tag, headers)) {
        return responses.notModified(tag);
      }
    }
    Article article = article(id);
    return responses.resource(ArticleView.of(article), tag(article), headers);
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({"articles:write", "admin"})
  @Consumes(MediaType.APPLICATION_JSON)
  public RestResponse<ArticleView> replace(
      @PathParam("id") String id,
      @RequestBody(content = @Content(schema = @Schema(ref = "AddArticle"))) JsonNode whole,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    new Parameters(uri).check();
    return changed(
        id, headers, was -> patches.replaced(AddArticle.class, ArticleView.of(was), FIXED, whole));
  }

  @PATCH
  @Path("{id}")
  @RolesAllowed({"articles:write", "admin"})
  @Consumes({MediaTypes.MERGE_PATCH, MediaType.APPLICATION_JSON})
  public RestResponse<ArticleView> change(
      @PathParam("id") String id,
      @RequestBody(content = @Content(schema = @Schema(ref = "ChangeArticle"))) JsonNode patch,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    new Parameters(uri).check();
    return changed(
        id,
        headers,
        was ->
            patches.patched(
                AddArticle.of(was), AddArticle.class, ArticleView.of(was), FIXED, patch));
  }

  @GET
  @Path("{id}")
  @Produces(MediaTypes.JSON_LD)
  @Operation(hidden = true)
  public RestResponse<String> getLinked(
      @PathParam("id") String id, @Context HttpHeaders headers, @Context UriInfo uri) {
    new Parameters(uri).check();
    Article article = article(id);
    return responses.resource(
        linked.write(ArticleLd.of(article)),
        EntityTags.in(MediaTypes.JSON_LD, tag(article)),
        headers);
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed({"articles:write", "admin"})
  public RestResponse<Void> delete(
      @PathParam("id") String id, @Context HttpHeaders headers, @Context UriInfo uri) {
    new Parameters(uri).check();
    Attempts.until(
        () -> {
          Article article = summary(id);
          EntityTags.require(headers.getRequestHeader(HttpHeaders.IF_MATCH), tag(article));
          return records.delete(id, article.version()) ? Optional.of(id) : Optional.empty();
        });
    return RestResponse.noContent();
  }

  private RestResponse<ArticleView> changed(
      String id, HttpHeaders headers, Function<Article, AddArticle> wanted) {
    Article article =
        ingestion.change(
            id,
            was -> {
              EntityTags.require(headers.getRequestHeader(HttpHeaders.IF_MATCH), tag(was));
              return wanted.apply(was);
            });
    return responses.changed(ArticleView.of(article), tag(article));
  }

  private Article article(String id) {
    return articles
        .get(id, freshness.consistency())
        .orElseThrow(() -> new NoSuchResource("article", id));
  }

  private Article summary(String id) {
    return articles
        .summary(id, freshness.consistency())
        .orElseThrow(() -> new NoSuchResource("article", id));
  }

  private static RestResponse<ArticleView> added(Added added) {
    return ResponseBuilder.create(
            added.isNew() ? Status.CREATED : Status.OK, ArticleView.of(added.article()))
        // Relative, so that it is right behind any gateway.
        .header(HttpHeaders.LOCATION, "/v1/articles/" + added.article().id())
        .tag(tag(added.article()))
        .build();
  }

  /** A speaker may go by another name, though nothing of the article was written. */
  private static EntityTag tag(ArticleRecord whole) {
    String speakers =
        whole.quotes().stream()
            .map(quote -> String.valueOf(quote.speaker()))
            .collect(Collectors.joining(" "));
    return EntityTags.in(whole.revision() + " " + speakers, tag(whole.article()));
  }

  private static EntityTag tag(Article article) {
    return new EntityTag(article.tag());
  }
}
