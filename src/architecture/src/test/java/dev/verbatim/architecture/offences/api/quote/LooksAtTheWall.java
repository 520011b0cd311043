package dev.verbatim.architecture.offences.api.quote;

import java.time.Instant;

/** Asks for the time without a clock. */
class LooksAtTheWall {
  @SuppressWarnings("TimeInStaticInitializer")
  final Instant now = Instant.now();
}
