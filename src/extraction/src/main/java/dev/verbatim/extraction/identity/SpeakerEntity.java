package dev.verbatim.extraction.identity;

import dev.verbatim.extraction.mentions.EntityType;
import dev.verbatim.extraction.mentions.Mention;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Someone or something that an article mentions, while the article is being read: the mentions that
 * are known to refer to it, and what they tell.
 */
public final class SpeakerEntity {
  final List<Mention> mentions = new ArrayList<>();

  /** Head words by which it has been described: "senator", "ministry". */
  final Set<Integer> descriptions = new HashSet<>();

  EntityType type = EntityType.UNKNOWN;

  /** Whether it is no person, though it is not known what it is: "the Bunga Laut". */
  boolean thing;

  /** Above 0 for a man, below 0 for a woman. */
  public int gender;

  /** The mention with the fullest name, or the first mention. */
  Mention fullest;

  String name;

  /** The last mention so far, pronouns included. */
  public Mention latest;

  int timesSpoken;

  /** What the article says it is, or null. */
  String description;

  SpeakerEntity(Mention first, String name) {
    fullest = first;
    this.name = name;
    note(first);
  }

  void note(Mention mention) {
    if (latest == null || mention.head > latest.head) {
      latest = mention;
    }
    if (!mention.isPronoun()) {
      mentions.add(mention);
    }
  }

  boolean isPerson() {
    return type == EntityType.PERSON;
  }
}
