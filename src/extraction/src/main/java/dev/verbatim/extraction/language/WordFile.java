package dev.verbatim.extraction.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of words, cut into named sections.
 *
 * <p>A line is blank, a comment ({@code #}), the name of a section ({@code [name]}) or an entry. An
 * entry is a word or phrase, or a key and a value ({@code key = value}). Every section must be
 * asked for: one that nobody asks for is likely a mistake.
 */
public final class WordFile {
  private static final String FOLDER = "/dev/verbatim/extraction/words/";

  private final String name;
  private final Map<String, List<String>> sections;

  private WordFile(String name, Map<String, List<String>> sections) {
    this.name = name;
    this.sections = sections;
  }

  /**
   * Reads a file.
   *
   * @param language the folder of its language
   * @throws IllegalStateException if the file is missing or has an entry outside of a section
   */
  public static WordFile read(String language, String file) {
    String name = FOLDER + language + "/" + file;
    try (InputStream in = WordFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing");
      }
      return new WordFile(name, parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, List<String>> parse(String text, String name) {
    Map<String, List<String>> sections = new HashMap<>();
    List<String> section = null;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String line = text.substring(start, end).strip();
      start = end + 1;
      if (line.isEmpty() || line.charAt(0) == '#') {
        continue;
      }
      if (line.charAt(0) == '[') {
        section = new ArrayList<>();
        if (sections.put(line.substring(1, line.length() - 1), section) != null) {
          throw new IllegalStateException(name + " has the section " + line + " twice");
        }
      } else if (section == null) {
        throw new IllegalStateException(name + " has an entry outside of a section: " + line);
      } else {
        section.add(line);
      }
    }
    return sections;
  }

  /** The entries of a section, in their order. */
  public List<String> entries(String section) {
    List<String> entries = sections.remove(section);
    if (entries == null) {
      throw new IllegalStateException(name + " has no section " + section);
    }
    return entries;
  }

  /** The entries of a section as a set of words. */
  WordSet words(String section) {
    return WordSet.of(entries(section));
  }

  /** The entries of a section as keys and values. */
  Map<String, String> table(String section) {
    Map<String, String> table = new HashMap<>();
    for (String entry : entries(section)) {
      int equals = entry.indexOf('=');
      if (equals < 0) {
        throw new IllegalStateException(name + " has no value for " + entry);
      }
      table.put(entry.substring(0, equals).strip(), entry.substring(equals + 1).strip());
    }
    return table;
  }

  /** The entries of a section as numbers by the hash of their word. */
  Map<Integer, Integer> numbers(String section) {
    Map<Integer, Integer> numbers = new HashMap<>();
    table(section).forEach((word, n) -> numbers.put(WordHash.hash(word), Integer.valueOf(n)));
    return numbers;
  }

  /**
   * Ends the reading.
   *
   * @throws IllegalStateException if nobody asked for one of the sections
   */
  public void end() {
    if (!sections.isEmpty()) {
      throw new IllegalStateException(name + " has unknown sections: " + sections.keySet());
    }
  }
}
