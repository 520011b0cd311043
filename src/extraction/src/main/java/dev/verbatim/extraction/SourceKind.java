package dev.verbatim.extraction;

/** What sort of source speaks. */
public enum SourceKind {
  PERSON,
  ORGANIZATION,
  PLACE,
  GROUP,
  UNKNOWN
}
