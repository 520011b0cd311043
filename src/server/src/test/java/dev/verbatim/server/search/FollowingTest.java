package dev.verbatim.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.indexing.IndexVerification;
import dev.verbatim.store.ingestion.Ingestion;
import dev.verbatim.store.ingestion.WireText;
import dev.verbatim.suite.LocalApp;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The follower of the stream, in a running application. */
@QuarkusTest
@QuarkusTestResource(LocalApp.class)
class FollowingTest {

  @Inject Ingestion intake;
  @Inject IndexVerification comparison;

  @Test
  void whatIsStoredIsSoonInTheRows() {
    intake.add(
        WireText.read(
                "date 2026-03-02 Harbor Post - \"The tide will not wait,\" said Ingrid Halvane.",
                false)
            .article());

    IndexVerification.Result result = comparison.run(Duration.ofSeconds(10));

    assertThat(result.differences()).isEmpty();
    assertThat(result.compared()).isGreaterThanOrEqualTo(4);
  }
}
