package dev.verbatim.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.indexing.FollowedProjection;
import dev.verbatim.indexing.Projections;
import dev.verbatim.indexing.Verification;
import dev.verbatim.store.ingestion.Ingestion;
import dev.verbatim.store.ingestion.WireText;
import dev.verbatim.suite.LocalApp;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The followers of the streams, in a running application. */
@QuarkusTest
@WithTestResource(LocalApp.class)
class FollowingTest {

  @Inject Ingestion ingestion;
  @Inject Projections projections;
  @Inject Verification verification;

  @Test
  void whatIsStoredIsSoonInViewsAndInRows() {
    ingestion.add(
        WireText.read(
                "date 2026-03-02 Harbor Post - \"The tide will not wait,\" said Ingrid Halvane.",
                false)
            .article());

    assertThat(projections.names()).containsExactly("views", "search");
    for (FollowedProjection one : projections.all()) {
      Verification.Result result = verification.run(one.projection(), Duration.ofSeconds(10));

      assertThat(result.differences()).isEmpty();
      assertThat(result.compared()).isPositive();
    }
  }
}
