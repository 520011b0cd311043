package dev.verbatim.api.article;

import dev.verbatim.api.bulk.Bulk;
import dev.verbatim.api.idempotency.Idempotency;
import dev.verbatim.http.request.Parameters;
import dev.verbatim.http.routing.MediaTypes;
import dev.verbatim.news.article.AddArticle;
import dev.verbatim.store.ingestion.Ingestion;
import dev.verbatim.store.record.ArticleRecords.Added;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/articles}, many at once. */
@Path("/v1/articles")
public class BulkArticlesResource {

  private final Bulk bulk;
  private final Ingestion ingestion;
  private final Idempotency idempotency;

  @Inject
  public BulkArticlesResource(Bulk bulk, Ingestion ingestion, Idempotency idempotency) {
    this.bulk = bulk;
    this.ingestion = ingestion;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed({"articles:write", "admin"})
  @Consumes(MediaTypes.NDJSON)
  @Produces(MediaTypes.NDJSON)
  public RestResponse<String> add(byte[] body, @Context UriInfo uri) {
    new Parameters(uri).check();
    return idempotency.once(() -> bulk.answer(body, AddArticle.class, article -> null, this::add));
  }

  private Bulk.Done add(AddArticle article) {
    Added added = ingestion.add(article);
    return new Bulk.Done(added.isNew() ? Status.CREATED : Status.OK, added.article().id(), null);
  }
}
