package dev.verbatim.api.article;

import dev.verbatim.http.config.ApiConfig;
import dev.verbatim.http.problem.Problem;
import dev.verbatim.http.problem.Problems;
import dev.verbatim.http.request.JsonContent;
import dev.verbatim.http.request.Ndjson;
import dev.verbatim.news.article.AddArticle;
import dev.verbatim.platform.budget.RequestBudget;
import dev.verbatim.platform.problem.InvalidField;
import dev.verbatim.platform.problem.InvalidRequest;
import dev.verbatim.platform.problem.OutOfTime;
import dev.verbatim.store.ingestion.Ingestion;
import dev.verbatim.store.record.ArticleRecords.Added;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Stores many articles, each for itself: whatever is wrong with one harms no other.
 *
 * <p>One after the other, since articles of one publisher count up one number, and would only meet
 * each other there.
 */
@Singleton
class Bulk {

  /** How many articles are taken at once. */
  static final int MOST = 1000;

  private final Ingestion ingestion;
  private final RequestBudget budget;
  private final ApiConfig config;
  private final Clock clock;
  private final JsonContent content;

  @Inject
  Bulk(
      Ingestion ingestion,
      RequestBudget budget,
      ApiConfig config,
      Clock clock,
      JsonContent content) {
    this.ingestion = ingestion;
    this.budget = budget;
    this.config = config;
    this.clock = clock;
    this.content = content;
  }

  /**
   * Stores the article of each line.
   *
   * @param body lines of JSON; those that are blank are passed over
   * @return what became of each line, in their order
   * @throws InvalidRequest when there is none, or there are too many
   */
  List<BulkLine> add(byte[] body) {
    List<Ndjson.Line> lines = Ndjson.lines(body);
    if (lines.isEmpty() || lines.size() > MOST) {
      throw new InvalidRequest(
          InvalidField.at(
              "",
              "has %d articles; it must have one on each line, and %d at the most"
                  .formatted(lines.size(), MOST)));
    }
    Instant end = clock.instant().plus(config.bulkTime());
    List<BulkLine> became = new ArrayList<>();
    for (Ndjson.Line line : lines) {
      try {
        if (!clock.instant().isBefore(end)) {
          throw new OutOfTime();
        }
        budget.begin();
        Added added = ingestion.add(article(body, line));
        Status status = added.isNew() ? Status.CREATED : Status.OK;
        became.add(new BulkLine(line.number(), status.getStatusCode(), added.article().id(), null));
      } catch (IOException | RuntimeException e) {
        Problem problem = Problems.of(e);
        became.add(new BulkLine(line.number(), problem.status(), null, problem));
      }
    }
    return became;
  }

  private AddArticle article(byte[] body, Ndjson.Line line) throws IOException {
    if (line.length() > config.largestBody()) {
      throw new ClientErrorException(Status.REQUEST_ENTITY_TOO_LARGE);
    }
    byte[] text = Arrays.copyOfRange(body, line.from(), line.from() + line.length());
    AddArticle article = content.value(content.tree(text), AddArticle.class);
    if (article == null) {
      throw new InvalidRequest(InvalidField.at("", "must be an article"));
    }
    return article;
  }
}
