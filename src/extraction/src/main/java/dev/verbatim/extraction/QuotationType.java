package dev.verbatim.extraction;

/** How the words are reported. */
public enum QuotationType {
  /** The quoted words stand alone: a sentence, or several. */
  DIRECT,
  /** A quoted fragment inside a clause of the reporter's. */
  MIXED,
  /** Reported without marks ("she said that …"). */
  INDIRECT
}
