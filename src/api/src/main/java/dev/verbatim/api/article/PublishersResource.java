package dev.verbatim.api.article;

import dev.verbatim.http.paging.Cursors;
import dev.verbatim.http.paging.PageRequest;
import dev.verbatim.http.paging.PageView;
import dev.verbatim.http.request.Parameters;
import dev.verbatim.http.response.Responses;
import dev.verbatim.http.response.ViewFields;
import dev.verbatim.news.article.PublisherView;
import dev.verbatim.store.article.Publishers;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/publishers}. */
@Path("/v1/publishers")
@Produces(MediaType.APPLICATION_JSON)
public class PublishersResource {

  private final Publishers publishers;
  private final Responses responses;
  private final ViewFields fields;
  private final Cursors cursors;

  @Inject
  public PublishersResource(
      Publishers publishers, Responses responses, ViewFields fields, Cursors cursors) {
    this.publishers = publishers;
    this.responses = responses;
    this.fields = fields;
    this.cursors = cursors;
  }

  @GET
  public RestResponse<PageView<PublisherView>> list(@Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    parameters.fields(fields.of(PublisherView.class));
    PageRequest page = parameters.page(cursors);
    parameters.check();
    return responses.page(publishers.list(page.limit(), page.after()), page, PublisherView::of);
  }
}
