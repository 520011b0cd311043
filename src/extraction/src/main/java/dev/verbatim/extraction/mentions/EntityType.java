package dev.verbatim.extraction.mentions;

/** What sort of thing a name or a description refers to. */
public enum EntityType {
  PERSON,
  ORGANIZATION,
  PLACE,
  GROUP,
  UNKNOWN
}
