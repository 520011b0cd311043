package dev.verbatim.server.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.http.config.ApiConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigChecksTest {

  @Test
  void settingsAreTakenThatAreWhatTheyHaveToBe() {
    ApiConfig api =
        config("verbatim.api.address", "https://api.example").getConfigMapping(ApiConfig.class);
    LimitConfig limit = config("verbatim.limit.requests", "1").getConfigMapping(LimitConfig.class);

    assertThat(api.address()).contains("https://api.example");
    assertThat(limit.requests()).isEqualTo(1);
  }

  @Test
  void anAddressWithAPathIsRefused() {
    assertThatThrownBy(() -> config("verbatim.api.address", "https://api.example/v1"))
        .hasMessageContaining("https://api.example/v1")
        .hasMessageContaining("verbatim.api.address");
  }

  @Test
  void aLimitOfNothingIsRefused() {
    assertThatThrownBy(() -> config("verbatim.limit.requests", "0"))
        .hasMessageContaining("1 or more")
        .hasMessageContaining("verbatim.limit.requests");
  }

  @Test
  void aWaitOfNoTimeIsRefused() {
    for (String time : List.of("0S", "-1S")) {
      assertThatThrownBy(() -> config("verbatim.limit.waiting-time", time))
          .hasMessageContaining("a millisecond or more")
          .hasMessageContaining("verbatim.limit.waiting-time");
    }
  }

  @Test
  void oneWorkerIsAlwaysFreeToTellOfHealth() {
    LimitConfig limit = config("verbatim.limit.in-flight", "4").getConfigMapping(LimitConfig.class);

    assertThat(AdmissionFilter.admission(limit, 9)).isNotNull();
    assertThatThrownBy(() -> AdmissionFilter.admission(limit, 8))
        .hasMessageContaining("verbatim.limit.in-flight is 4")
        .hasMessageContaining("8 worker threads");
  }

  private static SmallRyeConfig config(String name, String value) {
    return new SmallRyeConfigBuilder()
        .withMapping(ApiConfig.class)
        .withMapping(LimitConfig.class)
        .withConverter(Duration.class, 1, new DurationConverter())
        .withDefaultValue("verbatim.api.cursor-key", "a-secret-of-nobody")
        .withDefaultValue(name, value)
        .build();
  }
}
