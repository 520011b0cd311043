package dev.verbatim.extraction.mentions;

/** What sort of phrase a mention is. */
public enum MentionType {
  /** A proper name, with its titles: "Council leader Rufus Tandy". */
  NAME,
  /** A pronoun: "she". */
  PRONOUN,
  /** A noun with a determiner or possessor: "the ministry", "his spokesman". */
  DESCRIPTION,
  /** A noun by itself: "officials". */
  BARE
}
