package dev.verbatim.extraction.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Countries by name and by adjective ("North Korean" is "North Korea"), as the resource {@code
 * demonyms.txt} lists them. Immutable; read when it is first needed.
 */
public final class Countries {
  private static final String RESOURCE = "/dev/verbatim/extraction/demonyms.txt";

  private final Map<String, String> byAdjective = new HashMap<>();
  private final Map<String, String> byName = new HashMap<>();

  private Countries() {}

  private static final class English {
    static final Countries COUNTRIES = load();
  }

  public static Countries english() {
    return English.COUNTRIES;
  }

  private static Countries load() {
    Countries countries = new Countries();
    try (InputStream in = Countries.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("resource " + RESOURCE + " is missing");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int equals = line.indexOf('=');
        if (equals > 0 && line.charAt(0) != '#') {
          countries.add(line.substring(0, equals).strip(), line.substring(equals + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return countries;
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

  public boolean isCountry(String name) {
    return byName.containsKey(key(name));
  }
}
