package dev.verbatim.api.speaker;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.api.idempotency.Idempotency;
import dev.verbatim.api.reading.Freshness;
import dev.verbatim.extraction.SourceKind;
import dev.verbatim.http.paging.Cursors;
import dev.verbatim.http.paging.PageRequest;
import dev.verbatim.http.paging.PageView;
import dev.verbatim.http.request.MergePatch;
import dev.verbatim.http.request.Parameters;
import dev.verbatim.http.response.EntityTags;
import dev.verbatim.http.response.Responses;
import dev.verbatim.http.response.ViewFields;
import dev.verbatim.http.routing.MediaTypes;
import dev.verbatim.news.speaker.AddSpeaker;
import dev.verbatim.news.speaker.ChangeSpeaker;
import dev.verbatim.news.speaker.MergeSpeaker;
import dev.verbatim.news.speaker.SimilarSpeakerView;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerFilter;
import dev.verbatim.news.speaker.SpeakerView;
import dev.verbatim.platform.problem.Moved;
import dev.verbatim.platform.problem.NoSuchResource;
import dev.verbatim.store.speaker.NewSpeakers;
import dev.verbatim.store.speaker.SimilarSpeakers;
import dev.verbatim.store.speaker.SpeakerChanges;
import dev.verbatim.store.speaker.Speakers;
import dev.verbatim.store.table.Consistency;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** {@code /v1/speakers}. */
@Path("/v1/speakers")
@Produces(MediaType.APPLICATION_JSON)
public class SpeakersResource {

  /** What of a speaker follows from its articles. */
  private static final Set<String> FIXED =
      Set.of("id", "quoteCount", "firstQuoted", "lastQuoted", "version", "asOf", "etag");

  private final Speakers speakers;
  private final SimilarSpeakers similar;
  private final NewSpeakers additions;
  private final SpeakerChanges changes;
  private final Idempotency idempotency;
  private final Freshness freshness;
  private final Responses responses;
  private final ViewFields fields;
  private final Cursors cursors;
  private final MergePatch patches;

  @Inject
  public SpeakersResource(
      Speakers speakers,
      SimilarSpeakers similar,
      NewSpeakers additions,
      SpeakerChanges changes,
      Idempotency idempotency,
      Freshness freshness,
      Responses responses,
      ViewFields fields,
      Cursors cursors,
      MergePatch patches) {
    this.speakers = speakers;
    this.similar = similar;
    this.additions = additions;
    this.changes = changes;
    this.idempotency = idempotency;
    this.freshness = freshness;
    this.responses = responses;
    this.fields = fields;
    this.cursors = cursors;
    this.patches = patches;
  }

  @GET
  public RestResponse<PageView<SpeakerView>> list(@Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    SpeakerFilter filter =
        new SpeakerFilter(
            parameters.words("q", 100),
            parameters.text("prefix", 100),
            parameters.oneOf("kind", SourceKind.class),
            parameters.webAddress("sameAs", ChangeSpeaker.LONGEST_URI));
    parameters.fields(fields.of(SpeakerView.class));
    PageRequest page = parameters.page(cursors);
    parameters.check();
    return responses.page(speakers.list(filter, page.limit(), page.after()), page, SpeakerView::of);
  }

  @GET
  @Path("{id}")
  public RestResponse<SpeakerView> get(
      @PathParam("id") String id, @Context HttpHeaders headers, @Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    parameters.fields(fields.of(SpeakerView.class));
    parameters.check();
    Speaker speaker = own(speakers.get(id, freshness.consistency()), id);
    return responses.resource(SpeakerView.of(speaker), tag(speaker), headers);
  }

  @POST
  @RolesAllowed({"quotes:review", "admin"})
  @Consumes(MediaType.APPLICATION_JSON)
  public RestResponse<SpeakerView> add(@Valid @NotNull AddSpeaker adding, @Context UriInfo uri) {
    new Parameters(uri).check();
    return idempotency.once(() -> added(additions.add(adding)));
  }

  @GET
  @Path("{id}/similar")
  public RestResponse<PageView<SimilarSpeakerView>> similar(
      @PathParam("id") String id, @Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    int limit = parameters.limit(20, 100);
    parameters.fields(fields.of(SimilarSpeakerView.class));
    parameters.check();
    Speaker speaker = speakers.get(id, freshness.consistency()).orElseThrow(() -> none(id));
    if (!speaker.id().equals(id)) {
      throw new Moved("/v1/speakers/%s/similar".formatted(speaker.id()));
    }
    return responses.whole(
        new PageView<>(
            similar.to(speaker, limit).stream().map(SimilarSpeakerView::of).toList(), null));
  }

  @PATCH
  @Path("{id}")
  @RolesAllowed({"quotes:review", "admin"})
  @Consumes({MediaTypes.MERGE_PATCH, MediaType.APPLICATION_JSON})
  public RestResponse<SpeakerView> change(
      @PathParam("id") String id,
      @RequestBody(content = @Content(schema = @Schema(ref = "ChangeSpeaker"))) JsonNode patch,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    new Parameters(uri).check();
    Speaker seen = own(speakers.get(id, Consistency.LATEST), id);
    EntityTags.require(headers.getRequestHeader(HttpHeaders.IF_MATCH), tag(seen));
    ChangeSpeaker current = ChangeSpeaker.of(seen);
    ChangeSpeaker change =
        patches.patched(current, ChangeSpeaker.class, SpeakerView.of(seen), FIXED, patch);
    Speaker after = change.equals(current) ? seen : changes.change(seen, change);
    return responses.changed(SpeakerView.of(after), tag(after));
  }

  @POST
  @Path("{id}/merge")
  @RolesAllowed({"quotes:review", "admin"})
  @Consumes(MediaType.APPLICATION_JSON)
  public RestResponse<SpeakerView> merge(
      @PathParam("id") String id, @Valid @NotNull MergeSpeaker merge, @Context UriInfo uri) {
    new Parameters(uri).check();
    Speaker into = changes.merge(id, merge.into());
    return responses.changed(SpeakerView.of(into), tag(into));
  }

  @POST
  @Path("{id}/unmerge")
  @RolesAllowed({"quotes:review", "admin"})
  public RestResponse<SpeakerView> unmerge(@PathParam("id") String id, @Context UriInfo uri) {
    new Parameters(uri).check();
    Speaker own = changes.unmerge(id);
    return responses.changed(SpeakerView.of(own), tag(own));
  }

  private static Speaker own(Optional<Speaker> found, String id) {
    Speaker speaker = found.orElseThrow(() -> none(id));
    if (!speaker.id().equals(id)) {
      throw new Moved("/v1/speakers/" + speaker.id());
    }
    return speaker;
  }

  private static NoSuchResource none(String id) {
    return new NoSuchResource("speaker", id);
  }

  private static RestResponse<SpeakerView> added(Speaker speaker) {
    return ResponseBuilder.create(Status.CREATED, SpeakerView.of(speaker))
        .header(HttpHeaders.LOCATION, "/v1/speakers/" + speaker.id())
        .tag(tag(speaker))
        .build();
  }

  private static EntityTag tag(Speaker speaker) {
    return new EntityTag(speaker.tag());
  }
}
