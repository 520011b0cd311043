package dev.verbatim.extraction.identity;

import dev.verbatim.extraction.language.Countries;
import dev.verbatim.extraction.language.PersonNames;
import dev.verbatim.extraction.language.SpeakerNouns;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.mentions.EntityType;
import dev.verbatim.extraction.mentions.Mention;
import dev.verbatim.extraction.mentions.MentionNames;
import dev.verbatim.extraction.mentions.MentionType;
import dev.verbatim.extraction.text.TokenSequence;
import dev.verbatim.extraction.text.Tokenizer;

/** Tells from all that an article says about a source whether it is a person or something else. */
final class EntityClassifier {

  private final SpeakerNouns nouns;
  private final PersonNames personNames;
  private final TokenSequence tokens;
  private final MentionNames names;
  private final Countries countries;

  EntityClassifier(Analysis analysis, MentionNames names) {
    this.nouns = analysis.document.language.nouns;
    this.personNames = analysis.document.language.personNames;
    this.tokens = analysis.document.tokens;
    this.names = names;
    this.countries = analysis.document.language.countries();
  }

  /**
   * The kind of an entity.
   *
   * @param shown the mention by which it is called
   * @param description what the article says it is, or null
   */
  EntityType of(SpeakerEntity entity, Mention shown, String description) {
    if (shown.type != MentionType.NAME) {
      return ofPhrase(entity, shown);
    }
    EntityType kind = entity.type;
    boolean organised = kind == EntityType.ORGANIZATION;
    boolean titled = names.hasTitle(shown) && names.length(shown) <= 4;
    if (titled || !organised && Math.abs(entity.gender) == 2) {
      return EntityType.PERSON;
    }
    int first = shown.start;
    String last = tokens.string(shown.end);
    if (isSeat(first, shown.end)) {
      return EntityType.ORGANIZATION;
    }
    if (countries.isCountry(names.name(shown))) {
      return EntityType.PLACE;
    }
    boolean given = personNames.gender(tokens.hash(first)) != 0;
    if (description != null && isPersonal(description)) {
      boolean two = names.length(shown) == 2 && !nouns.isOrganisation(last);
      if (given || two || !organised) {
        return EntityType.PERSON;
      }
    }
    if (description != null && kind != EntityType.PLACE && isCorporate(description)) {
      kind = EntityType.ORGANIZATION;
    }
    if (!given && entity.gender == 0 && shown.end > first) {
      if (nouns.isGroup(last)) {
        return EntityType.GROUP;
      }
      if (nouns.isOrganisation(last) || countries.ofAdjective(tokens.string(first)) != null) {
        return EntityType.ORGANIZATION;
      }
    }
    if (shown.end == first && entity.gender == 0 && isPeople(last)) {
      return EntityType.GROUP;
    }
    return kind;
  }

  private EntityType ofPhrase(SpeakerEntity entity, Mention shown) {
    if (shown.isPronoun()) {
      return entity.gender != 0 ? EntityType.PERSON : EntityType.UNKNOWN;
    }
    String head = tokens.string(shown.head);
    if (nouns.isOrganisation(head)) {
      return EntityType.ORGANIZATION;
    }
    if (nouns.isPerson(head)) {
      return EntityType.PERSON;
    }
    for (int i = shown.first; i < shown.head; i++) {
      if (nouns.isPerson(tokens.string(i)) && !Tokenizer.isPossessive(tokens.hash(i + 1))) {
        return EntityType.PERSON;
      }
    }
    return nouns.isGroup(head) ? EntityType.GROUP : entity.type;
  }

  /** "the Kremlin", "Wall Street", "the White House". */
  private boolean isSeat(int first, int last) {
    return nouns.seats.contains(tokens.hash(last))
        || last == first + 1 && nouns.seatEnds.contains(tokens.hash(last));
  }

  /** "Republicans", "Americans". */
  private boolean isPeople(String word) {
    boolean plural = word.length() > 3 && word.endsWith("s");
    return nouns.isGroup(word)
        || plural && countries.ofAdjective(word.substring(0, word.length() - 1)) != null;
  }

  private boolean isPersonal(String description) {
    for (String word : head(description)) {
      if (nouns.isPerson(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean isCorporate(String description) {
    String[] words = head(description);
    return nouns.isOrganisation(words[words.length - 1]);
  }

  /** The words of a description up to "of", "for" or the like. */
  private static String[] head(String description) {
    return description.split(" (of|for|at|in|from|with|on|to|,) ?", 2)[0].split("[ ,]+", -1);
  }
}
