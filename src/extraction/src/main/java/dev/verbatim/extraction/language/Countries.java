package dev.verbatim.extraction.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Countries by name and by adjective ("North Korean" is "North Korea"). Immutable. */
public final class Countries {
  private final Map<String, String> byAdjective = new HashMap<>();
  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, String> byShortName;

  Countries(WordFile file) {
    for (Map.Entry<String, String> country : file.table("adjectives").entrySet()) {
      add(country.getKey(), country.getValue());
    }
    byShortName = file.table("short-names");
    file.end();
  }

  private void add(String country, String adjectives) {
    byName.put(key(country), country);
    for (String adjective : adjectives.split(",", -1)) {
      if (!adjective.isBlank()) {
        byAdjective.put(key(adjective.strip()), country);
      }
    }
  }

  private static String key(String words) {
    return words.toLowerCase(Locale.ROOT);
  }

  /** The country that an adjective belongs to, or null. */
  public String ofAdjective(String adjective) {
    return byAdjective.get(key(adjective));
  }

  /** Whether a name is the one by which a country is listed. */
  public boolean isCountry(String name) {
    return byName.containsKey(key(name));
  }

  /** The full name for a short one like "U.S.", or null. */
  public String ofShortName(String name) {
    return byShortName.get(key(name.replace(".", "")));
  }
}
