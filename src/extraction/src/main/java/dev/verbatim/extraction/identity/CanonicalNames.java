package dev.verbatim.extraction.identity;

import dev.verbatim.extraction.language.Language;
import dev.verbatim.extraction.language.WordHash;

/**
 * Brings names of one source that articles spell in different ways to one form: "the North Korean
 * foreign ministry" to "North Korea's foreign ministry", "The United States" to "United States".
 *
 * <p>Only what every reader takes for the same: the article in front, the adjective of a country
 * before one of its offices, and a few spellings.
 */
public final class CanonicalNames {

  private CanonicalNames() {}

  /** The form of a name that is the same in every article. */
  public static String of(String name) {
    String bare = withoutArticle(name.strip());
    String same = Language.english().countries().ofShortName(bare);
    return same != null ? same : withCountry(bare).replaceAll("\\bdefence\\b", "defense");
  }

  private static String withoutArticle(String name) {
    return name.regionMatches(true, 0, "the ", 0, 4) ? name.substring(4).strip() : name;
  }

  /** "North Korean foreign ministry" as "North Korea's foreign ministry". */
  private static String withCountry(String name) {
    int last = name.lastIndexOf(' ');
    if (last < 0
        || !Language.english()
            .nouns
            .nationalOffices
            .contains(WordHash.hash(name.substring(last + 1)))) {
      return name;
    }
    int end = name.indexOf(' ');
    int second = name.indexOf(' ', end + 1);
    if (second > 0) {
      String country = Language.english().countries().ofAdjective(name.substring(0, second));
      if (country != null) {
        return country + "'s" + name.substring(second);
      }
    }
    String country = Language.english().countries().ofAdjective(name.substring(0, end));
    return country == null ? regular(name, end) : country + "'s" + name.substring(end);
  }

  /** "Norvanian ministry": most adjectives in -ian belong to a country in -ia. */
  private static String regular(String name, int end) {
    boolean adjective =
        end > 5 && name.startsWith("ian", end - 3) && Character.isUpperCase(name.charAt(0));
    return adjective ? name.substring(0, end - 1) + "'s" + name.substring(end) : name;
  }
}
