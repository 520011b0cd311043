package dev.verbatim.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.api.LocalApp;
import dev.verbatim.article.Intake;
import dev.verbatim.article.WireText;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The follower of the stream, in a running application. */
@QuarkusTest
@QuarkusTestResource(LocalApp.class)
class FollowingTest {

  @Inject Intake intake;
  @Inject Comparison comparison;

  @Test
  void whatIsStoredIsSoonInTheRows() {
    intake.add(
        WireText.read(
                "date 2026-03-02 Harbor Post - \"The tide will not wait,\" said Ingrid Halvane.",
                false)
            .article());

    Comparison.Result result = comparison.run(Duration.ofSeconds(10));

    assertThat(result.differences()).isEmpty();
    assertThat(result.compared()).isGreaterThanOrEqualTo(4);
  }
}
