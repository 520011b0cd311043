package dev.verbatim.article;

import dev.verbatim.platform.Answers;
import dev.verbatim.platform.Cursors;
import dev.verbatim.platform.Page;
import dev.verbatim.platform.PageRequest;
import dev.verbatim.platform.Parameters;
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
  private final Answers answers;
  private final Cursors cursors;

  @Inject
  public PublishersResource(Publishers publishers, Answers answers, Cursors cursors) {
    this.publishers = publishers;
    this.answers = answers;
    this.cursors = cursors;
  }

  @GET
  public RestResponse<Page<PublisherView>> list(@Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    PageRequest page = parameters.page(cursors);
    parameters.check();
    return answers.page(publishers.list(page.limit(), page.after()), page, PublisherView::of);
  }
}
