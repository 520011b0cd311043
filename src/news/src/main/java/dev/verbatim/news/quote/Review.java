package dev.verbatim.news.quote;

/** What editors have said of a quotation. */
public enum Review {
  /** Nobody has looked at it yet. */
  MACHINE,
  /** An editor found it right. */
  CONFIRMED,
  /** An editor put it right. */
  CORRECTED,
  /** An editor found that it is none. */
  REJECTED
}
