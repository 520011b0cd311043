package dev.verbatim.extraction.mentions;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.language.PersonNames;
import dev.verbatim.extraction.language.SpeakerNouns;
import dev.verbatim.extraction.language.Titles;
import dev.verbatim.extraction.text.TokenSequence;
import java.util.Locale;

/**
 * Tells the parts of a run of words with capital letters: titles and offices, the name itself, and
 * letters after the name. "Health Secretary Wes Tarrant MP" is "Wes Tarrant"; "Archbishop of
 * Enugwu" is an office without a name.
 */
final class NameReader {
  private final Grammar grammar;
  private final SpeakerNouns nouns;
  private final Titles titles;
  private final PersonNames personNames;
  private final Document document;
  private final TokenSequence tokens;

  NameReader(Document document) {
    this.grammar = document.language.grammar;
    this.nouns = document.language.nouns;
    this.titles = document.language.titles;
    this.personNames = document.language.personNames;
    this.document = document;
    this.tokens = document.tokens;
  }

  /**
   * The parts of a run.
   *
   * @param start the first token of the name itself
   * @param end its last token
   * @param office the noun of an office without a name, or -1
   */
  record Parts(int start, int end, int office) {}

  /**
   * Reads a run.
   *
   * @param from its first token
   * @param to its last token
   */
  Parts read(int from, int to) {
    int end = withoutLetters(from, to);
    if (isOrganisation(from, end)) {
      return new Parts(from, end, -1);
    }
    int start = from;
    for (int title = lastTitle(start, end); title >= 0; title = lastTitle(start, end)) {
      if (title == end) {
        return isSurname(from, end) ? new Parts(end, end, -1) : new Parts(from, to, title);
      }
      start = title + 1;
      if (start <= end && opensComplement(start)) {
        int name = afterComplement(start + 1, end);
        if (name > end) {
          return new Parts(from, to, title);
        }
        start = name;
      }
    }
    if (start == from) {
      start = afterAcronym(from, end);
    }
    return new Parts(withoutParty(start, end), end, -1);
  }

  /** Without "MP" or "QC" at the end. */
  private int withoutLetters(int from, int to) {
    int end = to;
    while (end > from
        && titles.postNominals.contains(tokens.hash(end))
        && Character.isUpperCase(document.body.charAt(tokens.end(end) - 1))) {
      end--;
    }
    return end;
  }

  /** Whether the last word before a complement is one of an organisation: "Bank of England". */
  private boolean isOrganisation(int from, int to) {
    int head = to;
    for (int i = from + 1; i <= to; i++) {
      if (nouns.organisationJoiners.contains(tokens.hash(i)) && !tokens.isCapitalised(i)) {
        head = i - 1;
        break;
      }
    }
    boolean house =
        nouns.organisationHeads.contains(tokens.hash(head))
            || nouns.isInOrganisationName(tokens.hash(head)) && head > from
            || nouns.organisations.contains(tokens.hash(head));
    return house && !isTitle(head) && !isTitle(from) && !isGiven(from);
  }

  /** The last title that is followed by nothing but a name, or -1. */
  private int lastTitle(int from, int end) {
    int found = -1;
    for (int i = from; i <= end; i++) {
      if (document.quoted(i) >= 0 || isGiven(i)) {
        boolean own = i == from && isTitle(i) && i < end && !isTitle(i + 1);
        if (!own || isGiven(i + 1)) {
          return found;
        }
      }
      if (opensComplement(i) && found == i - 1) {
        return found;
      }
      boolean office = i < end && titles.offices.contains(tokens.hash(i));
      boolean ordinal = tokens.kind(i) == TokenSequence.NUMBER && found == i - 1;
      if (isTitle(i) || office || ordinal && found >= 0) {
        found = i;
      } else if (found >= 0 && i - found > 2) {
        return found;
      }
    }
    return found;
  }

  /** "King" in "Mr King" and "King said" is a surname; "Minister" in "Prime Minister" is none. */
  private boolean isSurname(int from, int end) {
    if (end == from) {
      return tokens.hash(from - 1) != grammar.the;
    }
    return titles.honorifics.contains(tokens.hash(from)) || isGiven(from);
  }

  /** "Minister of", "Minister for". */
  private boolean opensComplement(int i) {
    return tokens.hash(i) == grammar.of || tokens.hash(i) == grammar.forWord;
  }

  private boolean isTitle(int i) {
    return titles.isTitle(tokens.hash(i), tokens.isCapitalised(i));
  }

  private boolean isGiven(int i) {
    return personNames.gender(tokens.hash(i)) != 0;
  }

  /**
   * Where a person's name begins after "Secretary of"; past the end when there is none: "Governor
   * of Oduna State".
   */
  private int afterComplement(int from, int end) {
    int first = tokens.hash(from) == grammar.the ? from + 1 : from;
    if (titles.officeComplements.contains(tokens.hash(first))) {
      int after = first + 1;
      while (after <= end && titles.officeComplements.contains(tokens.hash(after))) {
        after++;
      }
      if (after <= end && (tokens.hash(after) == grammar.and || opensComplement(after))) {
        return after + 1 <= end ? afterComplement(after + 1, end) : after + 1;
      }
      return after;
    }
    for (int i = first + 1; i <= end; i++) {
      if (isGiven(i) && i < end || isTitle(i)) {
        return i;
      }
    }
    boolean house = first > from || nouns.isInOrganisationName(tokens.hash(end));
    return end - first >= 2 && !house ? end - 1 : end + 1;
  }

  /** After the letters of a rank or house before a name of two words: "ACP Meenakshi Gaikwad". */
  private int afterAcronym(int from, int end) {
    if (end - from < 2 || !isAcronym(from) || isAcronym(from + 1) || isAcronym(end)) {
      return afterHouse(from, end);
    }
    for (int i = from + 1; i <= end; i++) {
      if (nouns.isInOrganisationName(tokens.hash(i))
          || nouns.inPlaceNames.contains(tokens.hash(i))) {
        return from;
      }
    }
    return from + 1;
  }

  private boolean isAcronym(int i) {
    String word = tokens.string(i);
    return word.length() > 1
        && word.length() < 6
        && word.indexOf('.') < 0
        && word.equals(word.toUpperCase(Locale.ROOT));
  }

  /** Where a person's name begins after that of a firm or office: "Harrow Steel Ann Lee". */
  private int afterHouse(int from, int end) {
    boolean house = false;
    for (int i = from; i < end; i++) {
      if (house && isGiven(i) && !tokens.is(i - 1, '&')) {
        return i;
      }
      house |= nouns.isInOrganisationName(tokens.hash(i));
    }
    return from;
  }

  private int withoutParty(int start, int end) {
    boolean party = end - start > 1 && nouns.parties.contains(tokens.hash(start));
    return party && isGiven(start + 1) ? start + 1 : start;
  }
}
