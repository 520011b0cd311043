package dev.verbatim.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.platform.projection.Entity;
import dev.verbatim.platform.projection.StreamProgress;
import dev.verbatim.platform.projection.TargetUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RebuildTest {

  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  private final CopyProjection copy = new CopyProjection();

  @Test
  void theTargetBecomesTheSource() {
    fill(100);
    copy.target.put("a0007", -1);
    copy.target.put("gone", 1);

    assertThat(rebuilt(NOW)).isEqualTo(100);

    assertThat(copy.target).isEqualTo(copy.source);
    assertThat(copy.projected).hasSize(101);
  }

  @Test
  void positionsAreForgottenSoThatTheStreamIsFollowedFromItsStart() {
    copy.project(List.of(), new StreamProgress("shard", "7", NOW));

    rebuilt(NOW);

    assertThat(copy.position("shard")).isEmpty();
    assertThat(copy.lastApplied()).isPresent();
  }

  @Test
  void aRebuildThatWasKilledGoesOnWhereItWas() {
    fill(100);
    copy.left = 70;
    assertThatThrownBy(() -> rebuilt(NOW)).isInstanceOf(TargetUnavailable.class);
    assertThat(Rebuild.isUnfinished(copy)).isTrue();
    copy.left = Integer.MAX_VALUE;
    copy.projected.clear();
    copy.target.put("gone", 1);

    assertThat(rebuilt(NOW.plus(Duration.ofHours(2)))).isEqualTo(100);

    assertThat(copy.target).isEqualTo(copy.source);
    assertThat(copy.projected)
        .hasSize(100 - 64 + 1)
        .doesNotContain(Entity.article("a0063"))
        .contains(Entity.article("a0064"));
    assertThat(Rebuild.isUnfinished(copy)).isFalse();
  }

  @Test
  void aRebuildThatWasKilledTooLongAgoBeginsAgain() {
    fill(100);
    copy.left = 70;
    assertThatThrownBy(() -> rebuilt(NOW)).isInstanceOf(TargetUnavailable.class);
    copy.left = Integer.MAX_VALUE;
    copy.projected.clear();

    rebuilt(NOW.plus(Duration.ofDays(2)));

    assertThat(copy.projected).hasSize(100);
  }

  @Test
  void aRebuildBeginsAgainWhereWhatItHadComeToIsGone() {
    fill(100);
    copy.left = 70;
    assertThatThrownBy(() -> rebuilt(NOW)).isInstanceOf(TargetUnavailable.class);
    copy.left = Integer.MAX_VALUE;
    copy.source.remove("a0063");

    assertThat(rebuilt(NOW)).isEqualTo(99);

    assertThat(copy.target).isEqualTo(copy.source);
  }

  @Test
  void aRebuildAfterOneThatWasDoneBeginsAtTheStart() {
    fill(10);
    rebuilt(NOW);
    copy.projected.clear();

    rebuilt(NOW);

    assertThat(copy.projected).hasSize(10);
  }

  private long rebuilt(Instant now) {
    return new Rebuild(Clock.fixed(now, ZoneOffset.UTC)).run(copy);
  }

  private void fill(int count) {
    for (int i = 0; i < count; i++) {
      copy.source.put("a%04d".formatted(i), i);
    }
  }
}
