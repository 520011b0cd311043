package dev.verbatim.search;

import dev.verbatim.platform.Answers;
import dev.verbatim.platform.Parameters;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/trends}. */
@Path("/v1/trends")
@Produces(MediaType.APPLICATION_JSON)
public class TrendsResource {

  private static final int USUAL = 10;
  private static final int LARGEST = 50;

  private final Counts counts;
  private final Answers answers;

  @Inject
  public TrendsResource(Counts counts, Answers answers) {
    this.counts = counts;
    this.answers = answers;
  }

  @GET
  public RestResponse<TrendsView> trends(@Context UriInfo uri) {
    Parameters parameters = new Parameters(uri);
    Question question = Question.ofQuotes(parameters, null);
    Interval interval = parameters.oneOf("interval", Interval.class);
    int limit = parameters.limit(USUAL, LARGEST);
    parameters.check();
    return answers.whole(
        counts.trends(question, interval == null ? Interval.WEEK : interval, limit));
  }
}
