package dev.verbatim.api.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.http.config.ApiConfig;
import dev.verbatim.http.request.JsonContent;
import dev.verbatim.news.article.AddArticle;
import dev.verbatim.platform.budget.RequestBudget;
import dev.verbatim.platform.problem.StoreUnavailable;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many articles, little time, and a store that is away for some of them. */
class BulkTest {

  private Instant now = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void whatIsNotReachedInTimeIsToBeSentAgain() {
    // Each takes seven seconds, and there are twenty.
    List<BulkLine> lines = add("{\"body\":\"Rain.\"}\n".repeat(5));

    assertThat(lines).extracting(BulkLine::line).containsExactly(1, 2, 3, 4, 5);
    assertThat(lines).extracting(BulkLine::status).containsExactly(201, 201, 201, 503, 503);
    assertThat(lines.get(3).problem().detail()).contains("Send it again");
    assertThat(lines)
        .extracting(BulkLine::isToBeSentAgain)
        .containsExactly(false, false, false, true, true);
  }

  @Test
  void aStoreThatIsAwayForOneArticleHarmsNoOther() {
    List<BulkLine> lines =
        add("{\"body\":\"Rain.\"}\n{\"body\":\"The store is away.\"}\n{\"body\":\"Sun.\"}");

    assertThat(lines).extracting(BulkLine::status).containsExactly(201, 503, 201);
    assertThat(lines.get(1).id()).isNull();
    assertThat(lines.get(1).problem().title()).isEqualTo("Unavailable");
  }

  @Test
  void aFaultOfOursIsSaidWithoutItsInsides() {
    List<BulkLine> lines = add("{\"body\":\"The store is broken.\"}\n{\"body\":\"Sun.\"}");

    assertThat(lines).extracting(BulkLine::status).containsExactly(500, 201);
    assertThat(lines.get(0).problem().toString()).doesNotContain("table");
  }

  private List<BulkLine> add(String body) {
    Clock clock = new TestClock();
    ApiConfig config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(ApiConfig.class)
            .withDefaultValue("verbatim.api.cursor-key", "only-for-tests-and-for-nothing-but-tests")
            .build()
            .getConfigMapping(ApiConfig.class);
    ObjectMapper json = new ObjectMapper();
    return new Bulk(new RequestBudget(), config, clock, json, new JsonContent(json, null))
        .carryOut(
            body.getBytes(StandardCharsets.UTF_8), AddArticle.class, article -> null, this::added);
  }

  /** Adds what it is given, seven seconds later, or fails as the article says. */
  private Bulk.Done added(AddArticle article) {
    if (article.body().contains("away")) {
      throw new StoreUnavailable(Duration.ofSeconds(1));
    } else if (article.body().contains("broken")) {
      throw new IllegalStateException("no such table");
    }
    now = now.plusSeconds(7);
    return new Bulk.Done(Status.CREATED, "0ferry0", null);
  }

  /** Stands where the test has put it. */
  private final class TestClock extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
