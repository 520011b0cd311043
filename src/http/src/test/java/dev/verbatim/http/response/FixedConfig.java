package dev.verbatim.http.response;

import dev.verbatim.http.config.ApiConfig;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Settings of the API for tests without a server.
 *
 * @param address where clients reach it
 */
record FixedConfig(Optional<String> address) implements ApiConfig {

  @Override
  public String cursorKey() {
    return "only-for-tests-and-for-nothing-but-tests";
  }

  @Override
  public Optional<List<String>> otherCursorKeys() {
    return Optional.empty();
  }

  @Override
  public Optional<List<String>> originKeys() {
    return Optional.empty();
  }

  @Override
  public long largestBody() {
    return 1 << 20;
  }

  @Override
  public Duration resourceMaxAge() {
    return Duration.ofSeconds(60);
  }

  @Override
  public Duration listMaxAge() {
    return Duration.ofSeconds(15);
  }

  @Override
  public Reading reading() {
    return Reading.PUBLIC;
  }

  @Override
  public Duration bodyTime() {
    return Duration.ofSeconds(15);
  }

  @Override
  public long largestBulk() {
    return 5 << 20;
  }

  @Override
  public Duration bulkTime() {
    return Duration.ofSeconds(20);
  }

  @Override
  public Duration idempotencyKeep() {
    return Duration.ofHours(24);
  }

  @Override
  public Duration idempotencyWait() {
    return Duration.ofSeconds(2);
  }
}
