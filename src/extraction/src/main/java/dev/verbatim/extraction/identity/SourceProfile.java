package dev.verbatim.extraction.identity;

import dev.verbatim.extraction.mentions.EntityType;
import java.util.List;

/**
 * Who a speaker is, as one article tells it.
 *
 * @param name the fullest name, or the description of a speaker without a name
 * @param type what sort of entity it is
 * @param description what the article says it is, or null
 * @param aliases other forms by which the article names it, in order of appearance
 */
public record SourceProfile(
    String name, EntityType type, String description, List<String> aliases) {}
