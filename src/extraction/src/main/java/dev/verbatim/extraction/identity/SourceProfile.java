package dev.verbatim.extraction.identity;

import dev.verbatim.extraction.mentions.EntityType;
import java.util.List;

/**
 * Who a speaker is, as one article tells it.
 *
 * @param naming whether the article names the speaker at all
 * @param name the fullest name, or the description of a speaker without a name
 * @param type what sort of entity it is
 * @param description what the article says it is, or null
 * @param aliases other forms by which the article names it, in order of appearance
 */
public record SourceProfile(
    Naming naming, String name, EntityType type, String description, List<String> aliases) {

  /** How far an article tells who somebody is. */
  public enum Naming {
    /** By a name that means the same one in every article. */
    NAMED,
    /** By a description that means something in this article only ("a senior official"). */
    UNNAMED,
    /** By a pronoun that nothing explains. */
    UNRESOLVED
  }
}
