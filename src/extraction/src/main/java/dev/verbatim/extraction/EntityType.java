package dev.verbatim.extraction;

/** What sort of thing a name or a description refers to. */
enum EntityType {
  PERSON,
  ORGANIZATION,
  PLACE,
  GROUP,
  UNKNOWN
}
