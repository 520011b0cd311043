package dev.verbatim.extraction.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Nouns and parts of names, by what they stand for. Immutable. */
public final class SpeakerNouns {
  /** Nouns for one person. */
  public final WordSet persons;

  /** Nouns for an organisation. */
  public final WordSet organisations;

  /** Nouns for several people that do not follow from those for one. */
  public final WordSet groups;

  /** Offices of which a country has one, so that "Russian" and "Russia's" mean the same one. */
  public final WordSet nationalOffices;

  /** Seats that stand for who sits there ("the Kremlin"). */
  public final WordSet seats;

  /** The second words of such seats ("the White House"). */
  public final WordSet seatEnds;

  /**
   * Nouns after "the" that refer to a person mentioned before. Fewer than persons: these are tried
   * against everybody near.
   */
  public final WordSet personsMeantByThe;

  /** Nouns after "the" that refer to an organisation mentioned before, whatever it is. */
  public final WordSet organisationsMeantByThe;

  /** Nouns for those to whom somebody speaks. */
  public final WordSet audience;

  /** Nouns for an occasion on which people speak. */
  public final WordSet events;

  /** Nouns that name no speaker when they have no determiner. */
  public final WordSet notBare;

  /** Words for the members of a party before a name. */
  public final WordSet parties;

  /**
   * Words in the names of organisations, and some of the names. Unlike organisations it has outlets
   * and short forms.
   */
  public final WordSet inOrganisationNames;

  /**
   * Words of an organisation, in its name, that a complement may follow ("Bank of England"), beyond
   * those of {@link #organisations}.
   */
  public final WordSet organisationHeads;

  /** Words that join the parts of an organisation's name ("of", "for"). */
  public final WordSet organisationJoiners;

  /** Words in organisations' names that are frequent surnames: "Ann White". */
  public final WordSet surnamesToo;

  /** Last words of the names of places. */
  public final WordSet inPlaceNames;

  /** Nouns for one or more who can speak, plurals included. */
  public final WordSet speakers;

  private final List<String> personEndings;
  private final List<String> noPersonEndings;
  private final List<String> inhabitantEndings;
  private final List<String> groupEndings;
  private final List<String> personalEndings;
  private final List<String> maleEndings;
  private final List<String> femaleEndings;

  SpeakerNouns(WordFile file) {
    personEndings = file.entries("person-endings");
    noPersonEndings = file.entries("no-person-endings");
    inhabitantEndings = file.entries("inhabitant-endings");
    groupEndings = file.entries("group-endings");
    personalEndings = file.entries("personal-endings-of-antecedents");
    maleEndings = file.entries("male-endings");
    femaleEndings = file.entries("female-endings");
    List<String> one = file.entries("persons");
    List<String> several = file.entries("groups");
    persons = WordSet.of(one.toArray(new String[0]));
    organisations = file.words("organisations");
    groups = WordSet.of(several.toArray(new String[0]));
    speakers = speakers(one, several);
    nationalOffices = file.words("national-offices");
    seats = file.words("seats");
    seatEnds = file.words("seat-ends");
    personsMeantByThe = file.words("persons-meant-by-the");
    organisationsMeantByThe = file.words("organisations-meant-by-the");
    audience = file.words("audience");
    events = file.words("events");
    notBare = file.words("not-bare");
    parties = file.words("parties");
    inOrganisationNames = file.words("in-organisation-names");
    organisationHeads = file.words("organisation-heads");
    organisationJoiners = file.words("organisation-joiners");
    surnamesToo = file.words("surnames-too");
    inPlaceNames = file.words("in-place-names");
    file.end();
  }

  private static WordSet speakers(List<String> one, List<String> several) {
    List<String> all = new ArrayList<>(several);
    for (String noun : one) {
      all.add(noun);
      all.add(noun.concat("s"));
    }
    return WordSet.of(all.toArray(new String[0]));
  }

  /** Whether a noun stands for one person. */
  public boolean isPerson(String noun) {
    String word = noun.toLowerCase(Locale.ROOT);
    int hyphen = word.lastIndexOf('-');
    return persons.contains(WordHash.hash(word))
        || hyphen > 0 && persons.contains(WordHash.hash(word.substring(hyphen + 1)))
        || endsWith(word, personEndings) && !endsWith(word, noPersonEndings);
  }

  /** Whether a word tells an age: "44-year-old". */
  public boolean isAge(String word) {
    return word.length() > 4 && word.endsWith("-old");
  }

  /** Whether a word stands for somebody from a place: "Queenslander". */
  public boolean isInhabitant(String word) {
    return endsWith(word, inhabitantEndings);
  }

  /** Whether a noun stands for an organisation. */
  public boolean isOrganisation(String noun) {
    return organisations.contains(WordHash.hash(noun));
  }

  /** Whether a word of a name tells that the name is an organisation's. */
  public boolean isInOrganisationName(int hash) {
    return inOrganisationNames.contains(hash) || organisations.contains(hash);
  }

  /** Whether a noun stands for several people: "officials", "firefighters", "police". */
  public boolean isGroup(String noun) {
    String word = noun.toLowerCase(Locale.ROOT);
    if (groups.contains(WordHash.hash(word)) || endsWith(word, groupEndings)) {
      return !organisations.contains(WordHash.hash(word));
    }
    return word.endsWith("s")
        && (isPerson(word.substring(0, word.length() - 1))
            || isOrganisation(word.substring(0, word.length() - 1)));
  }

  /** Whether a noun stands for anyone who can speak. */
  public boolean isSpeaker(String noun) {
    return isPerson(noun) || isOrganisation(noun) || isGroup(noun);
  }

  /** Whether a noun after "the" can refer to a person mentioned before. */
  public boolean isPersonMeantByThe(String noun) {
    return personsMeantByThe.contains(WordHash.hash(noun)) || endsWith(noun, personalEndings);
  }

  /** 1 for a noun that ends like one for a man, -1 like one for a woman, else 0. */
  public int gender(String noun) {
    return endsWith(noun, femaleEndings) ? -1 : endsWith(noun, maleEndings) ? 1 : 0;
  }

  private static boolean endsWith(String word, List<String> endings) {
    for (String ending : endings) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
