package dev.verbatim.infra;

/**
 * What a table and each of its indexes may consume at the most. It is paid by request; this is what
 * a mistake may cost.
 *
 * @param reads read units a second
 * @param writes write units a second
 */
public record TableLimits(int reads, int writes) {}
