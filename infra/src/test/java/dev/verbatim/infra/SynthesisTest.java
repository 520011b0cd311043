package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Environments are synthesised by whoever has Node: without an account, and without a network. */
class SynthesisTest {

  @BeforeAll
  static void requireNode() {
    Synthesized.requireNode();
  }

  @Test
  void nothingIsLookedUp() {
    assertThat(Synthesized.all())
        .allSatisfy(environment -> assertThat(environment.manifest().has("missing")).isFalse());
  }
}
