package dev.verbatim.speaker;

import dev.verbatim.extraction.SourceKind;
import dev.verbatim.platform.Answers;
import dev.verbatim.platform.Cursors;
import dev.verbatim.platform.EntityTags;
import dev.verbatim.platform.NoSuchResource;
import dev.verbatim.platform.Page;
import dev.verbatim.platform.PageRequest;
import dev.verbatim.platform.Parameters;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/speakers}. */
@Path("/v1/speakers")
@Produces(MediaType.APPLICATION_JSON)
public class SpeakersResource {

  private final Speakers speakers;
  private final Answers answers;
  private final Cursors cursors;

  @Inject
  public SpeakersResource(Speakers speakers, Answers answers, Cursors cursors) {
    this.speakers = speakers;
    this.answers = answers;
    this.cursors = cursors;
  }

  @GET
  public RestResponse<Page<SpeakerView>> list(@Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    SpeakerFilter filter =
        new SpeakerFilter(
            parameters.text("prefix", 100), parameters.oneOf("kind", SourceKind.class));
    PageRequest page = parameters.page(cursors);
    parameters.check();
    return answers.page(speakers.list(filter, page.limit(), page.after()), page, SpeakerView::of);
  }

  @GET
  @Path("{id}")
  public RestResponse<SpeakerView> get(
      @PathParam("id") String id, @Context HttpHeaders headers, @Context UriInfo uri) {
    new Parameters(uri).check();
    Speaker speaker = speakers.get(id).orElseThrow(() -> new NoSuchResource("speaker", id));
    return answers.resource(
        SpeakerView.of(speaker),
        EntityTags.of(speaker.id(), speaker.version(), speaker.updatedAt()),
        headers);
  }
}
