package dev.verbatim.api.article;

import dev.verbatim.http.request.Parameters;
import dev.verbatim.http.request.RawText;
import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.store.ingestion.Ingestion;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** {@code /v1/extractions}: what an article would give, with nothing stored. */
@Path("/v1/extractions")
@Produces(MediaType.APPLICATION_JSON)
public class ExtractionsResource {

  private final Ingestion ingestion;

  @Inject
  public ExtractionsResource(Ingestion ingestion) {
    this.ingestion = ingestion;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public ExtractionView extract(@Valid @NotNull ExtractText wanted, @Context UriInfo uri) {
    new Parameters(uri).check();
    return extract(wanted);
  }

  @POST
  @Consumes(MediaType.TEXT_PLAIN)
  public ExtractionView extractPlain(
      byte[] body, @Context HttpHeaders headers, @Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    DateOrInstant published = parameters.time("published");
    String publisher = parameters.text("publisher", 200);
    String language = parameters.language("language");
    boolean indirect = parameters.flag("indirect");
    boolean explain = parameters.flag("explain");
    String text = RawText.of(body, headers.getMediaType());
    parameters.check();
    return extract(new ExtractText(text, published, publisher, language, indirect, explain));
  }

  private ExtractionView extract(ExtractText wanted) {
    return ExtractionView.of(ingestion.read(wanted.article(), wanted.indirect(), wanted.explain()));
  }
}
