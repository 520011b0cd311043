package dev.verbatim.bench.extraction;

import java.util.Random;

/** Texts that nobody writes and somebody sends: each as long as a body may be. */
public enum AdversarialText {
  STRAIGHT_MARKS("\""),
  CURLY_OPENING_MARKS("\u201c"),
  CURLY_CLOSING_MARKS("\u201d"),
  SINGLE_MARKS("'"),
  CURLY_SINGLE_MARKS("\u2018"),
  APOSTROPHES("\u2019"),
  GUILLEMETS("\u00ab\u00bb"),
  LOW_HIGH_MARKS("\u201e\u201c"),
  DOUBLED_MARKS("``''"),
  BACKTICKS("`"),
  PAIRS_OF_MARKS("\u201c\u201d"),
  ALTERNATING_MARKS("\"'"),
  MARKS_AND_SPACES("\u201c \u201d "),
  SHORT_QUOTATIONS("\u201cYes,\u201d he said. "),
  SHORTER_QUOTATIONS("\u201cGo,\u201d he said. "),
  BARE_QUOTATIONS("\u201cWe go.\u201d "),
  MANY_QUOTATIONS_IN_ONE_PARAGRAPH("\u201cWe will rebuild it,\u201d Carla Nunar said on Sunday, "),
  ONLY_OPENING_MARKS("\u201cWe will rebuild the market "),
  ONLY_CLOSING_MARKS("We will rebuild the market\u201d "),
  APOSTROPHES_IN_WORDS("the farmers' dogs don't 'bark' "),
  INCHES_AND_DECADES("a 6' 5\" man of the '90s "),
  ONE_PARAGRAPH_WITHOUT_MARKS("The council voted on Sunday and nobody left the room, "),
  NO_MARKS("The council voted on Sunday. Carla Nunar said that nobody left the room.\n\n"),
  NO_SPACES("a"),
  NO_SPACES_CAPITALS("A"),
  NO_SPACES_MIXED("Ab"),
  HYPHENS("a-"),
  FULL_STOPS("."),
  INITIALS("U.S."),
  DIGITS("1,"),
  CAPITALISED_WORDS("Carla Nunar "),
  CAPITAL_WORDS("CARLA NUNAR "),
  SAID("said "),
  PRONOUNS("he she it "),
  DETERMINERS("the "),
  POSSESSIVES("Nunar's "),
  TITLES("Mr. President "),
  POSSESSIVE_QUOTATIONS("\u201cNo,\u201d the mayor's brother's dog's vet said. "),
  DAYS("said on Sunday and Monday of last week on March 12, 2021, "),
  AGENCIES("Reuters reported to Reuters, citing Reuters, "),
  APPOSITIONS("Carla Nunar, the mayor, the mayor, Carla Nunar, "),
  ANOTHER_NAME_EACH_TIME(""),
  PARAGRAPHS("a\n\n"),
  EMPTY_PARAGRAPHS("\n\n"),
  PARAGRAPHS_WITH_OPENING_MARKS("\u201cWe will rebuild it.\n\n"),
  TRANSCRIPT("Nunar: \u201cYes.\u201d\n\nEskander: \u201cNo.\u201d\n\n"),
  COLONS(": "),
  BRACKETS("(\u201c"),
  DEEP_NESTING("\u201c\u2018"),
  SPACES(" "),
  TABS_AND_LINES("\t\n"),
  SURROGATES("\ud83d\ude00"),
  LONE_SURROGATES("\ud83d"),
  COMBINING_MARKS("a\u0301"),
  RANDOM_UNICODE(""),
  RANDOM_MARKS_AND_WORDS("");

  /** The longest body that is taken, in chars. */
  public static final int LENGTH = 200_000;

  private final String unit;

  AdversarialText(String unit) {
    this.unit = unit;
  }

  /** The text; the same one at every call. */
  public String text() {
    return switch (this) {
      case RANDOM_UNICODE -> randomUnicode();
      case RANDOM_MARKS_AND_WORDS -> randomWords();
      case ANOTHER_NAME_EACH_TIME -> names();
      case DEEP_NESTING -> nested();
      default -> unit.repeat(LENGTH / unit.length() + 1).substring(0, LENGTH);
    };
  }

  private String nested() {
    int half = LENGTH / 4;
    return (unit.repeat(half) + "\u2019\u201d".repeat(half)).substring(0, LENGTH);
  }

  private static String names() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < LENGTH; i++) {
      String letters = Integer.toString(i, 26).replaceAll("[0-9]", "x");
      text.append("\u201cWe left early,\u201d said Ca").append(letters);
      text.append(" Nu").append(letters).append(", the mayor. ");
    }
    return text.substring(0, LENGTH);
  }

  private static String randomUnicode() {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    while (text.length() < LENGTH) {
      text.append((char) random.nextInt(Character.MAX_VALUE + 1));
    }
    return text.toString();
  }

  private static String randomWords() {
    String[] parts = {
      "\u201c",
      "\u201d",
      "'",
      "\"",
      " ",
      " said ",
      ", ",
      ". ",
      "\n\n",
      "Nunar ",
      "the mayor ",
      "it ",
      "on Sunday ",
      "'s ",
      "(",
      ")",
      ": ",
      "Reuters ",
      "2021 ",
      "\u2018",
      "\u2019"
    };
    Random random = new Random(11);
    StringBuilder text = new StringBuilder();
    while (text.length() < LENGTH) {
      text.append(parts[random.nextInt(parts.length)]);
    }
    return text.substring(0, LENGTH);
  }
}
