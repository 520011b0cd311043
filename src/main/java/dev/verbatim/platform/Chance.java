package dev.verbatim.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Random;
import java.util.random.RandomGenerator;

/** The random numbers that every part of the system is given. */
final class Chance {

  Chance() {}

  @Produces
  @Singleton
  static RandomGenerator random() {
    return new Random();
  }
}
