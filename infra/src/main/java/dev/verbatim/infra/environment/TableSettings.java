package dev.verbatim.infra.environment;

/**
 * Which table is used, and what it and each of its indexes may consume at the most. It is paid by
 * request; the limits are what a mistake may cost.
 *
 * @param oldest the oldest table that the stack has, so that one can be filled while another is
 *     used; as a rule the same as {@code generation}
 * @param generation the table that is used; its name ends with this number. A higher one is a new
 *     table
 * @param reads read units a second
 * @param writes write units a second
 */
public record TableSettings(int oldest, int generation, int reads, int writes) {

  public TableSettings {
    if (oldest < 1 || oldest > generation) {
      throw new IllegalArgumentException(
          "Of tables, the oldest is 1 or more and not after the generation that is used");
    }
  }
}
