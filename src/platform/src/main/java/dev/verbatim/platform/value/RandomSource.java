package dev.verbatim.platform.value;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** The random numbers that every part of the system is given. */
final class RandomSource {

  RandomSource() {}

  @Produces
  @Singleton
  static RandomGenerator random() {
    // Not Random: processes that are restored from one snapshot would all draw the same.
    return new SecureRandom();
  }
}
