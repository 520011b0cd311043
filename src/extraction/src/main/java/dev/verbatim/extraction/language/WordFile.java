package dev.verbatim.extraction.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of words, cut into named sections.
 *
 * <p>A line is blank, a comment ({@code #}), the name of a section ({@code [name]}) or an entry. An
 * entry is a word or phrase, or a key and a value ({@code key = value}). Every section must be
 * asked for once: one that nobody asks for is likely a mistake.
 *
 * <p>Files are read when a function starts, so this avoids what is slow in a fresh JVM: there are
 * no lambdas, no regular expressions, and no strings are made for words in sets.
 */
public final class WordFile {
  private static final String FOLDER = "/dev/verbatim/extraction/words/";

  private final String name;
  private final String text;

  /** For each section that was not asked for yet where its entries begin and end. */
  private final Map<String, int[]> sections = new HashMap<>();

  WordFile(String name, String text) {
    this.name = name;
    this.text = text;
    int[] section = null;
    for (int start = 0; start < text.length(); start = endOfLine(start) + 1) {
      char first = text.charAt(start);
      if (first == '[') {
        int end = endOfLine(start);
        section = new int[] {end, text.length()};
        if (sections.put(text.substring(start + 1, text.indexOf(']', start)), section) != null) {
          throw wrong("has a section twice: ", text.substring(start, end));
        }
      } else if (section == null && !isSkipped(start)) {
        throw wrong("has an entry outside of a section: ", text.substring(start, endOfLine(start)));
      }
      if (section != null && first != '[') {
        section[1] = endOfLine(start);
      }
    }
  }

  /**
   * Reads a file.
   *
   * @param language the folder of its language
   * @throws IllegalStateException if the file is missing or has an entry outside of a section
   */
  public static WordFile read(String language, String file) {
    String name = FOLDER.concat(language).concat("/").concat(file);
    try (InputStream in = WordFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing");
      }
      return new WordFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int endOfLine(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private boolean isSkipped(int start) {
    return start >= text.length() || text.charAt(start) == '\n' || text.charAt(start) == '#';
  }

  private IllegalStateException wrong(String what, String detail) {
    return new IllegalStateException(name + " " + what + detail);
  }

  private int[] section(String section) {
    int[] range = sections.remove(section);
    if (range == null) {
      throw wrong("has no section ", section);
    }
    return range;
  }

  /** The entries of a section, in their order. */
  public List<String> entries(String section) {
    int[] range = section(section);
    List<String> entries = new ArrayList<>();
    for (int start = range[0] + 1; start < range[1]; start = endOfLine(start) + 1) {
      if (!isSkipped(start)) {
        entries.add(text.substring(start, endOfLine(start)));
      }
    }
    return entries;
  }

  /** The entries of a section as a set of words. */
  WordSet words(String section) {
    int[] range = section(section);
    int[] hashes = new int[64];
    int size = 0;
    for (int start = range[0] + 1; start < range[1]; start = endOfLine(start) + 1) {
      if (!isSkipped(start)) {
        if (size == hashes.length) {
          hashes = Arrays.copyOf(hashes, size * 2);
        }
        hashes[size++] = WordHash.hash(text, start, endOfLine(start));
      }
    }
    return new WordSet(hashes, size);
  }

  /** The entries of a section as keys and values. */
  Map<String, String> table(String section) {
    Map<String, String> table = new LinkedHashMap<>();
    for (String entry : entries(section)) {
      int equals = entry.indexOf('=');
      if (equals < 0) {
        throw wrong("has no value for ", entry);
      }
      table.put(entry.substring(0, equals).strip(), entry.substring(equals + 1).strip());
    }
    return table;
  }

  /** The entries of a section as numbers by the hash of their word. */
  Map<Integer, Integer> numbers(String section) {
    Map<Integer, Integer> numbers = new HashMap<>();
    for (Map.Entry<String, String> entry : table(section).entrySet()) {
      numbers.put(WordHash.hash(entry.getKey()), Integer.valueOf(entry.getValue()));
    }
    return numbers;
  }

  /**
   * Ends the reading.
   *
   * @throws IllegalStateException if nobody asked for one of the sections
   */
  public void end() {
    if (!sections.isEmpty()) {
      throw wrong("has unknown sections: ", sections.keySet().toString());
    }
  }
}
