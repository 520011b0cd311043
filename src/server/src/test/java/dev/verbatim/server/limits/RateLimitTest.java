package dev.verbatim.server.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How often each client may ask. */
class RateLimitTest {

  private long now = 1;
  private final RateLimit limit = new RateLimit(3, Duration.ofMinutes(1), 10, new TestTime());

  @Test
  void aClientMayAskAsOftenAsItIsAllowedAndThenWaits() {
    assertThat(limit.take("a").remaining()).isEqualTo(2);
    assertThat(limit.take("a").remaining()).isEqualTo(1);
    assertThat(limit.take("a")).isEqualTo(new RateLimit.Share(0, Duration.ofMinutes(1), null));

    assertThat(limit.take("a").pause()).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void whatIsUsedUpComesBackBitByBit() {
    for (int i = 0; i < 3; i++) {
      limit.take("a");
    }
    now += Duration.ofSeconds(15).toNanos();
    assertThat(limit.take("a").pause()).isEqualTo(Duration.ofSeconds(5));

    now += Duration.ofSeconds(5).toNanos();
    assertThat(limit.take("a").pause()).isNull();
    assertThat(limit.take("a").pause()).isNotNull();

    now += Duration.ofHours(1).toNanos();
    assertThat(limit.take("a").remaining()).isEqualTo(2);
  }

  @Test
  void noClientUsesUpWhatIsAnothers() {
    for (int i = 0; i < 4; i++) {
      limit.take("a");
    }

    assertThat(limit.take("b").pause()).isNull();
  }

  @Test
  void notMoreClientsAreRememberedThanThereIsRoomFor() {
    for (int i = 0; i < 1000; i++) {
      limit.take("client " + i);
    }

    assertThat(limit.clients()).isBetween(1L, 10L);
  }

  @Test
  void aNetworkOfIpv6IsOneClient() {
    assertThat(RateLimitFilter.client("2001:db8:1:2:3:4:5:6"))
        .isEqualTo(RateLimitFilter.client("2001:db8:1:2::9"))
        .isNotEqualTo(RateLimitFilter.client("2001:db8:1:3:3:4:5:6"));
    assertThat(RateLimitFilter.client("192.0.2.7")).isEqualTo("192.0.2.7");
    assertThat(RateLimitFilter.client("::ffff:192.0.2.7"))
        .isNotEqualTo(RateLimitFilter.client("::ffff:192.0.2.8"));
    assertThat(RateLimitFilter.client(null)).isNotNull();
  }

  /** Stands where the test has put it. */
  private final class TestTime implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return now;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
