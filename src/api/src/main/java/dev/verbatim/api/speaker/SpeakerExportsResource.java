package dev.verbatim.api.speaker;

import dev.verbatim.api.reading.ChangedItems;
import dev.verbatim.extraction.SourceKind;
import dev.verbatim.http.paging.Cursors;
import dev.verbatim.http.paging.PageRequest;
import dev.verbatim.http.request.Parameters;
import dev.verbatim.http.response.JsonLines;
import dev.verbatim.http.response.PageWalk;
import dev.verbatim.http.response.PageWalks;
import dev.verbatim.http.response.ViewFields;
import dev.verbatim.http.routing.MediaTypes;
import dev.verbatim.news.speaker.SpeakerFilter;
import dev.verbatim.news.speaker.SpeakerView;
import dev.verbatim.store.speaker.Speakers;
import dev.verbatim.store.views.ChangeLists;
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

/** {@code /v1/exports/speakers}: every speaker, a line for each. */
@Path("/v1/exports/speakers")
@Produces(MediaTypes.NDJSON)
public class SpeakerExportsResource {

  private final Speakers speakers;
  private final ChangeLists changes;
  private final JsonLines lines;
  private final PageWalks walks;
  private final ViewFields fields;
  private final Cursors cursors;

  @Inject
  public SpeakerExportsResource(
      Speakers speakers,
      ChangeLists changes,
      JsonLines lines,
      PageWalks walks,
      ViewFields fields,
      Cursors cursors) {
    this.speakers = speakers;
    this.changes = changes;
    this.lines = lines;
    this.walks = walks;
    this.fields = fields;
    this.cursors = cursors;
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<byte[]> export(@Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    SpeakerFilter filter =
        new SpeakerFilter(null, null, parameters.oneOf("kind", SourceKind.class), null);
    Instant since = parameters.instant("updatedSince");
    Set<String> wanted = parameters.fields(fields.of(SpeakerView.class));
    PageRequest page = parameters.page(cursors, JsonLines.LARGEST_LIMIT, JsonLines.LARGEST_LIMIT);
    parameters.check();
    PageWalk walk = walks.begin(page);
    if (since == null) {
      return lines.page(
          walk, (most, after) -> speakers.scan(filter, most, after), SpeakerView::of, wanted);
    }
    return lines.page(
        walk,
        (most, after) ->
            ChangedItems.exported(
                changes.speakers(since, walk.begun(), most, after), filter::matches),
        ChangedItems.line(SpeakerView::of),
        wanted);
  }
}
