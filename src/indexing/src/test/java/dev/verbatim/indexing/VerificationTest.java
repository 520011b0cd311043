package dev.verbatim.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.platform.projection.Entity;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class VerificationTest {

  private final CopyProjection copy = new CopyProjection();

  @Test
  void whatDiffersIsSaidInWords() {
    copy.source.put("a1", 1);
    copy.source.put("a2", 2);
    copy.source.put("a3", 3);
    copy.target.putAll(copy.source);
    copy.target.put("a2", 4);
    copy.target.put("a4", 4);

    Verification.Result result = new Verification().run(copy, Duration.ZERO);

    assertThat(result.compared()).isEqualTo(3);
    assertThat(result.differences())
        .containsExactlyInAnyOrder("ARTICLE a2: is 4, not 2", "ARTICLE a4: is 4, not null");
    assertThat(result.quarantined()).containsExactly("ARTICLE a9: no number");
  }

  @Test
  void whatIsOnlyBehindIsNoDifference() {
    copy.source.put("a1", 1);
    CompletableFuture<Integer> soon =
        CompletableFuture.supplyAsync(() -> copy.project(List.of(Entity.article("a1")), null));

    Verification.Result result = new Verification().run(copy, Duration.ofSeconds(20));

    assertThat(soon.join()).isZero();
    assertThat(result.differences()).isEmpty();
  }
}
