package dev.verbatim.api.quote;

import dev.verbatim.http.request.Parameters;
import dev.verbatim.http.response.Responses;
import dev.verbatim.http.response.ViewFields;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteView;
import dev.verbatim.platform.problem.NoSuchResource;
import dev.verbatim.store.quote.Today;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/quotes/today}: one quotation, the same for everyone that day (UTC). */
@Path("/v1/quotes/today")
@Produces(MediaType.APPLICATION_JSON)
public class TodayQuoteResource {

  private final Today today;
  private final Responses responses;
  private final ViewFields fields;
  private final Clock clock;

  @Inject
  public TodayQuoteResource(Today today, Responses responses, ViewFields fields, Clock clock) {
    this.today = today;
    this.responses = responses;
    this.fields = fields;
    this.clock = clock;
  }

  @GET
  public RestResponse<QuoteView> get(@Context HttpHeaders headers, @Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    parameters.fields(fields.of(QuoteView.class));
    parameters.check();
    Instant now = clock.instant();
    LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Quote quote = today.of(day).orElseThrow(() -> new NoSuchResource("There is no quotation yet."));
    Instant tomorrow = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return responses.passing(
        QuoteView.of(quote), Reviews.tag(quote), headers, Duration.between(now, tomorrow));
  }
}
